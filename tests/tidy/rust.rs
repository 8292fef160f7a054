//! Rules for Rust: sizes, names, errors, no way to panic.

use crate::house::{File, bites, files, keep, lines_with, under};
use crate::scan::{block_end, code, code_outside_tests, line_of, name_at, words_at};

/// The most lines of a file that people write.
const FILE: usize = 400;
/// The most lines of a function.
const FUNCTION: usize = 60;
/// Names that say nothing.
const EMPTY_NAMES: [&str; 5] = ["Manager", "Service", "Helper", "Util", "Processor"];

fn too_long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    if lines > FILE { vec![file.at(FILE, format!("{lines} lines, and {FILE} are the most"))] } else { Vec::new() }
}

fn long_functions(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let mut broken = Vec::new();
    for at in words_at(&code, "fn") {
        let name = name_at(&code, at + 2);
        let Some(open) = code[at..].find(['{', ';']).map(|found| at + found) else { continue };
        if name.is_empty() || code[open..].starts_with(';') {
            continue;
        }
        let lines = line_of(&code, block_end(&code, open)) - line_of(&code, at) + 1;
        if lines > FUNCTION {
            broken
                .push(file.at(line_of(&code, at), format!("`{name}` has {lines} lines, and {FUNCTION} are the most")));
        }
    }
    broken
}

fn ways_to_panic(file: &File) -> Vec<String> {
    let ways =
        [".unwrap()", "::unwrap)", ".expect(", ".unwrap_err()", "panic!", "todo!", "unimplemented!", "unreachable!"];
    lines_with(file, &code_outside_tests(&file.text), |line| {
        ways.iter().find(|way| line.contains(**way)).map(|way| format!("`{way}`"))
    })
}

fn empty_names(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let mut broken = Vec::new();
    for keyword in ["struct", "enum", "trait", "type", "mod", "class", "interface"] {
        for at in words_at(&code, keyword) {
            let name = name_at(&code, at + keyword.len());
            if says_nothing(name) {
                broken.push(file.at(line_of(&code, at), format!("`{name}` says nothing about what it is")));
            }
        }
    }
    let getters = words_at(&code, "fn").map(|at| (at, name_at(&code, at + 2)));
    broken.extend(
        getters
            .filter(|(_, name)| name.starts_with("get_"))
            .map(|(at, name)| file.at(line_of(&code, at), format!("`{name}`: leave out `get_`"))),
    );
    if file.path.split(['/', '.']).any(says_nothing) {
        broken.push(file.at(1, "the file's name says nothing about what it is"));
    }
    broken
}

/// Whether a name ends in one of the empty ones, whatever its case.
fn says_nothing(name: &str) -> bool {
    let name = name.strip_suffix('s').unwrap_or(name);
    let small = |empty: &str| empty.to_lowercase();
    EMPTY_NAMES
        .iter()
        .any(|empty| name.ends_with(empty) || name == small(empty) || name.ends_with(&format!("_{}", small(empty))))
}

fn string_errors(file: &File) -> Vec<String> {
    let code = code(&file.text);
    let results = words_at(&code, "Result").filter_map(|at| Some((at, error_of(code[at + 6..].strip_prefix('<')?)?)));
    results
        .filter(|(_, error)| matches!(error.as_str(), "String" | "&str" | "&'static str"))
        .map(|(at, error)| file.at(line_of(&code, at), format!("`{error}` is no error: make it data")))
        .collect()
}

/// The second of a `Result`'s types.
fn error_of(types: &str) -> Option<String> {
    let (mut depth, mut parts) = (0_i32, vec![String::new()]);
    for c in types.chars() {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' if depth == 0 => break,
            '>' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut()?.push(c);
    }
    parts.get(1).map(|error| error.trim().to_owned())
}

