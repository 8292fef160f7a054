//! The plan: its steps, its PDF, and copies of the record.

use std::fs;
use std::path::Path;

use app::{Answer, Ask, Error, FileKind};
use record::{Device, Passphrase, Record};
use serde_json::json;

use crate::pc::{PASSPHRASE, PERFUSIONIST, Pc, career, error};

#[test]
fn steps_are_added_done_and_dropped_and_never_lost() {
    let mut pc = Pc::started(None);
    pc.value("set_step", json!({ "text": "Ring\nthe  hospital", "state": "to-do" }));
    pc.value("set_step", json!({ "text": "Ask Ms Reid", "state": "to-do" }));
    let plan = pc.value("plan", json!(null));
    let first = &plan["steps"][0];
    assert_eq!(first["text"], "Ring the hospital", "a step is one line");
    pc.value("set_step", json!({ "id": first["id"], "text": first["text"], "state": "done" }));
    let plan = pc.value("plan", json!(null));
    let states: Vec<_> = plan["steps"].as_array().unwrap().iter().map(|step| &step["state"]).collect();
    assert_eq!(states, ["done", "to-do"], "a step that is done keeps its place");
    assert_eq!(pc.value("session", json!(null))["steps"], 1);
    assert_eq!(
        pc.error("set_step", json!({ "text": " \u{0}\n ", "state": "to-do" })),
        Error::Empty { field: "step".to_owned() }
    );
}

