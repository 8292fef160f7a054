//! Input that is wrong, hostile or too much: each told by its own kind, and nothing kept before is lost.

use std::fs;

use app::Error;
use serde_json::json;

use crate::pc::{PASSPHRASE, PERFUSIONIST, Pc, about, career, error, files, heads, value};

/// Where SQLite keeps a file's own version.
const VERSION: std::ops::Range<usize> = 60..64;

#[test]
fn what_is_no_call_is_told_so() {
    let mut pc = Pc::started(None);
    for args in [
        "",
        "{",
        "[]",
        "{}",
        "{\"about\":1}",
        "\"\\ud800\"",
        "{\"about\":{\"about\":\"page\"}}",
        "nul",
        &"[".repeat(100_000),
    ] {
        assert!(matches!(pc.app.call("save_note", args, None), Err(Error::Malformed { .. })), "{args:.40}");
    }
    assert!(matches!(pc.error("search", json!({ "text": "x", "limit": 1, "more": 1 })), Error::Malformed { .. }));
    assert!(matches!(pc.error("search", json!({ "text": "x", "limit": -1 })), Error::Malformed { .. }));
    assert!(matches!(pc.error("career", json!({ "id": "../../etc/passwd" })), Error::Malformed { .. }));
    assert_eq!(pc.error("", json!(null)), Error::NoSuchCommand { name: String::new() });
    let name = "x".repeat(100_000);
    assert!(matches!(pc.error(&name, json!(null)), Error::NoSuchCommand { name } if name.len() == 60));
}

#[test]
fn with_nobody_here_nothing_can_be_kept() {
    let mut pc = Pc::new();
    let (target, step) = (career(PERFUSIONIST), json!({ "text": "x", "state": "to-do" }));
    for (name, args) in [
        ("bookmark", json!({ "target": target, "on": true })),
        ("give_reason", json!({ "target": target, "reason": "x" })),
        ("put_in_order", json!({ "order": [] })),
        ("set_aside", json!({ "target": target, "on": true })),
        ("save_note", json!({ "about": about(), "after": [], "text": "x" })),
        ("set_step", step),
        ("set_nickname", json!({ "nickname": "x" })),
        ("set_stage", json!({ "stage": "S3" })),
        ("undo", json!(null)),
        ("redo", json!(null)),
    ] {
        assert_eq!(pc.error(name, args), Error::NobodyHere, "{name}");
    }
    pc.value("set_preferences", json!({ "theme": "dark", "text_size": 100, "language": "en-GB" }));
    assert_eq!(files(&pc.path("")).len(), 0, "colours with nobody here are not written down");
}

#[test]
fn text_past_its_limit_is_refused_whole_and_what_stood_still_stands() {
    let mut pc = Pc::started(None);
    pc.note("short");
    let over = |n: usize| "x".repeat(n);
    let too_long = |error: Error, field: &str, most: usize, given: usize| {
        assert_eq!(error, Error::TooLong { field: field.to_owned(), most, given });
    };
    too_long(pc.error("set_nickname", json!({ "nickname": over(10_000) })), "nickname", 40, 10_000);
    too_long(pc.error("give_reason", json!({ "target": career("a"), "reason": over(2_001) })), "reason", 2_000, 2_001);
    too_long(pc.error("set_step", json!({ "text": over(501), "state": "to-do" })), "step", 500, 501);
    let note = json!({ "about": about(), "after": [], "text": over(10 * 1024 * 1024) });
    too_long(pc.error("save_note", note), "text", 400_000, 10 * 1024 * 1024);
    assert_eq!(heads(&pc.value("note", json!({ "about": about() })))[0]["text"], "short");
    let session = pc.value("session", json!(null));
    assert_eq!((&session["who"]["nickname"], &session["steps"]), (&json!("Isla"), &json!(0)));
    let longest = "ø".repeat(400_000);
    pc.note(&longest);
    assert_eq!(heads(&pc.value("note", json!({ "about": about() })))[0]["text"], longest, "the limit itself fits");
}

#[test]
fn a_name_that_is_none_starts_no_record() {
    let mut pc = Pc::new();
    for nickname in ["", " \t\n", "\u{0}\u{7}", "\u{202e}\u{200f}"] {
        let start = json!({ "nickname": nickname });
        assert_eq!(pc.error("start_record", start), Error::Empty { field: "nickname".to_owned() }, "{nickname:?}");
    }
    assert!(matches!(pc.error("start_record", json!({ "nickname": "x".repeat(10_000) })), Error::TooLong { .. }));
    let short = json!({ "nickname": "Isla", "passphrase": "1234567" });
    assert_eq!(pc.error("start_record", short), Error::PassphraseTooShort { least: 8 });
    assert_eq!(files(&pc.path("")).len(), 0);
    assert_eq!(pc.value("session", json!(null))["who"]["kind"], "nobody");
}

