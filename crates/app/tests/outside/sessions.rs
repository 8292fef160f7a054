//! Starting, opening, looking, locking and finishing.

use std::time::Duration;

use app::Error;
use serde_json::json;

use crate::pc::{PASSPHRASE, PERFUSIONIST, Pc, about, career, error, files, heads, value};

#[test]
fn a_nickname_is_enough_to_start_a_record_and_find_it_again() {
    let mut pc = Pc::started(None);
    assert_eq!(pc.value("session", json!(null))["who"]["nickname"], "Isla");
    pc.note("Ask about shifts.");
    pc.value("finish", json!(null));
    assert_eq!(pc.value("session", json!(null))["who"], json!({ "kind": "nobody" }));
    let here = pc.value("records", json!(null));
    assert_eq!((&here[0]["nickname"], &here[0]["guarded"]), (&json!("Isla"), &json!(false)));
    let opened = pc.value("open_record", json!({ "record": here[0]["record"] }));
    assert_eq!((&opened["who"]["nickname"], &opened["noted"]), (&json!("Isla"), &json!(1)));
}

#[test]
fn a_guarded_record_opens_only_with_its_passphrase_and_says_nothing_before() {
    let mut pc = Pc::started(Some(PASSPHRASE));
    pc.note("Ask about shifts.");
    let locked = pc.value("lock", json!(null));
    assert_eq!(locked["who"]["kind"], "locked");
    assert_eq!((&locked["noted"], &locked["listed"]), (&json!(0), &json!(0)));
    assert_eq!(pc.value("notes", json!(null)), json!([]));
    assert_eq!(pc.error("save_note", json!({ "about": about(), "after": [], "text": "x" })), Error::Locked);
    assert_eq!(pc.error("undo", json!(null)), Error::Locked);
    let record = pc.record_name();
    for wrong in [json!("stone heron kettles"), json!(""), json!(null)] {
        assert_eq!(pc.error("open_record", json!({ "record": record, "passphrase": wrong })), Error::WrongPassphrase);
        assert_eq!(pc.value("session", json!(null))["who"]["kind"], "locked", "a wrong passphrase loses nothing");
    }
    let here = pc.value("records", json!(null));
    assert_eq!((&here[0]["nickname"], &here[0]["guarded"]), (&json!(null), &json!(true)));
    let opened = pc.value("open_record", json!({ "record": record, "passphrase": PASSPHRASE }));
    assert_eq!((&opened["who"]["guarded"], &opened["noted"]), (&json!(true), &json!(1)));
}

#[test]
fn a_guarded_record_locks_itself_when_nobody_uses_it() {
    let mut pc = Pc::started(Some(PASSPHRASE));
    assert!(!pc.app.lock_if_idle(), "it was used just now");
    pc.app.lock_after(Duration::ZERO);
    assert!(pc.app.lock_if_idle());
    assert_eq!(pc.value("session", json!(null))["who"]["kind"], "locked");
    assert!(!pc.app.lock_if_idle(), "once is enough");
    let mut open = Pc::started(None);
    open.app.lock_after(Duration::ZERO);
    assert!(!open.app.lock_if_idle(), "with no passphrase there is nothing to lock");
}

#[test]
fn a_passphrase_is_set_changed_and_taken_away() {
    let mut pc = Pc::started(None);
    let record = pc.record_name();
    assert_eq!(pc.error("set_passphrase", json!({ "passphrase": "1234567" })), Error::PassphraseTooShort { least: 8 });
    assert_eq!(pc.value("session", json!(null))["who"]["guarded"], false);
    for (new, old) in
        [(Some(PASSPHRASE), None), (Some("another long one"), Some(PASSPHRASE)), (None, Some("another long one"))]
    {
        pc.value("set_passphrase", json!({ "passphrase": new }));
        assert_eq!(pc.value("session", json!(null))["who"]["guarded"], new.is_some());
        pc.value("lock", json!(null));
        if new.is_some() {
            let open = json!({ "record": record, "passphrase": old });
            assert_eq!(pc.error("open_record", open), Error::WrongPassphrase, "the old one is gone");
        }
        pc.value("open_record", json!({ "record": record, "passphrase": new }));
    }
}