#[test]
fn the_plan_is_written_where_the_person_says_and_nowhere_else() {
    let mut pc = Pc::started(None);
    pc.value("bookmark", json!({ "target": career(PERFUSIONIST), "on": true }));
    pc.note("\u{202e}Bi\u{0} sàmhach 🪨 ".repeat(50).as_str());
    fs::create_dir(pc.path("home")).unwrap();
    let paper = pc.path("home/my plan.pdf");
    for notes in [true, false] {
        let exported = pc.answered("export_plan", json!({ "notes": notes }), &paper).unwrap();
        assert_eq!(exported["file"], "my plan.pdf", "the name, and not the folder");
        assert!(fs::read(&paper).unwrap().starts_with(b"%PDF"));
    }
    assert_eq!(fs::read_dir(pc.path("home")).unwrap().count(), 1, "nothing is left beside it");
    let unwanted = pc.app.call("export_plan", r#"{"notes":true}"#, Some(Answer::No)).unwrap();
    assert_eq!(crate::pc::read(&unwanted)["value"]["file"], json!(null));
}

#[test]
fn the_plan_can_be_a_page_a_table_or_data_too() {
    let mut pc = Pc::started(None);
    pc.value("bookmark", json!({ "target": career(PERFUSIONIST), "on": true }));
    pc.note("=1 <b>quiet</b>");
    for (format, kind, starts, note) in [
        ("html", FileKind::Page, "<!DOCTYPE html>", "=1 &lt;b&gt;quiet&lt;/b&gt;"),
        ("csv", FileKind::Table, "\u{FEFF}\"Kind\",", ""),
        ("json", FileKind::Data, "{\n  \"format\": \"cairn-plan\"", "=1 <b>quiet</b>"),
    ] {
        let args = json!({ "notes": true, "format": format });
        let Ok(Some(Ask::Save { name, kind: asked })) = pc.app.asks("export_plan", &args.to_string()) else {
            panic!("{format}");
        };
        assert!(asked == kind && name.ends_with(&format!(".{format}")), "{name}");
        let path = pc.path(&name);
        pc.answered("export_plan", args, &path).unwrap();
        let made = fs::read_to_string(&path).unwrap();
        assert!(made.starts_with(starts) && made.contains(note), "{made}");
        pc.answered("export_plan", json!({ "notes": false, "format": format }), &path).unwrap();
        assert!(!fs::read_to_string(&path).unwrap().contains("quiet"), "notes are out unless ticked");
    }
    assert!(matches!(pc.app.asks("export_plan", r#"{"notes":true,"format":"exe"}"#), Err(Error::Malformed { .. })));
}

#[test]
fn the_name_that_is_offered_says_what_and_when_and_not_who() {
    let pc = Pc::started(None);
    for (command, args, kind) in
        [("export_plan", r#"{"notes":true}"#, FileKind::Pdf), ("save_copy", "null", FileKind::Record)]
    {
        let Ok(Some(Ask::Save { name, kind: asked })) = pc.app.asks(command, args) else { panic!("{command}") };
        assert_eq!(asked, kind);
        assert!(name.starts_with("My Cairn ") && name.contains(" 20"), "{name}");
        assert!(name.ends_with(&format!(".{}", kind.extension())) && !name.contains("Isla"), "{name}");
        assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']), "{name} is a name on every system");
    }
    assert_eq!(pc.app.asks("notes", "null"), Ok(None));
    let open = pc.app.asks("open_file", "null");
    assert_eq!(open, Ok(Some(Ask::Open { kind: FileKind::Record })));
}

#[test]
fn only_addresses_of_the_catalogue_are_visited() {
    let pc = Pc::new();
    let visit = |args: &str| pc.app.asks("visit", args);
    let Ok(Some(Ask::Visit { address })) =
        visit(r#"{"organisation":"nhs-scotland-careers"}"#).or_else(|_| any_organisation(&pc))
    else {
        panic!("the catalogue has organisations");
    };
    assert!(address.starts_with("https://"), "{address}");
    assert!(visit(r#"{"organisation":"nobody-of-this-name"}"#).is_err());
    assert!(matches!(visit(r#"{"organisation":"https://example.com"}"#), Err(Error::Malformed { .. })));
    assert!(matches!(visit(r#"{"organisation":"x","address":"https://example.com"}"#), Err(Error::Malformed { .. })));
}

fn any_organisation(pc: &Pc) -> Result<Option<Ask>, Error> {
    let page = pc.window().call("career", &json!({ "id": PERFUSIONIST }).to_string(), None)?;
    let id = crate::pc::read(&page)["value"]["organisations"][0]["id"].clone();
    pc.app.asks("visit", &json!({ "organisation": id }).to_string())
}

#[test]
fn a_copy_of_the_record_is_the_record() {
    let mut pc = Pc::started(Some(PASSPHRASE));
    pc.note("Ask about shifts.");
    let copy = pc.path("My record.cairn");
    assert_eq!(pc.answered("save_copy", json!(null), &copy).unwrap()["file"], "My record.cairn");
    pc.note("Later");
    pc.answered("save_copy", json!(null), &copy).expect("an older copy is replaced");
    let open = |passphrase: &str| Record::open(&copy, Passphrase::new(passphrase).as_ref(), Device::random().unwrap());
    assert!(open("wrong one entirely").is_err(), "a copy is locked like the record");
    assert_eq!(open(PASSPHRASE).unwrap().live().count(), 3);
}

#[test]
fn a_copy_never_replaces_what_it_does_not_hold() {
    let mut pc = Pc::started(None);
    let theirs = Pc::started(None);
    let there = theirs.record();
    drop(theirs.app);
    let bytes = fs::read(&there).unwrap();
    let refused = pc.answered("save_copy", json!(null), &there).unwrap_err();
    assert!(!matches!(refused, Error::Internal { .. }), "{refused}");
    assert_eq!(fs::read(&there).unwrap(), bytes, "somebody else's record is as it was");
    let diary = pc.path("diary.txt");
    let pages = "Dear diary. ".repeat(1000);
    fs::write(&diary, &pages).unwrap();
    let refused = pc.answered("save_copy", json!(null), &diary).unwrap_err();
    assert_eq!(refused, Error::NotARecord);
    assert_eq!(fs::read_to_string(&diary).unwrap(), pages);
}

#[test]
fn saving_a_copy_needs_a_record_that_is_open() {
    let mut pc = Pc::new();
    let copy = |pc: &mut Pc, to: &Path| pc.answered("save_copy", json!(null), to);
    let to = pc.path("copy.cairn");
    assert_eq!(copy(&mut pc, &to), Err(Error::NobodyHere));
    pc.value("look", json!(null));
    assert_eq!(copy(&mut pc, &to), Err(Error::NobodyHere));
    assert_eq!(error(&mut pc.app, "set_passphrase", json!({ "passphrase": PASSPHRASE })), Error::NobodyHere);
    pc.value("start_record", json!({ "nickname": "Isla", "passphrase": PASSPHRASE }));
    pc.value("lock", json!(null));
    assert_eq!(copy(&mut pc, &to), Err(Error::Locked));
    assert!(!to.exists());
}
