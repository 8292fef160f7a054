//! Rules for the UI: one file knows the shell, features stand alone, no words and no markup from strings.

use crate::house::{File, bites, keep, under};
use crate::scan::line_of;

/// Ways to put markup or script into the page, to keep something outside the record, or to get round the policy.
const FORBIDDEN: [&str; 16] = [
    "{@html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "eval(",
    "new Function",
    "style=\"",
    "style={",
    "javascript:",
    "WebSocket",
    "EventSource",
];

/// Text that may stand in a template as it is: marks, not words.
const NOT_WORDS: [&str; 2] = ["SCQF", "Ctrl"];

/// Attributes that people read or hear.
const SPOKEN: [&str; 6] = ["alt=\"", "title=\"", "aria-label=\"", "placeholder=\"", "aria-description=\"", "label=\""];

fn ours() -> Vec<&'static File> {
    let all = under("ui/src/", &["ts", "svelte"]).into_iter();
    all.filter(|file| !file.path.starts_with("ui/src/wire/")).collect()
}

fn shell(file: &File) -> Vec<String> {
    if file.path == "ui/src/core/host.ts" {
        return Vec::new();
    }
    file.lines_with(|line| line.contains("@tauri-apps").then(|| "only core/host.ts knows the shell".to_owned()))
}

fn network(file: &File) -> Vec<String> {
    if file.path == "ui/src/core/host.ts" {
        return Vec::new();
    }
    file.lines_with(|line| line.contains("fetch(").then(|| "only core/host.ts calls beneath the page".to_owned()))
}

fn forbidden(file: &File) -> Vec<String> {
    file.lines_with(|line| FORBIDDEN.iter().find(|way| line.contains(**way)).map(|way| format!("`{way}`")))
}

/// Imports that go where they may not: a feature into another, what is beneath into a feature.
fn misplaced_imports(file: &File) -> Vec<String> {
    let folder = file.path.trim_start_matches("ui/src/").rsplit_once('/').map_or("", |(folder, _)| folder);
    let may_use_features = folder.is_empty() || folder == "frame";
    file.lines_with(|line| {
        let from = line
            .split("from '")
            .nth(1)
            .or_else(|| line.split("import '").nth(1))
            .or_else(|| line.split("import('").nth(1))?;
        let to = resolve(folder, from.split('\'').next()?);
        let feature = to.strip_prefix("features/")?.split('/').next()?;
        let own = folder == format!("features/{feature}") || folder.starts_with(&format!("features/{feature}/"));
        (!own && !may_use_features).then(|| format!("{folder} may not know the feature {feature}"))
    })
}

/// Where a relative import leads, from the top of `ui/src`.
fn resolve(folder: &str, import: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Words that stand in a template instead of in the catalogue.
fn literal_words(file: &File) -> Vec<String> {
    let template = template(&file.text);
    let mut broken = Vec::new();
    for (start, text) in text_nodes(&template) {
        let mut words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
        if let Some(word) = words.find(|word| !NOT_WORDS.contains(word) && !word.starts_with('&')) {
            let at = start + text.find(word).unwrap_or_default();
            broken.push(file.at(line_of(&template, at), format!("\"{word}\" belongs in ui/words")));
        }
    }
    broken.extend(crate::house::lines_with(file, &template, |line| {
        let spoken = SPOKEN.iter().find_map(|name| {
            let value = line.split(&format!(" {name}")).nth(1)?.split('"').next()?;
            value.starts_with(char::is_alphabetic).then_some(value)
        });
        spoken.map(|value| format!("\"{value}\" belongs in ui/words"))
    }));
    broken
}

/// A Svelte file's markup alone: script, style, comments and everything in braces become spaces.
fn template(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->")] {
        while let Some(start) = out.find(open) {
            let end = out[start..].find(close).map_or(out.len(), |end| start + end + close.len());
            out.replace_range(start..end, &blank(&out[start..end]));
        }
    }
    while let Some(start) = out.find('{') {
        let end = braces_end(&out, start);
        out.replace_range(start..end, &blank(&out[start..end]));
    }
    out
}

fn braces_end(text: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < start) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// Spaces for every byte but the ends of lines.
fn blank(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

/// What stands between tags, with where it begins.
fn text_nodes(template: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    template.split('<').enumerate().filter_map(move |(nth, piece)| {
        let start = at;
        at += piece.len() + 1;
        if nth == 0 {
            return Some((start, piece));
        }
        piece.find('>').map(|end| (start + end + 1, &piece[end + 1..]))
    })
}

fn broken_by(rule: impl Fn(&File) -> Vec<String>) -> Vec<String> {
    ours().into_iter().flat_map(rule).collect()
}

#[test]
fn one_file_knows_the_shell() {
    let bad = [("ui/src/App.svelte", "import { invoke } from '@tauri-apps/api/core';")];
    bites(shell, &bad, &[("ui/src/core/host.ts", bad[0].1)]);
    bites(network, &[("ui/src/core/call.ts", "await fetch('/x')")], &[("ui/src/core/host.ts", "fetch('/call')")]);
    keep("Only core/host.ts knows what is beneath the page.", &[broken_by(shell), broken_by(network)].concat());
}

#[test]
fn features_stand_alone() {
    let import = "  import Note from '../notes/Note.svelte';";
    let bad = [
        ("ui/src/features/plan/Plan.svelte", import),
        ("ui/src/controls/Note.svelte", "import x from '../features/notes/x'"),
        ("ui/src/core/note.ts", "const x = await import('../features/notes/x');"),
    ];
    let good = [
        ("ui/src/features/notes/Notes.svelte", "import x from './x'; "),
        ("ui/src/features/plan/Plan.svelte", "import Note from '../../controls/Note.svelte';"),
        ("ui/src/App.svelte", "import Plan from './features/plan/Plan.svelte';"),
    ];
    bites(misplaced_imports, &bad, &good);
    keep("No feature is known but by the frame.", &broken_by(misplaced_imports));
}

#[test]
fn nothing_gets_round_the_policy_or_the_record() {
    let bad: Vec<_> = FORBIDDEN.iter().map(|way| ("ui/src/x.ts", *way)).collect();
    bites(forbidden, &bad, &[("ui/src/x.svelte", "<style>\n.a { color: red }\n</style>")]);
    keep("No markup from strings, no keeping beside the record, no styles in attributes.", &broken_by(forbidden));
}

#[test]
fn every_word_is_in_the_catalogue() {
    let bad = [
        ("ui/src/A.svelte", "<p>Hello</p>"),
        ("ui/src/A.svelte", "{#if a}<b class={x}>\n  {t('a')} to\n</b>{/if}"),
        ("ui/src/A.svelte", "<input placeholder=\"Name\" />"),
    ];
    let good = [(
        "ui/src/A.svelte",
        "<script>\nconst a = 'Words';\n</script>\n<p title={t('x')}>{t('a', { b: `${c}` })} · 1</p>\n<style>a { b: c }</style>",
    )];
    bites(literal_words, &bad, &good);
    let templates = ours().into_iter().filter(|file| file.ending() == "svelte");
    keep("Every word for people is in ui/words.", &templates.flat_map(literal_words).collect::<Vec<_>>());
}
