//! What a record's changes make of quizzes: attempts, evidence and liked subjects.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

use career::quiz::{Answer, Quiz, compare_skills, skills};
use career::{Change, Id, Kept, Stamp};
use proptest::prelude::*;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn answered(attempt: &str, quiz: Quiz, item: &str, answer: Answer) -> Change {
    Change::Answered { attempt: id(attempt), quiz, item: id(item), answer, millis: Some(2_000) }
}

/// Folds changes that were made a second apart.
fn fold(changes: impl IntoIterator<Item = Change>) -> Kept {
    let stamped = (1_i64..).zip(changes);
    Kept::fold(stamped.map(|(at, change)| (Stamp { entry: format!("e{at}"), at: at * 1_000 }, change)))
}

#[test]
fn an_attempt_is_dated_from_its_first_answer_to_its_last() {
    let kept = fold([
        answered("a", Quiz::Skills, "focusing-1", Answer::Of(2)),
        answered("b", Quiz::Skills, "focusing-1", Answer::Of(5)),
        answered("a", Quiz::Skills, "focusing-1", Answer::Of(4)),
        answered("a", Quiz::Skills, "curiosity-1", Answer::Skipped),
    ]);
    let a = kept.attempts.one(&id("a")).unwrap();
    assert_eq!((a.begun, a.at), (1_000, 4_000));
    assert_eq!((a.sheet.value("focusing-1"), a.sheet.answers.len()), (Some(4), 2), "the later answer stands");
    assert_eq!(kept.attempts.latest(Quiz::Skills).unwrap().id, id("b"), "the latest is the one begun last");
    assert!(kept.attempts.latest(Quiz::Interests).is_none());
    assert_eq!(kept.attempts.of(Quiz::Skills).count(), 2);
}

#[test]
fn a_changed_answer_forgets_how_long_the_first_one_took() {
    let change = Change::Answered {
        attempt: id("a"),
        quiz: Quiz::Interests,
        item: id("r1p"),
        answer: Answer::Of(1),
        millis: None,
    };
    let kept = fold([answered("a", Quiz::Interests, "r1p", Answer::Of(5)), change]);
    assert!(kept.attempts.one(&id("a")).unwrap().sheet.millis.is_empty());
}

#[test]
fn evidence_and_likes_are_what_was_said_last() {
    let said = |text: &str| Change::Evidenced { skill: id("leading"), text: text.to_owned() };
    let liked = |on| Change::Liked { subject: id("music"), on };
    let kept = fold([said("a"), said("b"), liked(true), liked(true)]);
    assert_eq!((kept.evidence.get("leading").map(String::as_str), kept.likes.len()), (Some("b"), 1));
    let kept = fold([said("a"), said(" \n"), liked(true), liked(false), liked(false)]);
    assert_eq!((kept.evidence.len(), kept.likes.len()), (0, 0));
}

/// These shapes are in pupils' records: they must read for ever.
#[test]
fn the_changes_read_as_they_were_first_written() {
    for (json, change) in [
        (
            r#"{"change":"answered","attempt":"a","quiz":"skills","item":"focusing-1","answer":4,"millis":2000}"#,
            answered("a", Quiz::Skills, "focusing-1", Answer::Of(4)),
        ),
        (
            r#"{"change":"answered","attempt":"a","quiz":"interests","item":"gone","answer":"more"}"#,
            Change::Answered {
                attempt: id("a"),
                quiz: Quiz::Interests,
                item: id("gone"),
                answer: Answer::More,
                millis: None,
            },
        ),
        (
            r#"{"change":"evidenced","skill":"leading","text":"x"}"#,
            Change::Evidenced { skill: id("leading"), text: "x".to_owned() },
        ),
        (r#"{"change":"liked","subject":"music","on":true}"#, Change::Liked { subject: id("music"), on: true }),
    ] {
        assert_eq!(serde_json::from_str::<Change>(json).unwrap(), change);
        let written = serde_json::to_string(&change).unwrap();
        assert_eq!(serde_json::from_str::<Change>(&written).unwrap(), change, "{written}");
    }
}

#[test]
fn two_tries_differ_where_chance_cannot_be_why() {
    let sheet = |often: u8| {
        let changes = Quiz::Skills.items().map(|item| answered("a", Quiz::Skills, item, Answer::Of(often)));
        fold(changes.collect::<Vec<_>>()).attempts.one(&id("a")).unwrap().sheet.clone()
    };
    let changed = |before, after| {
        let shifts = compare_skills(&skills(&sheet(before)), &skills(&sheet(after)));
        assert_eq!(shifts.len(), 3);
        shifts.iter().all(|shift| shift.changed)
    };
    assert!(changed(2, 4) && changed(5, 1));
    assert!(!changed(3, 3));
}

proptest! {
    /// In whatever order two attempts are answered, and however they are mixed, each has its own answers.
    #[test]
    fn attempts_never_mix(answers in prop::collection::vec((any::<bool>(), 0_usize..36, 1_u8..=5), 0..120)) {
        let items: Vec<&str> = Quiz::Skills.items().collect();
        let name = |first: bool| if first { "a" } else { "b" };
        let kept = fold(answers.iter().map(|(first, item, answer)| {
            answered(name(*first), Quiz::Skills, items[*item], Answer::Of(*answer))
        }));
        for first in [true, false] {
            for (nth, item) in items.iter().enumerate() {
                let last = answers.iter().rev().find(|(of, place, _)| *of == first && *place == nth);
                let found = kept.attempts.one(&id(name(first))).and_then(|one| one.sheet.value(item));
                prop_assert_eq!(found, last.map(|(_, _, answer)| *answer));
            }
        }
    }
}
