//! Rules for the words: the same messages in both languages, each used, each plain enough for an eleven-year-old.

use std::collections::{BTreeMap, BTreeSet};

use crate::house::{File, files, keep, root, under};
use crate::reading::Reading;
use crate::scan::line_of;

/// The hardest school grade that a message may have.
const GRADE: f64 = 7.0;
/// Fewer words than this are a label: too few for a grade to mean anything.
const LABEL: usize = 6;

/// Long words of the interface that a pupil meets at once, beside those of `data/words.toml`.
const KNOWN: [&str; 16] = [
    "cairn",
    "passphrase",
    "passphrases",
    "scqf",
    "version",
    "versions",
    "record",
    "records",
    "internet",
    "browser",
    "another",
    "subject",
    "subjects",
    "gaelic",
    "letters",
    "industries",
];

/// A message of a catalogue.
#[derive(Clone, Debug)]
struct Message {
    id: String,
    line: usize,
    /// The pattern as it is written.
    pattern: String,
}

impl Message {
    /// The variables that its pattern takes.
    fn variables(&self) -> BTreeSet<&str> {
        let starts = self.pattern.split('$').skip(1);
        starts.map(|rest| &rest[..rest.find(|c: char| !is_id(c)).unwrap_or(rest.len())]).collect()
    }

    /// What people may read of it: one piece for each case, with a short word for what is filled in.
    fn pieces(&self) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for line in self.pattern.lines() {
            let line = line.trim();
            let case = line.starts_with('[') || line.starts_with("*[");
            let words = if case { line.split_once(']').map_or("", |(_, words)| words) } else { line };
            if case || line.ends_with("->") || line.starts_with('}') {
                pieces.push(String::new());
            }
            let words = words.rsplit_once("->").map_or(words, |(_, after)| after);
            pieces.last_mut().unwrap().push_str(&filled(words.trim_start_matches('}')));
        }
        pieces.retain(|piece| !piece.trim().is_empty());
        pieces
    }
}

fn is_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// A line with "it" for what is filled in.
fn filled(words: &str) -> String {
    let mut out = String::new();
    for (nth, part) in words.split('{').enumerate() {
        match part.split_once('}') {
            Some((_, after)) if nth > 0 => out.push_str(&format!("it{after}")),
            _ => out.push_str(if nth == 0 { part } else { "" }),
        }
    }
    out.push(' ');
    out
}

/// The messages of a catalogue.
fn messages(file: &File) -> Vec<Message> {
    let mut all: Vec<Message> = Vec::new();
    for (at, line) in file.text.lines().enumerate() {
        let begins = line.split_once('=').map(|(id, rest)| (id.trim_end(), rest));
        match begins {
            Some((id, rest)) if !id.is_empty() && id.chars().all(is_id) && line.starts_with(id) => {
                all.push(Message { id: id.to_owned(), line: at + 1, pattern: rest.trim().to_owned() });
            }
            _ if line.starts_with([' ', '}', '[', '*']) => {
                if let Some(last) = all.last_mut() {
                    last.pattern.push('\n');
                    last.pattern.push_str(line);
                }
            }
            _ => {}
        }
    }
    all
}

/// What one language's file has that the other's has not, or has otherwise.
fn differ(english: &File, gaelic: Option<&File>) -> Vec<String> {
    let Some(gaelic) = gaelic else {
        return vec![english.at(1, "there is no such file in ui/words/gd")];
    };
    let theirs: BTreeMap<_, _> = messages(gaelic).into_iter().map(|message| (message.id.clone(), message)).collect();
    let ours: BTreeMap<_, _> = messages(english).into_iter().map(|message| (message.id.clone(), message)).collect();
    let mut broken = Vec::new();
    for (id, message) in &ours {
        match theirs.get(id) {
            None => broken.push(english.at(message.line, format!("`{id}` is not in {}", gaelic.path))),
            Some(other) if other.variables() != message.variables() => {
                broken.push(gaelic.at(other.line, format!("`{id}` takes other variables than in English")));
            }
            Some(_) => {}
        }
    }
    let alone = theirs.values().filter(|other| !ours.contains_key(&other.id));
    broken.extend(alone.map(|other| gaelic.at(other.line, format!("`{}` is not in {}", other.id, english.path))));
    broken
}

