//! Rules for every text file: no machine's own paths, nothing left undone, clean ends.

use crate::house::{File, bites, files, keep};
use crate::scan::words_at;

/// Marks of what was left undone. Put together here, so that this file does not break its own rule.
const UNDONE: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Files that programs write: not ours to tidy.
const WRITTEN_BY_PROGRAMS: [&str; 3] = ["Cargo.lock", "ui/package-lock.json", "ui/src/wire/"];

fn machine_paths(file: &File) -> Vec<String> {
    file.lines_with(|line| {
        let home = |top: &str| line.match_indices(top).any(|(at, _)| starts_a_path(line, at));
        let tops = ["work", "root", "home", "Users"].map(|top| format!("/{top}/"));
        let named = tops.iter().find(|top| home(top)).cloned();
        let temporary = format!("/{}/", "tmp");
        let in_temporary = line.match_indices(&temporary).any(|(at, _)| {
            starts_a_path(line, at) && line[at + temporary.len()..].starts_with(|c: char| c.is_alphanumeric())
        });
        named.or(in_temporary.then_some(temporary)).map(|path| format!("`{path}…` is a place on one machine"))
    })
}

/// Whether an absolute path begins here: not in the middle of a longer one, nor of an address.
fn starts_a_path(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~' | '}' | ')' | '*'))
}

fn undone(file: &File) -> Vec<String> {
    file.lines_with(|line| {
        let mark = UNDONE.iter().find(|mark| words_at(line, mark).next().is_some());
        mark.map(|mark| format!("{mark}: do it, or write it down where it will be found"))
    })
}

fn ragged(file: &File) -> Vec<String> {
    // `lines` would take a `\r` for a part of the line's end.
    let ragged = file.text.split('\n').enumerate().filter(|(_, line)| line.ends_with([' ', '\t', '\r']));
    let mut broken: Vec<_> = ragged.map(|(at, _)| file.at(at + 1, "space at the end of the line")).collect();
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        broken.push(file.at(file.text.lines().count(), "no end of line at the end of the file"));
    }
    broken
}

/// Words that tell how the house was built rather than what it is.
fn about_the_makers(file: &File) -> Vec<String> {
    let words = [concat!("Cla", "ude"), concat!("Anth", "ropic"), concat!("Chat", "GPT"), concat!("LL", "M")];
    file.lines_with(|line| {
        words.iter().find(|word| words_at(line, word).next().is_some()).map(|word| (*word).to_owned())
    })
}

fn ours() -> impl Iterator<Item = &'static File> {
    files().iter().filter(|file| !WRITTEN_BY_PROGRAMS.iter().any(|theirs| file.path.starts_with(theirs)))
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    let bad = [format!("see /{}/notes", "work"), format!("\"/{}/x\"", "root"), format!("cd /{}/a", "tmp")];
    let bad: Vec<_> = bad.iter().map(|text| ("a.md", text.as_str())).collect();
    let good = [("a.md", "https://example.com/work/at-home and ./tmp/x"), ("a.rs", "format!(\"{top}/work/x\")")];
    bites(machine_paths, &bad, &good);
    keep("No file names a place on one machine.", &ours().flat_map(machine_paths).collect::<Vec<_>>());
}

#[test]
fn nothing_is_left_undone() {
    let bad = format!("// {} later", UNDONE[0]);
    bites(undone, &[("a.rs", bad.as_str())], &[("a.rs", "StepState::ToDo, \"to-do\"")]);
    keep("Nothing is left undone.", &ours().flat_map(undone).collect::<Vec<_>>());
}

#[test]
fn lines_and_files_end_cleanly() {
    bites(ragged, &[("a.md", "a \n"), ("a.md", "a\r\n"), ("a.md", "a")], &[("a.md", "a\n\nb\n"), ("a.md", "")]);
    let ours = ours().filter(|file| !file.path.contains("/golden/"));
    keep("Lines and files end cleanly.", &ours.flat_map(ragged).collect::<Vec<_>>());
}

#[test]
fn the_house_speaks_of_the_house() {
    let bad = format!("made with {}{}", "Cla", "ude");
    bites(about_the_makers, &[("a.md", bad.as_str())], &[("a.md", "an email")]);
    keep("The house speaks of itself.", &ours().flat_map(about_the_makers).collect::<Vec<_>>());
}
