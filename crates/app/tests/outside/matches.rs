//! Matches: every career in one place, reasons that are the score, and what moves the list.

use std::collections::BTreeSet;

use app::App;
use catalogue::{Catalogue, Source};
use record::{Device, Record};
use serde_json::{Value, json};

use crate::catalogues::without_perfusionist;
use crate::pc::{PERFUSIONIST, Pc, career, catalogue, value};
use crate::quizzes::{answer, fill, liking};

/// A pupil who said what they like, what they do and a subject.
fn known() -> (Pc, Value) {
    let mut pc = Pc::started(None);
    let attempt = fill(&mut pc.app, "interests", liking("is"));
    fill(&mut pc.app, "skills", |nth, _| Some(1 + (nth * 7 % 5) as u8));
    pc.value("like_subject", json!({ "subject": "biology", "on": true }));
    (pc, attempt)
}

fn matches(pc: &mut Pc, filters: Value) -> Value {
    pc.value("matches", filters)
}

/// Every career that is in a band, with the band.
fn listed(matches: &Value) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for band in matches["bands"].as_array().unwrap() {
        let mut count = 0;
        for family in band["families"].as_array().unwrap() {
            for one in family["careers"].as_array().unwrap() {
                count += 1;
                all.push((one["id"].as_str().unwrap().to_owned(), band["band"].as_str().unwrap().to_owned()));
            }
        }
        assert_eq!(band["count"], count, "a band says how many it has");
    }
    all
}

/// How good a band is: the more the better.
fn place_of(band: &str) -> usize {
    ["other", "worth-a-look", "possible", "strong"].iter().position(|name| *name == band).unwrap()
}

#[test]
fn every_career_is_in_one_band_or_aside_or_counted_as_held_back() {
    let (mut pc, _) = known();
    pc.value("set_aside", json!({ "target": career("vet"), "on": true, "reason": "Fur" }));
    let all = Catalogue::open(catalogue()).unwrap().careers().len();
    for filters in [
        json!({}),
        json!({ "level": 5 }),
        json!({ "outdoors": true }),
        json!({ "outdoors": false }),
        json!({ "no_shifts": true }),
        json!({ "level": 5, "outdoors": true, "no_shifts": true }),
    ] {
        let matches = matches(&mut pc, filters.clone());
        let listed = listed(&matches);
        let once: BTreeSet<_> = listed.iter().map(|(id, _)| id).collect();
        assert_eq!(once.len(), listed.len(), "nothing is listed twice");
        let hidden = matches["hidden"].as_u64().unwrap() as usize;
        assert_eq!(listed.len() + hidden + matches["aside"].as_array().unwrap().len(), all, "{filters}");
        assert_eq!(matches["total"], all);
        assert_eq!(hidden == 0, filters == json!({}), "{filters} holds back {hidden}");
        let held: Vec<u64> = ["level", "outdoors", "shifts"].map(|part| matches["held"][part].as_u64().unwrap()).into();
        assert!(
            held.iter().all(|part| *part <= hidden as u64) && held.iter().sum::<u64>() >= hidden as u64,
            "{filters}"
        );
    }
    let in_and_out = |pc: &mut Pc, out: bool| matches(pc, json!({ "outdoors": out }))["hidden"].as_u64().unwrap();
    let (inside, outside) = (in_and_out(&mut pc, false), in_and_out(&mut pc, true));
    assert_eq!((inside + outside) as usize, all - 1, "each career is on one side of the door");
}

#[test]
fn bands_go_down_and_each_job_says_what_speaks_for_it() {
    let (mut pc, _) = known();
    let found = matches(&mut pc, json!({}));
    let bands: Vec<&str> =
        found["bands"].as_array().unwrap().iter().map(|band| band["band"].as_str().unwrap()).collect();
    assert_eq!(bands, ["strong", "possible", "worth-a-look", "other"]);
    let families = found["bands"][0]["families"].as_array().unwrap();
    assert!(families.len() > 3, "one family fills the best band");
    for one in families.iter().flat_map(|family| family["careers"].as_array().unwrap()) {
        assert!(!one["because"].as_array().unwrap().is_empty(), "{} is there for no reason", one["id"]);
    }
}

