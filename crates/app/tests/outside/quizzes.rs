//! Quizzes in pieces, over time, and with answers that tell little.

use app::{App, Error};
use record::{Device, Record};
use serde_json::{Value, json};

use crate::pc::{Pc, value};

/// The items of a quiz, in the order they are asked.
pub fn items(app: &mut App, quiz: &str) -> Vec<String> {
    let sheet = value(app, "quiz_sheet", json!({ "attempt": "none-yet", "quiz": quiz }));
    sheet["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// Begins a quiz, or goes on with it.
pub fn begin(app: &mut App, quiz: &str, again: bool) -> Value {
    value(app, "begin_quiz", json!({ "quiz": quiz, "again": again }))
}

/// Answers one item in five seconds.
pub fn answer(app: &mut App, quiz: &str, attempt: &Value, item: &str, answer: impl Into<Value>) {
    let answer: Value = answer.into();
    let args = json!({ "attempt": attempt, "quiz": quiz, "item": item, "answer": answer, "millis": 5_000 });
    value(app, "answer_item", args);
}

/// Fills in a new try at a quiz: each item as the function says, in order, until it says nothing.
pub fn fill(app: &mut App, quiz: &str, said: impl Fn(usize, &str) -> Option<u8>) -> Value {
    let attempt = begin(app, quiz, true);
    for (nth, item) in items(app, quiz).into_iter().enumerate() {
        let Some(said) = said(nth, &item) else { break };
        answer(app, quiz, &attempt, &item, said);
    }
    attempt
}

/// An answer that likes the themes of these letters and little else.
pub fn liking(letters: &'static str) -> impl Fn(usize, &str) -> Option<u8> {
    move |nth, item| Some(if item.starts_with(|c| letters.contains(c)) { 5 } else { 1 + u8::from(nth % 3 == 0) })
}

fn result(pc: &mut Pc, attempt: &Value) -> Value {
    pc.value("quiz_result", json!({ "attempt": attempt }))
}

fn rows(pc: &mut Pc, quiz: usize) -> Vec<Value> {
    pc.value("quizzes", json!(null))["quizzes"][quiz]["attempts"].as_array().unwrap().clone()
}

fn top(result: &Value) -> Vec<&str> {
    let themes = result["interests"]["themes"].as_array().unwrap().iter().filter(|theme| theme["top"] == true);
    themes.map(|theme| theme["theme"].as_str().unwrap()).collect()
}

#[test]
fn a_quiz_goes_on_at_the_same_question_whatever_stopped_it() {
    let mut pc = Pc::started(None);
    let attempt = fill(&mut pc.app, "skills", |nth, _| (nth < 5).then_some(4));
    // The window dies: nothing is closed or said.
    pc.app = pc.window();
    let open = json!({ "record": pc.record_name() });
    pc.value("open_record", open);
    assert_eq!(begin(&mut pc.app, "skills", false), attempt, "it goes on with the same try");
    let sheet = pc.value("quiz_sheet", json!({ "attempt": attempt, "quiz": "skills" }));
    assert_eq!((&sheet["next"], &sheet["items"][4]["answer"]), (&json!(5), &json!(4)));
    let session = pc.value("session", json!(null));
    assert_eq!((&session["quizzing"], &session["quizzed"]), (&json!(1), &json!(0)));
}

#[test]
fn a_try_that_nobody_answered_leaves_no_trace() {
    let mut pc = Pc::started(None);
    let (one, other) = (begin(&mut pc.app, "interests", false), begin(&mut pc.app, "interests", false));
    assert_ne!(one, other);
    assert_eq!(rows(&mut pc, 0), [] as [Value; 0]);
    assert_eq!(pc.value("session", json!(null))["quizzing"], 0);
}

#[test]
fn answers_can_be_changed_skipped_and_undone() {
    let mut pc = Pc::started(None);
    let attempt = begin(&mut pc.app, "skills", false);
    answer(&mut pc.app, "skills", &attempt, "focusing-1", 2);
    answer(&mut pc.app, "skills", &attempt, "focusing-1", 5);
    answer(&mut pc.app, "skills", &attempt, "communicating-1", "skipped");
    let row = &rows(&mut pc, 1)[0];
    assert_eq!((&row["answered"], &row["met"]), (&json!(1), &json!(2)), "a skipped item was met, not answered");
    let sheet = |pc: &mut Pc| pc.value("quiz_sheet", json!({ "attempt": attempt, "quiz": "skills" }));
    assert_eq!(sheet(&mut pc)["items"][0]["answer"], 5);
    pc.value("undo", json!(null));
    pc.value("undo", json!(null));
    assert_eq!((&sheet(&mut pc)["items"][0]["answer"], &sheet(&mut pc)["next"]), (&json!(2), &json!(1)));
}

#[test]
fn the_short_start_says_how_unsure_it_is_and_grows_without_asking_twice() {
    let mut pc = Pc::started(None);
    let attempt = begin(&mut pc.app, "interests", false);
    let all = items(&mut pc.app, "interests");
    for item in &all[..12] {
        let said = if item.starts_with('s') { "more" } else { "less" };
        answer(&mut pc.app, "interests", &attempt, item, said);
    }
    assert_eq!(rows(&mut pc, 0)[0]["cards"], true);
    let hint = result(&mut pc, &attempt);
    assert!(hint["doubts"].as_array().unwrap().contains(&json!("short")), "{hint}");
    let unsure = hint["interests"]["themes"][0]["error"].as_f64().unwrap();
    assert_eq!(begin(&mut pc.app, "interests", false), attempt, "the whole quiz goes on from the cards");
    let sheet = pc.value("quiz_sheet", json!({ "attempt": attempt, "quiz": "interests" }));
    assert_eq!(sheet["next"], 12, "no card is asked again");
    for item in &all[12..] {
        answer(&mut pc.app, "interests", &attempt, item, if item.starts_with('s') { 5 } else { 2 });
    }
    let whole = result(&mut pc, &attempt);
    assert_eq!(
        (top(&whole), &whole["doubts"], &rows(&mut pc, 0)[0]["cards"]),
        (vec!["social"], &json!([]), &json!(false))
    );
    assert!(whole["interests"]["themes"][0]["error"].as_f64().unwrap() < unsure / 1.9, "more answers are surer");
}

#[test]
fn half_a_quiz_is_told_as_half_and_kept() {
    let mut pc = Pc::started(None);
    let attempt = fill(&mut pc.app, "interests", |nth, _| (nth < 7).then_some(4));
    let half = result(&mut pc, &attempt);
    assert_eq!((&half["unclear"], &half["attempt"]["answered"]), (&json!("too-few"), &json!(7)));
    assert!(half["doubts"].as_array().unwrap().contains(&json!("part")));
    let attempt = fill(&mut pc.app, "skills", |nth, _| (nth < 7).then_some(4));
    let half = result(&mut pc, &attempt);
    assert_eq!((&half["unclear"], &half["groups"][0]["mean"]), (&json!("too-few"), &json!(null)));
    assert_eq!(pc.value("matches", json!({}))["unclear"], "too-few");
}

#[test]
fn all_the_same_answer_is_not_clear_yet() {
    let mut pc = Pc::started(None);
    for same in [1, 3, 5] {
        let attempt = fill(&mut pc.app, "interests", |_, _| Some(same));
        let flat = result(&mut pc, &attempt);
        assert_eq!((&flat["unclear"], top(&flat)), (&json!("flat"), vec![]));
        assert!(flat["doubts"].as_array().unwrap().contains(&json!("uniform")));
    }
    fill(&mut pc.app, "skills", |_, _| Some(4));
    let matches = pc.value("matches", json!({}));
    assert_eq!(matches["unclear"], "flat");
    let left_out = json!([{ "part": "interests", "unclear": "flat" }, { "part": "skills", "unclear": "flat" }]);
    assert_eq!(matches["rests_on"]["left_out"], left_out, "it says what was left out");
}

#[test]
fn very_fast_answers_are_told_and_another_go_keeps_both() {
    let mut pc = Pc::started(None);
    let fast = begin(&mut pc.app, "skills", false);
    for (nth, item) in items(&mut pc.app, "skills").iter().enumerate() {
        let args = json!({ "attempt": fast, "quiz": "skills", "item": item, "answer": 1 + nth % 5, "millis": 300 });
        pc.value("answer_item", args);
    }
    assert_eq!(result(&mut pc, &fast)["doubts"], json!(["too-fast"]));
    let slow = fill(&mut pc.app, "skills", |nth, _| Some(1 + (nth % 5) as u8));
    assert_eq!(result(&mut pc, &slow)["doubts"], json!([]));
    let tries: Vec<Value> = rows(&mut pc, 1).iter().map(|row| row["id"].clone()).collect();
    assert_eq!(tries, [slow, fast], "both are kept, the latest first");
}

/// A result of an older version: it has items that are no longer asked, and some of today's are missing.
#[test]
fn answers_to_items_that_are_gone_are_told_and_count_for_nothing() {
    let mut pc = Pc::started(None);
    let attempt = fill(&mut pc.app, "interests", liking("s"));
    let before = result(&mut pc, &attempt);
    pc.value("finish", json!(null));
    let mut record = Record::open(&pc.record(), None, Device::random().unwrap()).unwrap();
    for item in ["r99x", "s0old"] {
        let old = json!({ "change": "answered", "attempt": attempt, "quiz": "interests", "item": item, "answer": 5 });
        record.append(&old).unwrap();
    }
    for item in ["r98x", "s1p", "i97x"] {
        let old = json!({ "change": "answered", "attempt": "of-old", "quiz": "interests", "item": item, "answer": 4 });
        record.append(&old).unwrap();
    }
    record.close().unwrap();
    let open = json!({ "record": pc.record_name() });
    pc.value("open_record", open);
    let after = result(&mut pc, &attempt);
    assert_eq!((&after["unknown"], &after["interests"]["themes"]), (&json!(2), &before["interests"]["themes"]));
    let old = result(&mut pc, &json!("of-old"));
    assert_eq!((&old["unknown"], &old["unclear"]), (&json!(2), &json!("too-few")));
    assert_eq!(old["attempt"]["answered"], 1);
    assert!(pc.value("matches", json!({}))["unclear"].is_null(), "the older whole try still counts");
}

#[test]
fn two_tries_side_by_side_call_only_more_than_chance_a_change() {
    let mut pc = Pc::started(None);
    let first = fill(&mut pc.app, "interests", liking("s"));
    let second = fill(&mut pc.app, "interests", |nth, item| {
        if nth == 0 { Some(3) } else { liking("r")(nth, item).map(|said| if item.starts_with('s') { 2 } else { said }) }
    });
    let both = pc.value("compare_attempts", json!({ "before": first, "after": second }));
    let changed: Vec<&str> = both["themes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|shift| shift["changed"] == true)
        .map(|shift| shift["theme"].as_str().unwrap())
        .collect();
    assert_eq!(changed, ["realistic", "social"]);
    assert_eq!((&both["top_before"], &both["top_after"]), (&json!(["social"]), &json!(["realistic"])));
    let often = |group: &'static str| {
        move |_: usize, item: &str| Some(if group.split(' ').any(|skill| item.starts_with(skill)) { 5 } else { 2 })
    };
    let first = fill(&mut pc.app, "skills", often("focusing integrity adapting initiative"));
    let second = fill(&mut pc.app, "skills", often("curiosity"));
    let both = pc.value("compare_attempts", json!({ "before": first, "after": second }));
    let changed: Vec<&Value> = both["groups"].as_array().unwrap().iter().map(|group| &group["changed"]).collect();
    assert_eq!(changed, [&json!(true), &json!(false), &json!(false)], "{both}");
    let curiosity = both["skills"].as_array().unwrap().iter().find(|skill| skill["id"] == "curiosity").unwrap();
    assert_eq!((&curiosity["before"], &curiosity["after"]), (&json!("starting"), &json!("strong")));
}

#[test]
fn a_retake_that_was_only_begun_takes_nothing_away() {
    let mut pc = Pc::started(None);
    let whole = fill(&mut pc.app, "interests", liking("i"));
    for begun in [3, 12, 47] {
        fill(&mut pc.app, "interests", |nth, _| (nth < begun).then_some(1));
    }
    let matches = pc.value("matches", json!({}));
    assert_eq!((&matches["unclear"], &matches["rests_on"]["interests"]["id"]), (&json!(null), &whole));
    let flat = fill(&mut pc.app, "interests", |_, _| Some(3));
    let matches = pc.value("matches", json!({}));
    assert_eq!(matches["rests_on"]["interests"]["id"], flat, "a whole try that says nothing is still the latest");
    assert_eq!(pc.value("quiz_result", json!({ "attempt": whole }))["latest"], false);
}

#[test]
fn evidence_is_kept_in_the_pupils_words_until_they_take_it_back() {
    let mut pc = Pc::started(None);
    pc.value("give_evidence", json!({ "skill": "leading", "text": "Ran the\u{7} tuck shop\r\nfor a week" }));
    let attempt = fill(&mut pc.app, "skills", |_, _| Some(3));
    let told = |pc: &mut Pc| {
        let said = result(pc, &attempt);
        let groups = said["groups"].as_array().unwrap().clone();
        let skills = groups.into_iter().flat_map(|group| group["skills"].as_array().unwrap().clone());
        skills.filter(|skill| skill["id"] == "leading").map(|skill| skill["evidence"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(&mut pc), ["Ran the tuck shop\nfor a week"]);
    assert_eq!(pc.value("quizzes", json!(null))["evidence"], 1);
    pc.value("give_evidence", json!({ "skill": "leading", "text": " " }));
    assert_eq!(told(&mut pc), [""]);
    let long = json!({ "skill": "leading", "text": "x".repeat(2_001) });
    assert!(matches!(pc.error("give_evidence", long), Error::TooLong { most: 2_000, .. }));
    assert!(matches!(pc.error("give_evidence", json!({ "skill": "juggling", "text": "x" })), Error::Malformed { .. }));
}

#[test]
fn answers_that_fit_nothing_are_refused_and_change_nothing() {
    let mut pc = Pc::started(None);
    let attempt = fill(&mut pc.app, "skills", |nth, _| (nth < 2).then_some(4));
    let base = json!({ "attempt": attempt, "quiz": "skills", "item": "curiosity-1", "answer": 3 });
    for (part, wrong) in [
        ("item", json!("r1p")),
        ("item", json!("../x")),
        ("answer", json!("more")),
        ("answer", json!(6)),
        ("answer", json!(0)),
        ("quiz", json!("interests")),
        ("quiz", json!("moods")),
        ("millis", json!(-1)),
    ] {
        let mut args = base.clone();
        args[part] = wrong;
        assert!(matches!(pc.error("answer_item", args.clone()), Error::Malformed { .. }), "{args}");
    }
    let other = json!({ "attempt": attempt, "quiz": "interests", "item": "r1p", "answer": 3 });
    assert!(matches!(pc.error("answer_item", other), Error::Malformed { .. }), "an attempt is at one quiz");
    let late = json!({ "attempt": "new", "quiz": "interests", "item": "r8t", "answer": "more" });
    assert!(matches!(pc.error("answer_item", late), Error::Malformed { .. }), "only the first twelve are cards");
    assert_eq!(pc.error("quiz_result", json!({ "attempt": "nowhere" })), Error::NoSuchAttempt);
    assert_eq!(rows(&mut pc, 1)[0]["answered"], 2);
    pc.value("finish", json!(null));
    assert_eq!(pc.error("answer_item", base), Error::NobodyHere);
}

#[test]
fn what_was_answered_while_just_looking_goes_into_the_record() {
    let mut pc = Pc::new();
    pc.value("look", json!(null));
    let attempt = fill(&mut pc.app, "interests", liking("a"));
    pc.value("like_subject", json!({ "subject": "music", "on": true }));
    pc.value("start_record", json!({ "nickname": "Isla" }));
    assert_eq!(top(&result(&mut pc, &attempt)), ["artistic"]);
    assert_eq!(pc.value("quizzes", json!(null))["likes"], 1);
    assert_eq!(pc.value("session", json!(null))["quizzed"], 1);
}

/// A career's page says what it leans on, what the pupil does already and what they said of it.
#[test]
fn a_career_says_what_it_leans_on_beside_what_the_pupil_does() {
    let mut pc = Pc::started(None);
    let leaning = |pc: &mut Pc| pc.value("leaning", json!({ "id": "clinical-perfusionist" }));
    let before = leaning(&mut pc);
    assert!(before["attempt"].is_null());
    assert!(before["skills"].as_array().unwrap().iter().all(|skill| skill["band"].is_null()));
    fill(&mut pc.app, "skills", |_, item| Some(if item.starts_with("focusing") { 5 } else { 1 }));
    pc.value("give_evidence", json!({ "skill": "focusing", "text": "Exam week" }));
    let after = leaning(&mut pc);
    let skills = after["skills"].as_array().unwrap();
    assert_eq!(skills.len(), before["skills"].as_array().unwrap().len());
    for skill in skills {
        let often = skill["id"] == "focusing";
        assert_eq!(skill["band"], if often { "strong" } else { "starting" }, "{skill}");
        assert_eq!(skill["evidence"], if often { "Exam week" } else { "" });
    }
    assert!(matches!(pc.error("leaning", json!({ "id": "no-such-career" })), Error::NoSuchPage { .. }));
}
