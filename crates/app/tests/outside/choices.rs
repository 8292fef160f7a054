//! The choice sheet: what is put on it, what it keeps open, "what ifs", and the school's form.

use std::fs;

use app::{Answer, Ask, Error, FileKind};
use catalogue::Source;
use serde_json::{Value, json};

use crate::pc::{Pc, career, read, source, value};

/// Somebody in S4 with seven National 5s and two careers on their list.
fn fourth_year() -> Pc {
    let mut pc = Pc::started(None);
    pc.value("set_stage", json!({ "stage": "S4" }));
    for id in ["doctor", "adult-nurse"] {
        pc.value("bookmark", json!({ "target": career(id), "on": true }));
    }
    for subject in ["english", "mathematics", "biology", "chemistry", "history", "french", "music"] {
        pc.value("pick", press("takes", subject, "national-5"));
    }
    pc
}

fn press(part: &str, subject: &str, level: &str) -> Value {
    json!({ "part": part, "subject": subject, "level": level, "on": true })
}

fn sheet(pc: &mut Pc) -> Value {
    pc.value("choices", json!({}))
}

/// The subjects in a part, each with its level.
fn part<'a>(sheet: &'a Value, part: &str) -> Vec<(&'a str, &'a str)> {
    let text = |value: &'a Value| value.as_str().unwrap();
    sheet[part].as_array().unwrap().iter().map(|one| (text(&one["subject"]), text(&one["level"]))).collect()
}

fn usual<'a>(sheet: &'a Value, career: &str) -> &'a Value {
    let careers = sheet["careers"].as_array().unwrap();
    let career = careers.iter().find(|one| one["career"] == career).unwrap();
    &career["ways"][usize::try_from(career["usual"].as_u64().unwrap()).unwrap()]
}

#[test]
fn a_press_tells_what_opened_and_one_back_tells_what_closed() {
    let mut pc = fourth_year();
    for subject in ["english", "mathematics", "biology", "history"] {
        pc.value("pick", press("plans", subject, "higher"));
    }
    let before = sheet(&mut pc);
    assert_eq!(usual(&before, "doctor")["verdict"], "open-if");
    let opened = pc.value("pick", press("plans", "chemistry", "higher"));
    let moved = opened.as_array().unwrap().iter().find(|one| one["career"] == "doctor").unwrap();
    assert_eq!((&moved["from"], &moved["to"]), (&json!("open-if"), &json!("open")));
    assert_eq!(moved["title"], "Doctor");
    let after = sheet(&mut pc);
    assert_eq!(usual(&after, "doctor")["verdict"], "open");
    assert!(usual(&after, "doctor")["rule"]["needs"].is_object(), "a verdict shows its rule");
    let mut off = press("plans", "chemistry", "higher");
    off["on"] = json!(false);
    let closed = pc.value("pick", off);
    assert!(closed.as_array().unwrap().iter().any(|one| one["career"] == "doctor" && one["to"] == "open-if"));
    assert_eq!(sheet(&mut pc), before);
}

#[test]
fn another_level_takes_the_place_of_the_first_in_one_act() {
    let mut pc = fourth_year();
    pc.value("pick", press("plans", "physics", "higher"));
    let mut lower = press("plans", "physics", "national-5");
    lower["instead"] = json!({ "subject": "physics", "level": "higher" });
    pc.value("pick", lower);
    assert_eq!(part(&sheet(&mut pc), "plans"), [("physics", "national-5")]);
    pc.value("undo", json!(null));
    assert_eq!(part(&sheet(&mut pc), "plans"), [("physics", "higher")]);
    let mut graded = press("has", "art-and-design", "national-5");
    pc.value("pick", graded.clone());
    graded["grade"] = json!("D");
    pc.value("pick", graded);
    let has = &sheet(&mut pc)["has"];
    assert_eq!((has.as_array().unwrap().len(), &has[0]["grade"]), (1, &json!("D")));
}

#[test]
fn nothing_is_weighed_until_the_year_is_told_and_nothing_is_lost_meanwhile() {
    let mut pc = Pc::started(None);
    pc.value("bookmark", json!({ "target": career("doctor"), "on": true }));
    assert_eq!(pc.value("pick", press("takes", "english", "higher")), json!([]));
    let asked = sheet(&mut pc);
    assert_eq!((&asked["stage"], &asked["careers"]), (&json!(null), &json!([])));
    assert_eq!(pc.value("compare_sheets", json!(null))["rows"], json!([]));
    assert_eq!(pc.value("opens_most", json!({}))["effects"], json!([]));
    pc.value("set_stage", json!({ "stage": "S6" }));
    let told = sheet(&mut pc);
    assert_eq!((&told["next"], part(&told, "takes")), (&json!(null), vec![("english", "higher")]));
    assert_eq!(told["careers"][0]["career"], "doctor");
    assert_eq!(told["carry_on"], json!([]));
}

