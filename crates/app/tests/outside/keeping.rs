//! Bookmarks, reasons, order, "not for me", notes, undo.

use app::Error;
use record::{Device, Record};
use serde_json::{Value, json};

use crate::pc::{PERFUSIONIST, Pc, about, career, heads};

fn titles(pc: &mut Pc) -> Vec<String> {
    let list = pc.value("shortlist", json!(null));
    let items = list["items"].as_array().unwrap().iter();
    items.map(|item| item["target"]["id"].as_str().unwrap().to_owned()).collect()
}

/// Three careers of the real catalogue.
fn three(pc: &mut Pc) -> Vec<String> {
    let found = pc.value("search", json!({ "text": "", "limit": 3 }));
    found["hits"].as_array().unwrap().iter().map(|hit| hit["target"]["id"].as_str().unwrap().to_owned()).collect()
}

fn bookmark(pc: &mut Pc, id: &str, on: bool) {
    pc.value("bookmark", json!({ "target": career(id), "on": on }));
}

fn texts(note: &Value) -> Vec<&str> {
    heads(note).iter().map(|head| head["text"].as_str().unwrap()).collect()
}

#[test]
fn the_list_is_in_the_pupils_own_order_with_their_reasons() {
    let mut pc = Pc::started(None);
    let ids = three(&mut pc);
    ids.iter().for_each(|id| bookmark(&mut pc, id, true));
    assert_eq!(titles(&mut pc), ids);
    let order = json!({ "order": [career(&ids[2]), career("not-on-the-list"), career(&ids[0])] });
    pc.value("put_in_order", order);
    assert_eq!(titles(&mut pc), [&*ids[2], &ids[0], &ids[1]], "what has no place comes after");
    pc.value("give_reason", json!({ "target": career(&ids[1]), "reason": "Outdoors" }));
    bookmark(&mut pc, &ids[1], true);
    let list = pc.value("shortlist", json!(null));
    assert_eq!(list["items"][2]["reason"], "Outdoors", "putting it there twice changes nothing");
    pc.value("give_reason", json!({ "target": career("not-on-the-list"), "reason": "x" }));
    bookmark(&mut pc, &ids[0], false);
    assert_eq!(titles(&mut pc), [&*ids[2], &ids[1]]);
}

#[test]
fn not_for_me_takes_it_off_the_list_and_hides_it_nowhere() {
    let mut pc = Pc::started(None);
    bookmark(&mut pc, PERFUSIONIST, true);
    pc.value("set_aside", json!({ "target": career(PERFUSIONIST), "on": true, "reason": "Blood" }));
    let list = pc.value("shortlist", json!(null));
    assert_eq!((&list["items"], &list["aside"][0]["reason"]), (&json!([]), &json!("Blood")));
    let found = pc.value("search", json!({ "text": "perfusionist", "limit": 5 }));
    assert_eq!((&found["hits"][0]["target"], &found["hits"][0]["aside"]), (&career(PERFUSIONIST), &json!(true)));
    assert_eq!(pc.value("career", json!({ "id": PERFUSIONIST }))["mine"]["aside"], "Blood");
    bookmark(&mut pc, PERFUSIONIST, true);
    assert_eq!(pc.value("shortlist", json!(null))["aside"], json!([]), "wanting it again takes that back");
}

#[test]
fn a_page_that_is_not_there_cannot_be_put_on_the_list_but_can_come_off() {
    let mut pc = Pc::started(None);
    let on = json!({ "target": career("no-such-career"), "on": true });
    assert!(matches!(pc.error("bookmark", on), Error::NoSuchPage { .. }));
    bookmark(&mut pc, "no-such-career", false);
}

#[test]
fn a_note_follows_on_from_what_it_replaces() {
    let mut pc = Pc::started(None);
    assert_eq!(texts(&pc.value("note", json!({ "about": about() }))), [] as [&str; 0]);
    pc.note("one");
    pc.note("two");
    assert_eq!(texts(&pc.value("note", json!({ "about": about() }))), ["two"]);
    assert_eq!(pc.value("notes", json!(null)).as_array().unwrap().len(), 1);
    pc.note("  ");
    assert_eq!(pc.value("notes", json!(null)), json!([]), "a note with no words is no note");
}

#[test]
fn a_note_written_on_two_pcs_shows_both_until_it_is_settled() {
    let mut pc = Pc::started(None);
    let first = pc.note("both had this");
    let (mut here, mut there) = (pc, Pc::new());
    let stick = there.path("stick.cairn");
    here.answered("save_copy", json!(null), &stick).unwrap();
    there.answered("open_file", json!(null), &stick).unwrap();
    here.value("save_note", json!({ "about": about(), "after": [first], "text": "home" }));
    there.value("save_note", json!({ "about": about(), "after": [first], "text": "school" }));
    there.value("finish", json!(null));
    here.value("finish", json!(null));
    let mut record = Record::open(&here.record(), None, Device::random().unwrap()).unwrap();
    record.merge_from(&stick).unwrap();
    record.close().unwrap();
    here.value("open_record", json!({ "record": here.record_name() }));
    let note = here.value("note", json!({ "about": about() }));
    let mut both = texts(&note);
    both.sort_unstable();
    assert_eq!(both, ["home", "school"]);
    here.note("settled");
    assert_eq!(texts(&here.value("note", json!({ "about": about() }))), ["settled"]);
}

