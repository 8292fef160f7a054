//! The contract of `cairn-cli record`: what it keeps, what it refuses, and that what it refuses changes nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use career::Change;
use record::{Device, Passphrase, Record};
use serde_json::{Value, json};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery";
const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/examples/changes.jsonl");

/// A folder to keep records in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs `cairn-cli record` with something on its standard input.
    fn run(&self, arguments: &[&str], input: &[u8]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cairn-cli"));
        command.current_dir(self.0.path()).arg("record").args(arguments);
        let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = pipes.spawn().unwrap();
        // Who refuses need not read.
        child.stdin.take().unwrap().write_all(input).ok();
        child.wait_with_output().unwrap()
    }

    fn code(&self, arguments: &[&str], input: &[u8]) -> i32 {
        self.run(arguments, input).status.code().unwrap()
    }

    fn done(&self, arguments: &[&str], input: &[u8]) -> String {
        let output = self.run(arguments, input);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Starts a record that anyone can read.
    fn open_record(&self, file: &str) {
        self.done(&["new", file, "--nickname", "Mòrag", "--no-passphrase"], b"");
    }

    fn locked_record(&self, file: &str) {
        self.done(&["new", file, "--nickname", "Mòrag", "--passphrase-fd", "0"], PASSPHRASE.as_bytes());
    }

    fn export(&self, file: &str) -> Value {
        serde_json::from_str(&self.done(&["export", file, "--json"], b"")).unwrap()
    }

    fn names(&self) -> BTreeSet<String> {
        let files = fs::read_dir(self.0.path()).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    }
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn examples() -> Vec<Value> {
    let text = fs::read_to_string(EXAMPLES).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The changes that an export holds, in order.
fn changes(export: &Value) -> Vec<Value> {
    export["entries"].as_array().unwrap().iter().map(|entry| entry["change"].clone()).collect()
}

/// The name of every kind of change there is, as the type itself lists them.
fn kinds() -> BTreeSet<String> {
    let refused = serde_json::from_value::<Change>(json!({ "change": "?" })).unwrap_err().to_string();
    let names = refused.split("expected one of").nth(1).unwrap().split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

#[test]
fn every_kind_of_change_has_one_example() {
    let shown: Vec<_> = examples().iter().map(|one| one["change"].as_str().unwrap().to_owned()).collect();
    let distinct: BTreeSet<_> = shown.iter().cloned().collect();
    assert!(distinct.contains("named") && distinct.contains("ruled"));
    assert_eq!(distinct, kinds());
    assert_eq!(distinct.len(), shown.len(), "one of each");
}

#[test]
fn the_examples_are_kept_and_read_back_as_they_were_written() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    let told = desk.done(&["append", "a.cairn", "-"], &fs::read(EXAMPLES).unwrap());
    assert_eq!(told, format!("a.cairn: {} changes kept.\n", examples().len()));
    let export = desk.export("a.cairn");
    let mut expected = vec![json!({ "change": "named", "nickname": "Mòrag" })];
    expected.extend(examples());
    assert_eq!(changes(&export), expected);
    for entry in export["entries"].as_array().unwrap() {
        let settled = ["named", "preferred"].contains(&entry["change"]["change"].as_str().unwrap());
        assert_eq!(entry["kind"], if settled { "settled" } else { "change" });
        assert_eq!(entry["counts"], true);
    }
    desk.done(&["append", "a.cairn", EXAMPLES], b"");
    assert_eq!(changes(&desk.export("a.cairn")).len(), 1 + 2 * examples().len());
    assert_eq!(desk.names(), BTreeSet::from(["a.cairn".to_owned()]), "nothing is left beside it");
}

#[test]
fn a_bad_line_is_named_and_nothing_of_its_batch_is_kept() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    let before = fs::read(desk.path("a.cairn")).unwrap();
    let good = r#"{"change":"staged","stage":"S4"}"#;
    let long = json!({ "change": "named", "nickname": "x".repeat(41) }).to_string();
    let huge = json!({ "change": "named", "nickname": "x".repeat(9_000_000) }).to_string();
    let bad: [(&str, &str); 10] = [
        ("{", "not JSON"),
        ("[]", "not a change"),
        (r#"{"change":"flown"}"#, "flown"),
        (r#"{"change":"staged","stage":"S7"}"#, "S7"),
        (r#"{"change":"liked","subject":"Not An Id","on":true}"#, "not an id"),
        (r#"{"change":"staged","stage":"S4","stages":1}"#, "stages"),
        (r#"{"change":"ruled","form":{"columns":[{"name":"A","courses":[],"room":3}]}}"#, "room"),
        (r#"{"change":"staged","stage":"S4","stage":"S5"}"#, "duplicate"),
        (&long, "nickname is too long"),
        (&huge, "longer than a record keeps"),
    ];
    for (line, why) in bad {
        let output = desk.run(&["append", "a.cairn", "-"], format!("{good}\n\n{line}\n{good}\n").as_bytes());
        assert_eq!(output.status.code(), Some(2), "{why}");
        assert!(said(&output).contains("line 3: ") && said(&output).contains(why), "{why}: {}", said(&output));
        assert!(fs::read(desk.path("a.cairn")).unwrap() == before, "{why}: the record changed");
    }
    assert_eq!(desk.code(&["append", "a.cairn", "-"], b"\xff\xfe\n"), 2);
    assert_eq!(desk.code(&["append", "a.cairn", "nowhere.jsonl"], b""), 2);
    assert!(fs::read(desk.path("a.cairn")).unwrap() == before);
}

#[test]
fn a_new_record_replaces_nothing_and_is_never_unlocked_by_accident() {
    let desk = Desk::new();
    fs::write(desk.path("mine.txt"), "my essay").unwrap();
    let new = |file: &str, more: &[&str], input: &str| {
        desk.code(&[&["new", file, "--nickname", "M"], more].concat(), input.as_bytes())
    };
    assert_eq!(new("mine.txt", &["--no-passphrase"], ""), 2);
    assert_eq!(fs::read_to_string(desk.path("mine.txt")).unwrap(), "my essay");
    assert_eq!(new("no/such/a.cairn", &["--no-passphrase"], ""), 2);
    assert_eq!(new("a.cairn", &["--passphrase-fd", "0"], ""), 2, "an empty passphrase");
    assert_eq!(new("a.cairn", &["--passphrase-fd", "0"], "seven77\n"), 2, "a short one");
    assert_eq!(new("a.cairn", &["--passphrase-fd", "0", "--no-passphrase"], PASSPHRASE), 2, "both");
    assert_eq!(new("a.cairn", &["--passphrase", PASSPHRASE], ""), 2, "an argument");
    assert_eq!(new("a.cairn", &["--passphrase-fd", "77"], ""), 2, "no such descriptor");
    assert_eq!(desk.code(&["new", "a.cairn", "--nickname", " \n", "--no-passphrase"], b""), 2);
    assert_eq!(desk.names(), BTreeSet::from(["mine.txt".to_owned()]));
    desk.locked_record("a.cairn");
    let typed = Passphrase::new(PASSPHRASE);
    let record = Record::open(&desk.path("a.cairn"), typed.as_ref(), Device::random().unwrap()).unwrap();
    assert!(record.is_locked() && record.undoable().is_none());
}

#[test]
fn inspect_tells_only_what_anyone_may_know_until_it_has_the_passphrase() {
    let desk = Desk::new();
    desk.locked_record("a.cairn");
    let id = record::peek(&desk.path("a.cairn")).unwrap().id.to_string();
    let before = fs::read(desk.path("a.cairn")).unwrap();
    let outside: Value = serde_json::from_str(&desk.done(&["inspect", "a.cairn", "--json"], b"")).unwrap();
    let known = [("record", json!(id)), ("locked", json!(true)), ("entries", json!(1)), ("inside", Value::Null)];
    for (name, value) in known {
        assert_eq!(outside[name], value, "{name}");
    }
    let told = desk.done(&["inspect", "a.cairn"], b"");
    assert!(told.contains(&id) && !told.contains("Mòrag") && !told.contains("named"), "{told}");
    let inside = desk.done(&["inspect", "a.cairn", "--json", "--passphrase-fd", "0"], PASSPHRASE.as_bytes());
    let inside: Value = serde_json::from_str(&inside).unwrap();
    let counts = json!({ "changes": { "named": 1 }, "undone": 0, "undos": 0, "erased": 0, "unknown": 0 });
    assert_eq!(inside["inside"], counts);
    assert_eq!(desk.code(&["inspect", "a.cairn", "--passphrase-fd", "0"], b"wrong horse battery\n"), 2);
    assert_eq!(desk.code(&["inspect", "nowhere.cairn"], b""), 2);
    assert!(fs::read(desk.path("a.cairn")).unwrap() == before);
}

#[test]
fn undone_changes_and_those_of_a_newer_cairn_are_counted_and_exported() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    let mut record = Record::open(&desk.path("a.cairn"), None, Device::random().unwrap()).unwrap();
    record.append(&json!({ "change": "teleported", "to": "Unst" })).unwrap();
    record.append(&json!({ "change": "staged", "stage": "S4" })).unwrap();
    let undone = record.undo().unwrap().unwrap().to_string();
    record.close().unwrap();
    let about: Value = serde_json::from_str(&desk.done(&["inspect", "a.cairn", "--json"], b"")).unwrap();
    let counts = json!({ "changes": { "named": 1, "staged": 1 }, "undone": 1, "undos": 1, "erased": 0, "unknown": 1 });
    assert_eq!(about["inside"], counts);
    let export = desk.export("a.cairn");
    assert_eq!(export["entries"][1]["change"]["to"], "Unst");
    assert_eq!((&export["entries"][2]["counts"], &export["entries"][2]["id"]), (&json!(false), &json!(undone)));
    assert_eq!((&export["entries"][3]["kind"], &export["entries"][3]["of"]), (&json!("undo"), &json!(undone)));
    assert!(desk.done(&["verify", "a.cairn"], b"").contains("newer"));
}

#[test]
fn verify_proves_a_whole_record_and_refuses_what_is_none() {
    let desk = Desk::new();
    desk.locked_record("a.cairn");
    let verify = ["verify", "a.cairn", "--passphrase-fd", "0"];
    let whole = fs::read(desk.path("a.cairn")).unwrap();
    assert_eq!(desk.code(&verify, format!("{PASSPHRASE}\r\nmore").as_bytes()), 0);
    assert_eq!(desk.code(&verify, b"wrong horse battery"), 2);
    assert!(fs::read(desk.path("a.cairn")).unwrap() == whole);
    fs::write(desk.path("torn.cairn"), &whole[..whole.len() / 2]).unwrap();
    assert_eq!(desk.code(&["verify", "torn.cairn"], b""), 1, "half a record");
    fs::write(desk.path("torn.cairn"), "my essay").unwrap();
    assert_eq!(desk.code(&["verify", "torn.cairn"], b""), 1, "no record");
    assert_eq!(desk.code(&["verify", "nowhere.cairn"], b""), 2);
}

#[test]
fn verify_finds_a_flipped_bit_wherever_it_matters() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    (0..6).for_each(|_| drop(desk.done(&["append", "a.cairn", EXAMPLES], b"")));
    let (whole, export) = (fs::read(desk.path("a.cairn")).unwrap(), desk.export("a.cairn"));
    let (mut found, mut harmless) = (0, 0);
    for place in (100..whole.len()).step_by(307) {
        let mut torn = whole.clone();
        torn[place] ^= 1 << (place % 8);
        fs::write(desk.path("torn.cairn"), torn).unwrap();
        match desk.code(&["verify", "torn.cairn"], b"") {
            1 => found += 1,
            0 => {
                assert_eq!(desk.export("torn.cairn"), export, "byte {place} was passed over and matters");
                harmless += 1;
            }
            code => panic!("byte {place}: {code}"),
        }
    }
    assert!(found >= 40, "{found} found, {harmless} in unused space");
}

#[test]
fn two_copies_merge_into_a_third_and_stay_as_they_are() {
    let desk = Desk::new();
    desk.locked_record("a.cairn");
    fs::copy(desk.path("a.cairn"), desk.path("b.cairn")).unwrap();
    let keep = |file: &str, stage: &str| {
        let changes = desk.path("changes.jsonl");
        fs::write(&changes, json!({ "change": "staged", "stage": stage }).to_string()).unwrap();
        desk.done(&["append", file, "changes.jsonl", "--passphrase-fd", "0"], PASSPHRASE.as_bytes());
        fs::remove_file(changes).unwrap();
    };
    keep("a.cairn", "S3");
    keep("b.cairn", "S4");
    keep("b.cairn", "S5");
    let files = || ["a.cairn", "b.cairn"].map(|name| fs::read(desk.path(name)).unwrap());
    let before = files();
    let merge = |one, other, into| ["merge", one, other, "-o", into, "--passphrase-fd", "0"];
    let told = desk.done(&merge("a.cairn", "b.cairn", "c.cairn"), PASSPHRASE.as_bytes());
    assert_eq!(told, "c.cairn: 4 entries, 2 of them only in b.cairn.\n");
    desk.done(&merge("b.cairn", "a.cairn", "d.cairn"), PASSPHRASE.as_bytes());
    let export = |file| desk.done(&["export", file, "--json", "--passphrase-fd", "0"], PASSPHRASE.as_bytes());
    assert_eq!(export("c.cairn"), export("d.cairn"));
    let stages: Vec<_> = changes(&serde_json::from_str(&export("c.cairn")).unwrap());
    assert_eq!(stages.iter().filter_map(|one| one["stage"].as_str()).collect::<Vec<_>>(), ["S3", "S4", "S5"]);
    assert!(files() == before);
    let there = desk.names();
    assert_eq!(there, ["a", "b", "c", "d"].map(|name| format!("{name}.cairn")).into());
    assert_eq!(desk.code(&merge("a.cairn", "b.cairn", "c.cairn"), PASSPHRASE.as_bytes()), 2, "a file is there");
    assert_eq!(desk.code(&merge("a.cairn", "b.cairn", "e.cairn"), b"wrong horse battery"), 2);
    assert_eq!(desk.code(&merge("a.cairn", "b.cairn", "no/e.cairn"), PASSPHRASE.as_bytes()), 2);
    assert_eq!(desk.names(), there, "what failed leaves nothing behind");
}

#[test]
fn records_of_two_pupils_do_not_merge() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    desk.open_record("b.cairn");
    let there = desk.names();
    let output = desk.run(&["merge", "a.cairn", "b.cairn", "-o", "c.cairn"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("b.cairn: ") && said(&output).contains("only copies of one record"));
    assert_eq!(desk.names(), there);
}

#[test]
fn a_record_that_is_open_elsewhere_is_left_alone_and_who_has_it_is_said() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    let held = Record::open(&desk.path("a.cairn"), None, Device::random().unwrap()).unwrap();
    let output = desk.run(&["append", "a.cairn", EXAMPLES], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains(&format!("process {}", std::process::id())), "{}", said(&output));
    assert_eq!(held.entries().len(), 1);
    let outside: Value = serde_json::from_str(&desk.done(&["inspect", "a.cairn", "--json"], b"")).unwrap();
    assert_eq!((&outside["entries"], &outside["inside"]), (&json!(1), &Value::Null), "and can be looked at");
    assert_eq!(desk.code(&["verify", "a.cairn"], b""), 2);
    held.close().unwrap();
    desk.done(&["append", "a.cairn", EXAMPLES], b"");
}

#[test]
fn export_asks_for_its_form() {
    let desk = Desk::new();
    desk.open_record("a.cairn");
    assert_eq!(desk.code(&["export", "a.cairn"], b""), 2);
}

#[test]
#[cfg(unix)]
fn the_passphrase_and_the_changes_come_by_two_ways() {
    let desk = Desk::new();
    desk.locked_record("a.cairn");
    assert_eq!(desk.code(&["append", "a.cairn", "-", "--passphrase-fd", "0"], PASSPHRASE.as_bytes()), 2);
    let script =
        r#"printf '%s\n' "$SECRET" | { exec 3<&0; "$PROGRAM" record append a.cairn - --passphrase-fd 3 <"$CHANGES"; }"#;
    let mut shell = Command::new("sh");
    shell.current_dir(desk.0.path()).args(["-c", script]).env("SECRET", PASSPHRASE);
    let output = shell.env("PROGRAM", env!("CARGO_BIN_EXE_cairn-cli")).env("CHANGES", Path::new(EXAMPLES)).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{output:?}");
    let export = desk.done(&["export", "a.cairn", "--json", "--passphrase-fd", "0"], PASSPHRASE.as_bytes());
    assert_eq!(changes(&serde_json::from_str(&export).unwrap())[1..], examples());
}