fn no_head(file: &File) -> Vec<String> {
    let first = file.text.lines().find(|line| !line.trim().is_empty());
    let headed = first.is_some_and(|line| line.starts_with("//!"));
    if headed { Vec::new() } else { vec![file.at(1, "a module begins by saying what it is: `//!`")] }
}

/// What ships, without its tests.
fn shipped() -> Vec<&'static File> {
    let crates = under("crates/", &["rs"]).into_iter().filter(|file| file.path.contains("/src/"));
    crates.chain(under("src-tauri/", &["rs"])).filter(|file| !file.path.ends_with("/tests.rs")).collect()
}

#[test]
fn no_file_is_too_long_to_read() {
    let long = "x\n".repeat(FILE + 1);
    bites(too_long, &[("a.rs", long.as_str())], &[("a.rs", "x\n")]);
    let ours = files().iter().filter(|file| matches!(file.ending(), "rs" | "ts" | "svelte" | "css"));
    let ours = ours.filter(|file| !file.path.starts_with("ui/src/wire/"));
    keep("No file has more than 400 lines.", &ours.flat_map(too_long).collect::<Vec<_>>());
}

#[test]
fn no_function_is_too_long_to_read() {
    let long = format!("fn whole() {{\n{}}}\n", "    \"}\"; // }\n".repeat(FUNCTION));
    bites(long_functions, &[("a.rs", long.as_str())], &[("a.rs", "trait A { fn a(); }\nfn b() {\n}\n")]);
    keep(
        "No function has more than 60 lines.",
        &under("", &["rs"]).into_iter().flat_map(long_functions).collect::<Vec<_>>(),
    );
}

#[test]
fn nothing_that_ships_can_panic_at_will() {
    let bad = [
        "fn a() { b.unwrap(); }",
        "fn a() { b.expect(\"x\"); }",
        "fn a() { panic!(\"x\") }",
        "todo!()",
        "x.map(Option::unwrap)",
    ];
    let bad: Vec<_> = bad.iter().map(|text| ("a.rs", *text)).collect();
    let good = [("a.rs", "a.unwrap_or(1); // x.unwrap()\n#[cfg(test)]\nmod tests { fn b() { c.unwrap() } }")];
    bites(ways_to_panic, &bad, &good);
    keep("Nothing outside tests may panic.", &shipped().into_iter().flat_map(ways_to_panic).collect::<Vec<_>>());
}

#[test]
fn names_say_what_things_are() {
    let bad = [
        ("a.rs", "struct RecordManager;"),
        ("a.rs", "pub trait Service {}"),
        ("a.rs", "fn get_name() {}"),
        ("a.rs", "mod utils;"),
        ("ui/src/core/helpers.ts", ""),
        ("crates/app/src/note_service.rs", ""),
    ];
    bites(empty_names, &bad, &[("crates/app/src/notes.rs", "use tauri::Manager; fn widget() {} struct Futile;")]);
    let ours = files().iter().filter(|file| matches!(file.ending(), "rs" | "ts" | "svelte"));
    keep("A name says what the thing is.", &ours.flat_map(empty_names).collect::<Vec<_>>());
}

#[test]
fn errors_are_data() {
    let bad = [("a.rs", "fn a() -> Result<Vec<(u8, u8)>, String> {}"), ("a.rs", "fn a() -> Result<(), &'static str>;")];
    bites(string_errors, &bad, &[("a.rs", "fn a() -> Result<String, Error>; fn b() -> io::Result<String>;")]);
    keep("No error is a sentence.", &shipped().into_iter().flat_map(string_errors).collect::<Vec<_>>());
}

#[test]
fn every_module_says_what_it_is() {
    bites(no_head, &[("a.rs", "use a::b;\n"), ("a.rs", "// no\n")], &[("a.rs", "//! Yes.\n")]);
    let ours = shipped().into_iter().chain(under("tests/", &["rs"])).chain(under("xtask/", &["rs"]));
    keep("Every module begins with `//!`.", &ours.flat_map(no_head).collect::<Vec<_>>());
}