#[test]
fn a_nickname_cannot_be_changed_to_none() {
    let mut pc = Pc::started(None);
    for nickname in ["", "  ", "\u{0}", "\u{202e}"] {
        let set = json!({ "nickname": nickname });
        assert_eq!(pc.error("set_nickname", set), Error::Empty { field: "nickname".to_owned() }, "{nickname:?}");
    }
    assert_eq!(pc.value("session", json!(null))["who"]["nickname"], "Isla");
}

#[test]
fn the_name_of_a_record_is_never_a_path() {
    let mut pc = Pc::started(None);
    let record = pc.record();
    pc.value("finish", json!(null));
    fs::copy(&record, pc.path("data/outside.cairn")).unwrap();
    let whole = record.to_string_lossy().into_owned();
    for name in [
        "../outside",
        "../../x",
        "..",
        "",
        "/",
        "/etc/passwd",
        &whole,
        "records/x",
        "a\u{0}b",
        "CON",
        &"f".repeat(10_000),
    ] {
        assert_eq!(pc.error("open_record", json!({ "record": name })), Error::NoSuchRecord, "{name:.40}");
    }
    assert_eq!(pc.error("open_record", json!({ "record": "00000000000000000000000000000000" })), Error::NoSuchRecord);
}

#[test]
fn what_is_no_good_record_says_which_way_and_is_left_alone() {
    let mut pc = Pc::started(Some(PASSPHRASE));
    pc.note("Ask about shifts.");
    pc.value("finish", json!(null));
    let (name, path) = (pc.record_name(), pc.record());
    let whole = fs::read(&path).unwrap();
    let mut newer = whole.clone();
    newer[VERSION].copy_from_slice(&9_u32.to_be_bytes());
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle..middle + 64].iter_mut().for_each(|byte| *byte ^= 0x55);
    let cases = [
        (b"Dear diary. ".repeat(1000), Error::NotARecord),
        (Vec::new(), Error::DamagedRecord),
        (whole[..whole.len() - 4096].to_vec(), Error::DamagedRecord),
        (whole[..whole.len() / 2 + 7].to_vec(), Error::DamagedRecord),
        (flipped, Error::DamagedRecord),
        (newer, Error::NewerRecord),
    ];
    for (bytes, why) in cases {
        fs::write(&path, &bytes).unwrap();
        let open = json!({ "record": name, "passphrase": PASSPHRASE });
        assert_eq!(pc.error("open_record", open), why, "{} of {} bytes", bytes.len(), whole.len());
        assert_eq!(fs::read(&path).unwrap(), bytes, "{why}: the file is as it was");
        let listed = pc.value("records", json!(null));
        assert_eq!(listed.as_array().unwrap().len(), 1, "it is listed, so that opening it can say why");
        assert!(pc.answered("open_file", json!(null), &path).is_err() || why == Error::DamagedRecord);
        pc.value("finish", json!(null));
    }
    fs::write(&path, &whole).unwrap();
    let opened = pc.value("open_record", json!({ "record": name, "passphrase": PASSPHRASE }));
    assert_eq!(opened["noted"], 1, "the file as it was opens as it did");
}

#[test]
fn a_record_that_may_not_be_written_says_so() {
    let mut pc = Pc::started(None);
    pc.value("finish", json!(null));
    let (name, path) = (pc.record_name(), pc.record());
    let writable = fs::metadata(&path).unwrap().permissions();
    let mut permissions = writable.clone();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(pc.error("open_record", json!({ "record": name })), Error::ReadOnly);
    assert_eq!(pc.value("records", json!(null)).as_array().unwrap().len(), 1);
    fs::set_permissions(&path, writable).unwrap();
    pc.value("open_record", json!({ "record": name }));
}

#[test]
fn a_failed_opening_leaves_who_is_here_alone() {
    let mut pc = Pc::started(None);
    pc.note("Mine");
    let diary = pc.path("diary.cairn");
    fs::write(&diary, "Dear diary. ".repeat(1000)).unwrap();
    assert_eq!(pc.answered("open_file", json!(null), &diary), Err(Error::NotARecord));
    assert_eq!(pc.answered("open_file", json!(null), &pc.path("gone.cairn")), Err(Error::NoSuchRecord));
    assert!(matches!(pc.error("start_record", json!({ "nickname": "" })), Error::Empty { .. }));
    assert_eq!(pc.value("session", json!(null))["noted"], 1);
    pc.note("Still mine");
}

#[test]
fn a_record_that_the_program_was_started_with_says_why_it_does_not_open() {
    let pc = Pc::started(Some(PASSPHRASE));
    let mut app = pc.window();
    app.start_with(&pc.path("gone.cairn"));
    assert_eq!(value(&mut app, "session", json!(null))["trouble"]["kind"], "noSuchRecord");
    let record = pc.record();
    let mut later = pc.window();
    later.start_with(&record);
    assert_eq!(value(&mut later, "session", json!(null))["who"]["kind"], "locked");
    let open = json!({ "record": pc.record_name(), "passphrase": PASSPHRASE });
    assert!(matches!(error(&mut later, "open_record", open), Error::RecordInUse { .. }));
}