#[test]
fn what_is_odd_is_kept_and_said() {
    let mut pc = fourth_year();
    pc.value("pick", press("plans", "alchemy", "higher"));
    pc.value("pick", press("plans", "human-biology", "national-5"));
    pc.value("pick", press("plans", "physics", "advanced-higher"));
    let odd = sheet(&mut pc);
    let kinds: Vec<_> = odd["oddities"].as_array().unwrap().iter().map(|one| one["oddity"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["unknown", "not-offered", "nothing-before"]);
    assert_eq!(part(&odd, "plans").len(), 3);
}

#[test]
fn a_sheet_has_an_end_and_says_so() {
    let mut pc = fourth_year();
    for number in 0..60 {
        pc.value("pick", press("has", &format!("made-up-{number}"), "higher"));
    }
    let full = pc.error("pick", press("has", "one-more", "higher"));
    assert_eq!(full, Error::TooLong { field: "sheet".to_owned(), most: 60, given: 61 });
    let mut again = press("has", "made-up-3", "higher");
    again["grade"] = json!("A");
    pc.value("pick", again.clone());
    again["on"] = json!(false);
    pc.value("pick", again);
    pc.value("pick", press("has", "one-more", "higher"));
}

#[test]
fn a_what_if_stands_beside_and_changes_nothing_of_the_sheet() {
    let mut pc = fourth_year();
    for subject in ["english", "mathematics", "biology", "history"] {
        pc.value("pick", press("plans", subject, "higher"));
    }
    let own = sheet(&mut pc);
    let id = pc.value("copy_sheet", json!({ "name": " With\nChemistry " }));
    let mut more = press("plans", "chemistry", "higher");
    more["sheet"] = id.clone();
    pc.value("pick", more);
    let mut now = sheet(&mut pc);
    assert_eq!(now["what_ifs"], json!([{ "id": id, "name": "With Chemistry" }]));
    now["what_ifs"] = json!([]);
    assert_eq!(now, own, "the pupil's own sheet is as it was");
    let side = pc.value("compare_sheets", json!(null));
    assert_eq!(side["sheets"][1]["more"][0]["subject"], "chemistry");
    assert_eq!(side["sheets"][1]["less"], json!([]));
    let doctor = &side["rows"][0];
    assert_eq!((&doctor["career"], &doctor["differs"]), (&json!("doctor"), &json!(true)));
    assert_eq!((&doctor["cells"][0]["usual"], &doctor["cells"][1]["usual"]), (&json!("open-if"), &json!("open")));
    pc.value("use_sheet", json!({ "sheet": id }));
    assert!(part(&sheet(&mut pc), "plans").contains(&("chemistry", "higher")));
    pc.value("undo", json!(null));
    assert_eq!(part(&sheet(&mut pc), "plans"), part(&own, "plans"));
    pc.value("name_sheet", json!({ "sheet": id, "name": "Two sciences" }));
    assert_eq!(pc.value("choices", json!({ "sheet": id }))["name"], "Two sciences");
    pc.value("discard_sheet", json!({ "sheet": id }));
    assert_eq!(pc.error("choices", json!({ "sheet": id })), Error::NoSuchSheet);
    pc.value("undo", json!(null));
    assert_eq!(part(&pc.value("choices", json!({ "sheet": id })), "plans").len(), 5);
}

#[test]
fn a_what_if_needs_a_name_and_a_sheet_that_is_there() {
    let mut pc = fourth_year();
    assert_eq!(pc.error("copy_sheet", json!({ "name": " \n" })), Error::Empty { field: "name".to_owned() });
    let long = pc.error("copy_sheet", json!({ "name": "x".repeat(61) }));
    assert_eq!(long, Error::TooLong { field: "name".to_owned(), most: 60, given: 61 });
    for (command, args) in [
        ("copy_sheet", json!({ "of": "gone", "name": "A" })),
        ("name_sheet", json!({ "sheet": "gone", "name": "A" })),
        ("discard_sheet", json!({ "sheet": "mine" })),
        ("use_sheet", json!({ "sheet": "gone" })),
        ("opens_most", json!({ "sheet": "gone" })),
        ("ways_in", json!({ "sheet": "gone", "career": "doctor" })),
    ] {
        assert_eq!(pc.error(command, args), Error::NoSuchSheet, "{command}");
    }
    let mut lost = press("plans", "physics", "higher");
    lost["sheet"] = json!("gone");
    assert_eq!(pc.error("pick", lost), Error::NoSuchSheet);
    assert_eq!(sheet(&mut pc)["what_ifs"], json!([]));
}

#[test]
fn any_career_stands_on_the_sheet_whether_listed_or_not() {
    let mut pc = fourth_year();
    let joiner = pc.value("ways_in", json!({ "career": "joiner" }));
    assert_eq!(joiner["title"], "Joiner");
    assert!(joiner["ways"].as_array().unwrap().iter().all(|way| way["rule"].is_object()));
    assert!(joiner["usual"].is_number() && joiner["best"].is_number());
    assert!(matches!(pc.error("ways_in", json!({ "career": "alchemist" })), Error::NoSuchPage { .. }));
}

#[test]
fn the_subject_that_opens_most_is_told_with_what_nothing_helps() {
    let mut pc = fourth_year();
    for subject in ["english", "mathematics", "biology", "history"] {
        pc.value("pick", press("plans", subject, "higher"));
    }
    let most = pc.value("opens_most", json!({}));
    let best = &most["effects"][0];
    assert_eq!(best["courses"][0]["course"]["subject"], "chemistry");
    assert!(best["opens"].as_array().unwrap().contains(&json!("doctor")));
    assert_eq!(most["titles"]["doctor"], "Doctor");
    pc.value("set_stage", json!({ "stage": "S6" }));
    let most = pc.value("opens_most", json!({}));
    assert_eq!(most["effects"], json!([]));
    assert!(most["nothing"].as_array().unwrap().contains(&json!("doctor")));
}

const FORM: &str =
    "name,Our form\nfor,S5\nchoices,5\nmust,English,\nA,Physics,Higher\nA,Chemistry,Higher\nB,English,Higher\n";

#[test]
fn a_form_that_an_adviser_wrote_is_used_and_only_advises() {
    let mut pc = fourth_year();
    assert_eq!(pc.app.asks("open_form", "null"), Ok(Some(Ask::Open { kind: FileKind::Form })));
    let file = pc.path("Our form.CSV");
    fs::write(&file, FORM).unwrap();
    let opened = pc.answered("open_form", json!(null), &file).unwrap();
    assert_eq!(opened, json!({ "file": "Our form.CSV", "faults": [] }));
    for subject in ["physics", "chemistry", "art-and-design"] {
        pc.value("pick", press("plans", subject, "higher"));
    }
    let marked = &sheet(&mut pc)["marked"];
    let breaches: Vec<_> = marked["breaches"].as_array().unwrap().iter().map(|one| one["breach"].clone()).collect();
    assert_eq!(breaches, ["must", "same-column", "not-on-form"]);
    assert_eq!((&marked["planned"], &marked["columns"][1]), (&json!(3), &json!(null)));
    assert_eq!(pc.value("session", json!(null))["to_choose"], 5);
    let most = pc.value("opens_most", json!({}));
    let all = most["effects"].as_array().unwrap().iter().flat_map(|effect| effect["courses"].as_array().unwrap());
    assert!(all.into_iter().any(|one| one["breach"]["breach"] == "not-on-form"), "what does not fit is said");
    pc.value("undo", json!(null));
    assert_eq!(part(&sheet(&mut pc), "plans").len(), 2, "the form undoes like anything else, after what came later");
    pc.value("set_form", json!({ "form": null }));
    assert_eq!(sheet(&mut pc)["marked"], json!(null));
}

#[test]
fn a_form_with_faults_changes_nothing_and_says_each_with_its_line() {
    let mut pc = fourth_year();
    let file = pc.path("form.toml");
    fs::write(&file, "choices = 5\nmust = [\"Phisics\"]\n").unwrap();
    let opened = pc.answered("open_form", json!(null), &file).unwrap();
    let fault = &opened["faults"][0];
    assert_eq!((&fault["line"], &fault["what"]["wrong"]), (&json!(2), &json!("unknown-subject")));
    assert_eq!(fault["what"]["nearest"], "Physics");
    assert_eq!(sheet(&mut pc)["form"], json!(null));
    fs::write(&file, vec![0xff; 400_000]).unwrap();
    assert_eq!(pc.answered("open_form", json!(null), &file).unwrap()["faults"][0]["what"]["wrong"], "too-big");
    let gone = pc.answered("open_form", json!(null), &pc.path("gone.toml"));
    assert!(matches!(gone, Err(Error::FormUnread { .. })), "{gone:?}");
    let unwanted = pc.app.call("open_form", "null", Some(Answer::No)).unwrap();
    assert_eq!(read(&unwanted)["value"]["file"], json!(null));
}

#[test]
fn every_usual_form_can_be_used() {
    let mut pc = fourth_year();
    let usual = pc.value("usual_forms", json!(null));
    for form in usual.as_array().unwrap() {
        pc.value("set_form", json!({ "form": form }));
        assert_eq!(&sheet(&mut pc)["form"], form);
    }
    assert!(usual.as_array().unwrap().len() > 3);
}

#[test]
fn what_the_catalogue_drops_stays_readable_on_the_sheet() {
    let mut pc = fourth_year();
    pc.value("pick", press("plans", "latin", "higher"));
    let data = pc.path("data-without");
    copy(&source(), &data);
    fs::remove_file(data.join("careers/doctor.md")).unwrap();
    let subjects = fs::read_to_string(data.join("subjects.toml")).unwrap();
    let whole: Vec<_> = subjects.split("[[subjects]]").filter(|subject| !subject.contains("id = \"latin\"")).collect();
    assert_eq!(whole.len() + 1, subjects.split("[[subjects]]").count(), "there is no Latin to drop");
    fs::write(data.join("subjects.toml"), whole.join("[[subjects]]")).unwrap();
    let fewer = pc.path("fewer.sqlite");
    catalogue::write(&Source::read(&data).0, &fewer).unwrap();
    let record = pc.record_name();
    pc.value("finish", json!(null));
    let mut window = pc.window_on(&fewer).unwrap();
    value(&mut window, "open_record", json!({ "record": record, "passphrase": null }));
    let sheet = value(&mut window, "choices", json!({}));
    assert_eq!(part(&sheet, "plans"), [("latin", "higher")]);
    assert_eq!(sheet["oddities"], json!([{ "oddity": "unknown", "subject": "latin" }]));
    let doctor = &sheet["careers"][0];
    assert_eq!((&doctor["career"], &doctor["withdrawn"]), (&json!("doctor"), &json!(true)));
    assert_eq!((&doctor["ways"], &doctor["usual"]), (&json!([]), &json!(null)));
    assert_eq!(value(&mut window, "compare_sheets", json!(null))["rows"][0]["cells"], json!([null]));
    assert!(sheet["careers"][1]["ways"].as_array().is_some_and(|ways| !ways.is_empty()));
}

#[test]
fn a_career_with_no_way_in_is_shown_as_it_is() {
    let mut pc = fourth_year();
    let data = pc.path("data-without");
    copy(&source(), &data);
    let page = data.join("careers/adult-nurse.md");
    let text = fs::read_to_string(&page).unwrap();
    let (front, rest) = text.split_once("[[routes]]").unwrap();
    let (_, words) = rest.rsplit_once("+++").unwrap();
    let front = front.replacen("+++", "+++\nroutes = []", 1);
    fs::write(&page, format!("{front}+++{words}")).unwrap();
    let without = pc.path("without.sqlite");
    catalogue::write(&Source::read(&data).0, &without).unwrap();
    let record = pc.record_name();
    pc.value("finish", json!(null));
    let mut window = pc.window_on(&without).unwrap();
    value(&mut window, "open_record", json!({ "record": record, "passphrase": null }));
    let sheet = value(&mut window, "choices", json!({}));
    let nurse = &sheet["careers"][1];
    assert_eq!((&nurse["career"], &nurse["withdrawn"]), (&json!("adult-nurse"), &json!(false)));
    assert_eq!((&nurse["ways"], &nurse["usual"], &nurse["best"]), (&json!([]), &json!(null), &json!(null)));
    assert_eq!(sheet["tally"]["careers"], 1, "what cannot be weighed is not counted");
    assert_eq!(value(&mut window, "compare_sheets", json!(null))["rows"][1]["cells"], json!([null]));
    value(&mut window, "opens_most", json!({}));
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(path, target).unwrap();
        }
    }
}