#[test]
fn the_reasons_are_the_score_in_the_pupils_own_answers() {
    let (mut pc, attempt) = known();
    let found = matches(&mut pc, json!({}));
    let sheet = pc.value("quiz_sheet", json!({ "attempt": attempt, "quiz": "interests" }));
    let said = |item: &Value| {
        let items = sheet["items"].as_array().unwrap();
        items.iter().find(|one| one["id"] == *item).map(|one| one["answer"].clone())
    };
    let (mut seen, mut scores) = (0, Vec::new());
    for (id, band) in listed(&found).into_iter().step_by(9) {
        let why = pc.value("why_match", json!({ "id": id }));
        assert_eq!(why["band"], band, "{id}: the list and the page say the same");
        let points = why["points"].as_array().unwrap();
        let score: f64 = points.iter().map(|point| point["reason"]["term"].as_f64().unwrap()).sum();
        scores.push((place_of(&band), score));
        for point in points.iter().filter(|point| point["reason"]["kind"] == "interest") {
            let answers = point["answers"].as_array().unwrap();
            assert!(!answers.is_empty(), "{id}: a reason with no answer");
            for given in answers {
                assert_eq!(said(&given["item"]), Some(given["answer"].clone()), "{id}: not what the pupil said");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen} answers were told");
    for ((band, score), (other, less)) in scores.iter().flat_map(|one| scores.iter().map(move |other| (one, other))) {
        assert!(band <= other || score > less, "the reasons do not add up to the bands");
    }
}

#[test]
fn the_smallest_change_moves_a_career_as_it_says() {
    let (mut pc, attempt) = known();
    let found = matches(&mut pc, json!({}));
    let mut moved = 0;
    for (id, _) in listed(&found).into_iter().step_by(40) {
        let why = pc.value("why_match", json!({ "id": id }));
        for way in why["tipping"].as_array().unwrap() {
            let changes = way["changes"].as_array().unwrap();
            for change in changes {
                let to = change["to"].as_u64().unwrap();
                answer(&mut pc.app, "interests", &attempt, change["item"].as_str().unwrap(), to);
            }
            let after = pc.value("why_match", json!({ "id": id }));
            assert_eq!(after["band"], way["to"], "{id}: {way}");
            changes.iter().for_each(|_| drop(pc.value("undo", json!(null))));
            moved += 1;
        }
    }
    assert!(moved > 4, "only {moved} changes were tried");
}

#[test]
fn not_for_me_moves_the_list_at_once_and_can_be_undone() {
    let (mut pc, _) = known();
    let before = listed(&matches(&mut pc, json!({})));
    let (first, band) = before[0].clone();
    pc.value("set_aside", json!({ "target": career(&first), "on": true, "reason": "Too far" }));
    let after = matches(&mut pc, json!({}));
    let sorted = |mut all: Vec<(String, String)>| {
        all.sort();
        all
    };
    assert_eq!(sorted(listed(&after)), sorted(before[1..].to_vec()), "the others stay, each in its band");
    let aside = &after["aside"][0];
    assert_eq!((&aside["id"], &aside["reason"], &aside["band"]), (&json!(first), &json!("Too far"), &json!(band)));
    assert_eq!(pc.value("why_match", json!({ "id": first }))["aside"], "Too far", "its reasons can still be read");
    pc.value("undo", json!(null));
    assert_eq!(listed(&matches(&mut pc, json!({}))), before);
}

#[test]
fn a_career_that_was_withdrawn_stays_among_what_was_set_aside() {
    let (mut pc, _) = known();
    pc.value("set_aside", json!({ "target": career(PERFUSIONIST), "on": true, "reason": "Blood" }));
    pc.value("finish", json!(null));
    let later = without_perfusionist(&pc);
    let mut app = pc.window_on(&later).unwrap();
    value(&mut app, "open_record", json!({ "record": pc.record_name() }));
    let found = value(&mut app, "matches", json!({}));
    let aside = &found["aside"][0];
    assert_eq!((&aside["title"], &aside["withdrawn"]), (&json!(PERFUSIONIST), &json!(true)));
    assert_eq!((&aside["reason"], &aside["band"]), (&json!("Blood"), &json!(null)));
    assert!(!listed(&found).iter().any(|(id, _)| id == PERFUSIONIST));
}

#[test]
fn liked_subjects_count_where_they_are_known() {
    let mut pc = Pc::started(None);
    assert_eq!(matches(&mut pc, json!({}))["unclear"], "too-few", "nothing said is nothing known");
    pc.value("like_subject", json!({ "subject": "music", "on": true }));
    let found = matches(&mut pc, json!({}));
    assert_eq!((&found["unclear"], &found["rests_on"]["likes"][0]["id"]), (&json!(null), &json!("music")));
    assert_eq!(pc.value("subject", json!({ "id": "music" }))["liked"], true);
    let first = found["bands"][0]["families"][0]["careers"][0]["id"].clone();
    let why = pc.value("why_match", json!({ "id": first }));
    assert_eq!((&why["points"][0]["reason"]["kind"], &why["points"][0]["name"]), (&json!("subject"), &json!("Music")));
    pc.value("like_subject", json!({ "subject": "music", "on": false }));
    assert_eq!(matches(&mut pc, json!({}))["unclear"], "too-few");
}

#[test]
fn a_liked_subject_that_was_withdrawn_is_told_and_counts_for_nothing() {
    let mut pc = Pc::started(None);
    pc.value("finish", json!(null));
    let mut record = Record::open(&pc.record(), None, Device::random().unwrap()).unwrap();
    record.append(&json!({ "change": "liked", "subject": "latin-dance", "on": true })).unwrap();
    record.close().unwrap();
    let open = json!({ "record": pc.record_name() });
    pc.value("open_record", open);
    assert_eq!(matches(&mut pc, json!({}))["unclear"], "too-few");
    let gone = |pc: &mut Pc| {
        let likes = pc.value("likes", json!(null));
        likes.as_array().unwrap().iter().filter(|row| row["withdrawn"] == true).cloned().collect::<Vec<_>>()
    };
    assert_eq!(gone(&mut pc)[0]["name"], "latin-dance");
    pc.value("like_subject", json!({ "subject": "latin-dance", "on": false }));
    assert_eq!(gone(&mut pc), [] as [Value; 0]);
}

/// Two careers with the very same ratings and words are ties, and are shown as such.
#[test]
fn careers_that_fit_exactly_as_well_say_so() {
    let mut pc = Pc::new();
    let data = pc.path("data-twins");
    crate::catalogues::copy(&crate::pc::source(), &data);
    let page = std::fs::read_to_string(data.join("careers/vet.md")).unwrap();
    std::fs::write(data.join("careers/vet-twin.md"), page.replacen("title = \"", "title = \"Another ", 1)).unwrap();
    let built = pc.path("twins.sqlite");
    catalogue::write(&Source::read(&data).0, &built).unwrap();
    let mut app: App = pc.window_on(&built).unwrap();
    value(&mut app, "look", json!(null));
    fill(&mut app, "interests", liking("i"));
    let why = value(&mut app, "why_match", json!({ "id": "vet" }));
    assert!(why["tied"].as_array().unwrap().iter().any(|other| other["id"] == "vet-twin"), "{}", why["tied"]);
    let found = value(&mut app, "matches", json!({}));
    for band in found["bands"].as_array().unwrap() {
        for one in band["families"].as_array().unwrap().iter().flat_map(|f| f["careers"].as_array().unwrap()) {
            if one["id"] == "vet" || one["id"] == "vet-twin" {
                assert_eq!(one["tied"], true);
            }
        }
    }
    pc.value("look", json!(null));
}