#[test]
fn a_stale_window_cannot_overwrite_a_newer_text() {
    let mut pc = Pc::started(None);
    let first = pc.note("one");
    pc.value("save_note", json!({ "about": about(), "after": [first], "text": "two" }));
    pc.value("save_note", json!({ "about": about(), "after": [first], "text": "from an old screen" }));
    let note = pc.value("note", json!({ "about": about() }));
    assert_eq!(texts(&note), ["two", "from an old screen"], "both stand until the pupil settles it");
}

#[test]
fn a_note_keeps_what_was_typed_in_any_script() {
    let mut pc = Pc::started(None);
    let text = "Seòl\t\u{200f}שלום\u{200e} 🪨\nline 2\u{2028}x";
    pc.note(&format!("\u{0}{text}\u{7}\u{1b}"));
    assert_eq!(texts(&pc.value("note", json!({ "about": about() }))), [text]);
    pc.value("set_nickname", json!({ "nickname": "\u{202e}Isla\u{0} \n Ròs" }));
    assert_eq!(pc.value("session", json!(null))["who"]["nickname"], "Isla Ròs");
}

#[test]
fn every_act_is_undone_and_done_again_and_settings_are_passed_over() {
    for looking in [true, false] {
        let mut pc = if looking { Pc::new() } else { Pc::started(None) };
        if looking {
            pc.value("look", json!(null));
        }
        assert_eq!(pc.error("undo", json!(null)), Error::NothingToUndo);
        bookmark(&mut pc, PERFUSIONIST, true);
        pc.note("words");
        pc.value("set_preferences", json!({ "theme": "dark", "text_size": 999, "language": "en-GB" }));
        pc.value("undo", json!(null));
        assert_eq!(pc.value("notes", json!(null)), json!([]));
        pc.value("undo", json!(null));
        assert_eq!(titles(&mut pc), [] as [&str; 0]);
        let session = pc.value("session", json!(null));
        assert_eq!((&session["can_undo"], &session["can_redo"]), (&json!(false), &json!(true)));
        assert_eq!(session["preferences"], json!({ "theme": "dark", "text_size": 200, "language": "en-GB" }));
        assert_eq!(pc.error("undo", json!(null)), Error::NothingToUndo);
        pc.value("redo", json!(null));
        pc.value("redo", json!(null));
        assert_eq!((titles(&mut pc).len(), pc.value("notes", json!(null)).as_array().unwrap().len()), (1, 1));
        assert_eq!(pc.error("redo", json!(null)), Error::NothingToUndo);
        pc.value("undo", json!(null));
        bookmark(&mut pc, PERFUSIONIST, false);
        assert_eq!(pc.error("redo", json!(null)), Error::NothingToUndo, "a new act leaves nothing to do again");
    }
}

#[test]
fn a_change_of_a_newer_version_is_passed_over_and_kept() {
    let mut pc = Pc::started(None);
    pc.value("finish", json!(null));
    let mut record = Record::open(&pc.record(), None, Device::random().unwrap()).unwrap();
    record.append(&json!({ "change": "built-a-bridge", "stones": 12 })).unwrap();
    record.append(&json!({ "change": "bookmarked", "target": { "kind": "moon", "id": "x" }, "on": true })).unwrap();
    record.close().unwrap();
    let open = json!({ "record": pc.record_name() });
    pc.value("open_record", open);
    pc.note("Still works");
    pc.value("finish", json!(null));
    let record = Record::open(&pc.record(), None, Device::random().unwrap()).unwrap();
    let kept: Vec<Value> = record.live().map(|entry| entry.read().unwrap()).collect();
    assert_eq!(kept[1], json!({ "change": "built-a-bridge", "stones": 12 }));
    assert_eq!((&kept[2]["target"]["kind"], &kept[3]["text"]), (&json!("moon"), &json!("Still works")));
}

#[test]
fn each_call_says_what_it_made_stale() {
    let mut pc = Pc::started(None);
    let args = json!({ "about": about(), "after": [], "text": "x" });
    let reply = pc.app.call("save_note", &args.to_string(), None).unwrap();
    assert_eq!(crate::pc::read(&reply)["touched"], json!(["notes", "session", "shortlist"]));
    let reply = pc.app.call("notes", "null", None).unwrap();
    assert_eq!(crate::pc::read(&reply)["touched"], json!([]));
}