fn twice(all: &[&File]) -> Vec<String> {
    let mut seen = BTreeMap::new();
    let mut broken = Vec::new();
    for file in all {
        for message in messages(file) {
            if let Some(first) = seen.insert(message.id.clone(), file.path.clone()) {
                broken.push(file.at(message.line, format!("`{}` is in {first} already", message.id)));
            }
        }
    }
    broken
}

fn hard(file: &File, aside: &BTreeSet<String>) -> Vec<String> {
    let mut broken = Vec::new();
    for message in messages(file) {
        let mut reading = Reading::default();
        let long = message.pieces().into_iter().filter(|piece| piece.split_whitespace().count() >= LABEL);
        long.for_each(|piece| reading.add(&piece, aside));
        if reading.grade() > GRADE {
            let worst = reading.hardest().join(", ");
            let what =
                format!("`{}` reads at grade {:.1}, and {GRADE} is the most ({worst})", message.id, reading.grade());
            broken.push(file.at(message.line, what));
        }
    }
    broken
}

/// Ids that a UI file says outright, and the beginnings of those that it puts together: each with its line.
fn said(file: &File) -> Vec<(usize, String, bool)> {
    let mut found = Vec::new();
    for (at, _) in file.text.match_indices("t(") {
        if file.text[..at].ends_with(|c: char| is_id(c) || c == '.' || c == '$') {
            continue;
        }
        let argument = first_argument(&file.text[at + 2..]);
        let line = line_of(&file.text, at);
        for quote in ['\'', '"', '`'] {
            let parts: Vec<_> = argument.split(quote).collect();
            for (nth, text) in parts.iter().enumerate().skip(1).step_by(2) {
                let compared = parts[nth - 1].trim_end().ends_with("==")
                    || parts.get(nth + 1).is_some_and(|after| after.trim_start().starts_with("=="));
                let (start, whole) = text.split_once("${").map_or((*text, true), |(start, _)| (start, false));
                if !compared && start.starts_with(|c: char| c.is_ascii_lowercase()) && start.chars().all(is_id) {
                    found.push((line, start.to_owned(), whole));
                }
            }
        }
    }
    found
}

/// The first argument of a call, up to its comma or closing bracket.
fn first_argument(text: &str) -> &str {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '{' | '[' => depth += 1,
            ')' | ',' if depth == 0 => return &text[..at],
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
    }
    text
}

fn unknown(file: &File, ids: &BTreeSet<String>) -> Vec<String> {
    let known =
        |text: &str, whole: bool| if whole { ids.contains(text) } else { ids.iter().any(|id| id.starts_with(text)) };
    let unknown = said(file).into_iter().filter(|(_, text, whole)| !known(text, *whole));
    unknown.map(|(line, text, _)| file.at(line, format!("there is no message `{text}`"))).collect()
}

/// Whether a source speaks an id: outright in quotes, or by the beginning of a text that it puts together.
fn speaks(source: &str, id: &str) -> bool {
    let outright = ["'", "\"", "`"].iter().any(|quote| source.contains(&format!("{quote}{id}{quote}")));
    let built = |at: usize| {
        let (start, rest) = id.split_at(at + 1);
        let in_rust = source.contains(&format!("\"{start}{{")) && source.contains(&format!("\"{rest}\""));
        in_rust || source.contains(&format!("`{start}${{"))
    };
    outright || id.match_indices('-').any(|(at, _)| built(at))
}

fn catalogues(language: &str) -> Vec<&'static File> {
    under(&format!("ui/words/{language}/"), &["ftl"])
}

fn aside() -> BTreeSet<String> {
    let words = std::fs::read_to_string(root().join("data/words.toml")).unwrap();
    let list = words.split("hard_words_allowed").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    let listed = list.split('"').skip(1).step_by(2).map(str::to_lowercase);
    listed.chain(KNOWN.map(str::to_owned)).collect()
}