#[test]
fn just_looking_writes_nothing() {
    let mut pc = Pc::new();
    pc.value("look", json!(null));
    pc.value("bookmark", json!({ "target": career(PERFUSIONIST), "on": true }));
    pc.note("Ask about shifts.");
    pc.value("set_step", json!({ "text": "Ring them", "state": "to-do" }));
    pc.value("set_preferences", json!({ "theme": "dark", "text_size": 150, "language": "en-GB" }));
    pc.value("undo", json!(null));
    pc.value("redo", json!(null));
    assert_eq!(pc.value("session", json!(null))["noted"], 1);
    pc.value("finish", json!(null));
    drop(pc.value("records", json!(null)));
    assert_eq!(files(&pc.path("")), [] as [std::path::PathBuf; 0]);
    assert_eq!(pc.value("look", json!(null))["listed"], 0, "the next person starts afresh");
}

#[test]
fn what_was_found_while_looking_goes_into_the_record() {
    let mut pc = Pc::new();
    pc.value("look", json!(null));
    pc.value("bookmark", json!({ "target": career(PERFUSIONIST), "on": true }));
    pc.value("give_reason", json!({ "target": career(PERFUSIONIST), "reason": "Calm people" }));
    let first = pc.note("First");
    let second = pc.note("Second");
    assert_ne!(first, second);
    pc.value("set_preferences", json!({ "theme": "cream", "text_size": 120, "language": "en-GB" }));
    pc.value("start_record", json!({ "nickname": "Isla", "passphrase": PASSPHRASE }));
    pc.value("finish", json!(null));
    let mut later = pc.window();
    let opened = value(&mut later, "open_record", json!({ "record": pc.record_name(), "passphrase": PASSPHRASE }));
    assert_eq!((&opened["listed"], &opened["preferences"]["theme"]), (&json!(1), &json!("cream")));
    assert_eq!(value(&mut later, "shortlist", json!(null))["items"][0]["reason"], "Calm people");
    let note = value(&mut later, "note", json!({ "about": about() }));
    let texts: Vec<_> = heads(&note).iter().map(|head| &head["text"]).collect();
    assert_eq!(texts, ["Second"], "an earlier text that was replaced does not come back beside the later one");
}

#[test]
fn a_second_window_is_told_and_not_harmed() {
    let mut pc = Pc::started(None);
    pc.note("Mine");
    let mut second = pc.window();
    let open = json!({ "record": pc.record_name() });
    assert!(matches!(error(&mut second, "open_record", open.clone()), Error::RecordInUse { .. }));
    assert_eq!(value(&mut second, "session", json!(null))["who"]["kind"], "nobody");
    pc.note("Still mine");
    pc.value("finish", json!(null));
    assert_eq!(value(&mut second, "open_record", open)["noted"], 1);
}

#[test]
fn a_record_elsewhere_is_opened_where_it_lies() {
    let mut pc = Pc::started(Some(PASSPHRASE));
    pc.note("On a stick");
    let stick = pc.path("stick.cairn");
    pc.answered("save_copy", json!(null), &stick).unwrap();
    pc.value("finish", json!(null));
    let mut other = Pc::new();
    let shown = other.answered("open_file", json!(null), &stick).unwrap();
    assert_eq!(shown["who"], json!({ "kind": "locked", "record": "stick" }));
    let opened = other.value("open_record", json!({ "record": "stick", "passphrase": PASSPHRASE }));
    assert_eq!(opened["noted"], 1);
    other.note("Changed on the stick");
    other.value("finish", json!(null));
    assert!(other.value("records", json!(null)).as_array().unwrap().is_empty(), "nothing stays on the other PC");
}

#[test]
fn two_pcs_that_have_never_met_keep_their_records_apart() {
    let (mut one, mut other) = (Pc::started(None), Pc::started(None));
    assert_ne!(one.record_name(), other.record_name());
    one.note("One");
    assert_eq!(other.value("session", json!(null))["noted"], 0);
}
