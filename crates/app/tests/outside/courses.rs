//! Courses, the reverse, the ladder and comparing. Laws over the real catalogue: nothing here knows how much there is.

use std::collections::BTreeSet;

use catalogue::Source;
use serde_json::{Value, json};

use crate::catalogues::copy;
use crate::pc::{PERFUSIONIST, Pc, files, source, value};

/// Finds courses.
fn find(pc: &mut Pc, text: &str, filters: &Value) -> Value {
    pc.value("courses", json!({ "text": text, "filters": filters, "limit": 60_000 }))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// The ids of what was found.
fn ids(found: &Value) -> BTreeSet<String> {
    list(&found["hits"]).iter().map(|hit| words(&hit["course"]["id"]).to_owned()).collect()
}

/// A filter, the name of its values' list, and the name of a value in it.
const FACETS: [(&str, &str, &str); 6] = [
    ("award", "awards", "award"),
    ("region", "regions", "region"),
    ("place", "places", "place"),
    ("provider", "providers", "id"),
    ("career", "careers", "id"),
    ("subject", "subjects", "id"),
];

/// These filters and one more.
fn with(filters: &Value, filter: &str, value: &Value) -> Value {
    let mut filters = filters.clone();
    filters[filter] = value.clone();
    filters
}

#[test]
fn each_number_beside_a_choice_is_what_the_choice_leaves() {
    let mut pc = Pc::new();
    let starts = [
        ("", json!({})),
        ("", json!({ "region": "Glasgow" })),
        ("", json!({ "levels": [7, 8], "place": "college" })),
        ("", json!({ "region": "Fife", "unplaced": true, "career": "joiner" })),
        ("nursing", json!({ "levels": [10] })),
        ("physics", json!({ "place": "university", "subject": "mathematics" })),
    ];
    let mut checked = 0;
    for (text, filters) in starts {
        let found = find(&mut pc, text, &filters);
        for level in list(&found["facets"]["levels"]) {
            let one = find(&mut pc, text, &with(&filters, "levels", &json!([level["level"]])));
            assert_eq!(one["total"], level["count"], "{text} {filters} and {level}");
        }
        for (filter, facets, name) in FACETS {
            // The first and the last few of a long list will do.
            let values = list(&found["facets"][facets]);
            for value in values.iter().take(6).chain(values.iter().rev().take(3)) {
                let one = find(&mut pc, text, &with(&filters, filter, &value[name]));
                assert_eq!(one["total"], value["count"], "{text} {filters} and {filter} {value}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "only {checked} choices");
}

#[test]
fn what_is_set_stays_in_sight_and_says_what_there_would_be_without_it() {
    let mut pc = Pc::new();
    let filters = json!({ "levels": [12], "award": "npa", "region": "Fife", "career": PERFUSIONIST });
    let found = find(&mut pc, "", &filters);
    assert_eq!(found["total"], 0, "choose filters that leave nothing");
    let facets = &found["facets"];
    assert!(list(&facets["levels"]).iter().any(|one| one["level"] == 12), "{facets}");
    assert!(list(&facets["awards"]).iter().any(|one| one["award"] == "npa"));
    assert!(list(&facets["regions"]).iter().any(|one| one["region"] == "Fife"));
    assert!(list(&facets["careers"]).iter().any(|one| one["id"] == PERFUSIONIST && one["name"] != PERFUSIONIST));
    let without = list(&found["without"]);
    assert_eq!(without.len(), 4);
    for one in without {
        let mut less = filters.clone();
        less.as_object_mut().unwrap().remove(words(&one["filter"]));
        assert_eq!(find(&mut pc, "", &less)["total"], one["count"], "{one}");
    }
}

#[test]
fn a_place_tells_how_many_more_have_no_place_listed() {
    let mut pc = Pc::new();
    let all = find(&mut pc, "", &json!({}));
    assert_eq!(all["unplaced"], 0, "no place was asked for");
    let bare = list(&all["hits"]).iter().filter(|hit| list(&hit["course"]["providers"]).is_empty()).count();
    let glasgow = find(&mut pc, "", &json!({ "region": "Glasgow" }));
    assert_eq!(glasgow["unplaced"], bare);
    let open = find(&mut pc, "", &json!({ "region": "Glasgow", "unplaced": true }));
    assert_eq!(ids(&open).len(), ids(&glasgow).len() + bare);
    assert!(ids(&open).is_superset(&ids(&glasgow)));
}

#[test]
fn every_search_leads_somewhere() {
    let mut pc = Pc::new();
    let first = |found: &Value| found["hits"][0]["course"]["title"].as_str().unwrap_or_default().to_lowercase();
    assert!(first(&find(&mut pc, "veterinary", &json!({}))).contains("veterinary"));
    assert!(first(&find(&mut pc, "vetinary nursng", &json!({}))).contains("veterinary nursing"), "misspelt");
    // A job brings the courses that lead to it, and says so.
    let joiner = find(&mut pc, "joiner", &json!({}));
    let led = ids(&find(&mut pc, "", &json!({ "career": "joiner" })));
    assert!(!led.is_empty() && ids(&joiner).is_superset(&led));
    let through = |hit: &&Value| hit["through"]["target"]["id"] == "joiner";
    assert!(list(&joiner["hits"]).iter().any(|hit| through(&hit)) && joiner["nearest"] == false);
    for (odd, nearest) in [("zzqx wvvkp", true), ("🦉🦉", true), ("'; DROP TABLE course; --", false)] {
        let found = find(&mut pc, odd, &json!({}));
        assert!(found["total"].as_u64().unwrap() > 0 && found["nearest"] == nearest, "{odd}: a dead end");
    }
    assert!(find(&mut pc, &"x".repeat(5_000), &json!({}))["total"].as_u64().unwrap() > 0);
    let text = find(&mut pc, "", &json!({ "region": "Atlantis", "provider": "no-such-college", "levels": [1] }));
    assert_eq!((&text["total"], list(&text["without"]).len()), (&json!(0), 3));
}

/// Every subject that a rule names.
fn named(rule: &Value, into: &mut BTreeSet<String>) {
    match rule {
        Value::Object(parts) => {
            into.extend(parts.get("subject").map(|id| words(id).to_owned()));
            parts.values().for_each(|part| named(part, into));
        }
        Value::Array(parts) => parts.iter().for_each(|part| named(part, into)),
        _ => {}
    }
}

#[test]
fn a_subject_lists_each_career_that_names_it_once_and_no_other() {
    let mut pc = Pc::new();
    let all = pc.value("search", json!({ "text": "", "limit": 60_000 }));
    let mut pairs = BTreeSet::new();
    for hit in list(&all["hits"]) {
        let page = pc.value("career", json!({ "id": hit["target"]["id"] }));
        let facts = &page["career"]["facts"];
        let mut subjects: BTreeSet<String> =
            list(&facts["useful_subjects"]).iter().map(|id| words(id).to_owned()).collect();
        named(&facts["routes"], &mut subjects);
        pairs.extend(subjects.into_iter().map(|subject| (subject, words(&hit["target"]["id"]).to_owned())));
    }
    let rows = pc.value("subjects", json!(null));
    let mut told = BTreeSet::new();
    for row in list(&rows) {
        let page = pc.value("subject", json!({ "id": row["id"] }));
        let careers = list(&page["careers"]);
        assert_eq!(row["careers"], careers.len(), "{}", row["name"]);
        for career in careers {
            assert!(career["how"] == "helps" || !list(&career["levels"]).is_empty(), "{career}");
            assert!(told.insert((words(&row["id"]).to_owned(), words(&career["id"]).to_owned())), "twice: {career}");
        }
        for asking in list(&page["courses"]) {
            let course = pc.value("course", json!({ "id": asking["course"]["id"] }));
            let mut names = BTreeSet::new();
            named(&course["course"]["needs"], &mut names);
            assert!(names.contains(words(&row["id"])), "{asking}");
        }
    }
    // What a page names and no subject is called is another test's business.
    let known: BTreeSet<&str> = list(&rows).iter().map(|row| words(&row["id"])).collect();
    pairs.retain(|(subject, _)| known.contains(subject.as_str()));
    assert_eq!(told, pairs);
}

#[test]
fn a_course_tells_what_comes_next() {
    let mut pc = Pc::new();
    let mut further = 0;
    for hit in list(&find(&mut pc, "", &json!({}))["hits"]).iter().take(60) {
        let page = pc.value("course", json!({ "id": hit["course"]["id"] }));
        let careers: BTreeSet<&str> = list(&page["course"]["careers"]).iter().map(words).collect();
        for next in list(&page["further"]) {
            further += 1;
            assert!(next["level"].as_u64() > page["course"]["level"].as_u64(), "{next}");
            let other = pc.value("course", json!({ "id": next["id"] }));
            assert!(list(&other["course"]["careers"]).iter().any(|career| careers.contains(words(career))), "{next}");
        }
    }
    assert!(further > 0, "no course leads on");
}

#[test]
fn the_ladder_marks_where_the_pupil_stands() {
    let mut pc = Pc::started(None);
    let mut place = |calls: &[(&str, Value)]| {
        calls.iter().for_each(|(name, args)| drop(pc.value(name, args.clone())));
        pc.value("ladder", json!({ "id": PERFUSIONIST }))["place"].clone()
    };
    let nothing = place(&[]);
    assert_eq!((&nothing["by"], &nothing["level"]), (&json!("nothing"), &json!(null)));
    let early = place(&[("set_stage", json!({ "stage": "S2" }))]);
    assert_eq!((&early["by"], &early["level"], &early["stage"]), (&json!("stage"), &json!(null), &json!("S2")));
    let fourth = place(&[("set_stage", json!({ "stage": "S4" }))]);
    assert_eq!((&fourth["by"], &fourth["level"]), (&json!("stage"), &json!(5)));
    let pick = |part: &str, subject: &str, level: &str, grade: Value| {
        ("pick", json!({ "part": part, "subject": subject, "level": level, "grade": grade, "on": true }))
    };
    let takes = place(&[pick("takes", "biology", "national-5", json!(null))]);
    assert_eq!((&takes["by"], &takes["level"]), (&json!("takes"), &json!(5)));
    assert_eq!(takes["subjects"][0]["name"], "Biology");
    let has = place(&[
        pick("has", "english", "national-4", json!(null)),
        pick("has", "chemistry", "national-5", json!("D")),
        pick("plans", "physics", "higher", json!(null)),
    ]);
    assert_eq!((&has["by"], &has["level"]), (&json!("has"), &json!(4)), "a D is no pass, and a plan is no place");
    assert_eq!(has["subjects"].as_array().map(Vec::len), Some(1));
    assert!(matches!(pc.error("ladder", json!({ "id": "no-such" })), app::Error::NoSuchPage { .. }));
}

#[test]
fn at_most_four_stand_side_by_side_and_the_rest_is_said() {
    let mut pc = Pc::started(None);
    let six = ["joiner", "gone-long-ago", "vet", "joiner", PERFUSIONIST, "veterinary-nurse", "plumber"];
    for id in ["plumber", "electrician"] {
        pc.value("bookmark", json!({ "target": { "kind": "career", "id": id }, "on": true }));
    }
    let found = pc.value("compare_careers", json!({ "ids": six }));
    let shown: Vec<&str> = list(&found["pages"]).iter().map(|page| words(&page["career"]["id"])).collect();
    assert_eq!(shown, ["joiner", "vet", PERFUSIONIST, "veterinary-nurse"]);
    let beside = &found["beside"];
    assert_eq!(beside["gone"], json!(["gone-long-ago"]));
    let names = |part: &str| list(&beside[part]).iter().map(|one| words(&one["id"])).collect::<Vec<_>>();
    assert_eq!(names("waiting"), ["plumber"]);
    assert_eq!(names("listed"), ["electrician"], "what waits is told once");
    let offered: Vec<&str> = ["waiting", "listed", "alike", "others"].into_iter().flat_map(names).collect();
    let distinct: BTreeSet<_> = offered.iter().collect();
    assert_eq!(offered.len(), distinct.len(), "something is offered twice");
    assert!(shown.iter().all(|id| !offered.contains(id)), "what stands is offered again");
    let all = pc.value("search", json!({ "text": "", "limit": 1 }))["total"].as_u64().unwrap();
    assert_eq!(offered.len() as u64 + 4, all, "something cannot be added");
    assert!(list(&pc.value("compare_courses", json!({ "ids": [] }))["pages"]).is_empty());
    let courses: Vec<Value> =
        list(&find(&mut pc, "", &json!({}))["hits"]).iter().map(|hit| hit["course"]["id"].clone()).collect();
    let found = pc.value("compare_courses", json!({ "ids": courses[..3] }));
    assert_eq!(list(&found["pages"]).len(), 3);
}

#[test]
fn a_withdrawn_course_and_subject_leave_a_list_readable() {
    let mut pc = Pc::started(None);
    let course = find(&mut pc, "", &json!({ "career": "joiner" }))["hits"][0]["course"].clone();
    let (id, subject) = (words(&course["id"]).to_owned(), "practical-woodworking");
    for (kind, id) in [("course", id.as_str()), ("subject", subject)] {
        let target = json!({ "kind": kind, "id": id });
        pc.value("bookmark", json!({ "target": target, "on": true }));
        let about = json!({ "about": "page", "target": target });
        pc.value("save_note", json!({ "about": about, "after": [], "text": "Ask about this." }));
    }
    pc.value("finish", json!(null));
    let (data, later) = (pc.path("data-later"), pc.path("later.sqlite"));
    copy(&source(), &data);
    for file in files(&data.join("courses")) {
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replace(&format!("id = \"{id}\""), "id = \"another\"")).unwrap();
    }
    catalogue::write(&Source::read(&data).0, &later).unwrap();
    let mut app = pc.window_on(&later).unwrap();
    value(&mut app, "open_record", json!({ "record": pc.record_name() }));
    let kept = value(&mut app, "shortlist", json!(null));
    let item = list(&kept["items"]).iter().find(|item| item["target"]["id"] == id.as_str()).unwrap();
    assert_eq!((&item["withdrawn"], &item["noted"]), (&json!(true), &json!(true)));
    let compared = value(&mut app, "compare_courses", json!({ "ids": [id] }));
    assert_eq!(compared["beside"]["gone"], json!([id]));
}