#[test]
fn both_languages_have_the_same_messages() {
    let english = File::sample("en-GB/a.ftl", "a = { $n ->\n    [one] One { $x }\n   *[other] More\n}\nb = Bee\n");
    let gaelic = |text| differ(&english, Some(&File::sample("gd/a.ftl", text)));
    assert_eq!(gaelic("a = { $n } { $x }\nb = B\n").len(), 0);
    assert_eq!(gaelic("a = { $n }\nb = B\n").len(), 1, "a variable is missing");
    assert_eq!(gaelic("a = { $n } { $x }\nc = C\n").len(), 2, "one is missing, one is too many");
    assert_eq!(differ(&english, None).len(), 1);
    let same = |file: &&File| catalogues("gd").into_iter().find(|other| other.stem() == file.stem());
    let mut broken: Vec<_> = catalogues("en-GB").iter().flat_map(|file| differ(file, same(file))).collect();
    let alone = catalogues("gd")
        .into_iter()
        .filter(|file| !catalogues("en-GB").iter().any(|other| other.stem() == file.stem()));
    broken.extend(alone.map(|file| file.at(1, "there is no such file in ui/words/en-GB")));
    broken.extend(["en-GB", "gd"].iter().flat_map(|language| twice(&catalogues(language))));
    keep("Both languages have the same messages with the same variables, each once.", &broken);
}

#[test]
fn every_message_said_is_there() {
    let ids = BTreeSet::from(["a-b".to_owned(), "a-c".to_owned()]);
    let sample = |text: &str| unknown(&File::sample("a.svelte", text), &ids);
    assert_eq!(sample("{t('a-b')} {t(x === 'd' ? 'a-b' : 'a-c', { n: 1 })} {t(`a-${k}`)} {start('x')}").len(), 0);
    assert_eq!(sample("{t('a-d')} {t(x ? 'a-b' : 'a-x')}\n{t(`z-${k}`)}").len(), 3);
    let ids: BTreeSet<_> = catalogues("en-GB").into_iter().flat_map(messages).map(|message| message.id).collect();
    assert!(ids.len() > 200, "only {} messages", ids.len());
    let broken = under("ui/src/", &["ts", "svelte"]).into_iter().flat_map(|file| unknown(file, &ids));
    keep("Every message that the UI says is in the catalogue.", &broken.collect::<Vec<_>>());
}

#[test]
fn every_message_is_said() {
    assert!(speaks("t('a-b')", "a-b") && speaks("t(`a-${x}`)", "a-b") && speaks("say(\"a-b\")", "a-b"));
    assert!(speaks("[\"b\"]; format!(\"a-{x}\")", "a-b") && !speaks("[\"c\"]; format!(\"a-{x}\")", "a-b"));
    assert!(!speaks("t('a-bc') // a-b", "a-b"));
    let places = |file: &&File| {
        let (path, ending) = (&file.path, file.ending());
        path.starts_with("ui/src/")
            || (matches!(ending, "rs" | "typ") && (path.starts_with("crates/") || path.starts_with("src-tauri/")))
    };
    let sources: String = files().iter().filter(places).map(|file| file.text.as_str()).collect();
    // The words of the quizzes are named by their tables of items: `crates/career/tests/quiz.rs` holds each to the other.
    let said = catalogues("en-GB").into_iter().filter(|file| !file.path.ends_with("/quizzes.ftl"));
    let unsaid = said.flat_map(|file| {
        let unsaid = messages(file).into_iter().filter(|message| !speaks(&sources, &message.id));
        unsaid.map(|message| file.at(message.line, format!("`{}` is said nowhere", message.id))).collect::<Vec<_>>()
    });
    keep("Every message of the catalogue is said somewhere.", &unsaid.collect::<Vec<_>>());
}

#[test]
fn every_message_is_plain() {
    let sample = |text| hard(&File::sample("a.ftl", text), &aside());
    assert_eq!(
        sample("a = Notwithstanding considerable administrative complications, initialisation terminated.").len(),
        1
    );
    assert_eq!(sample("a = { $n ->\n    [one] It is on your list now, { $name }.\n   *[other] Industries\n}").len(), 0);
    let broken = catalogues("en-GB").into_iter().flat_map(|file| hard(file, &aside()));
    keep("Every message can be read by an eleven-year-old.", &broken.collect::<Vec<_>>());
}
