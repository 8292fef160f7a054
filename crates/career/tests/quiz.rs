//! What the quizzes ask and what they say.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

#[allow(dead_code, reason = "the quiz needs the grade alone")]
#[path = "../../catalogue/src/check/reading.rs"]
mod reading;

use std::collections::{BTreeMap, BTreeSet};

use career::Id;
use career::quiz::{
    Answer, CARDS, Doubt, Flavour, INTERESTS, Quiz, SKILLS, Sheet, SkillBand, Theme, Unclear, compare, interests,
    skills,
};
use proptest::prelude::*;

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn filled(quiz: Quiz, answer: impl Fn(usize, &str) -> Option<Answer>) -> Sheet {
    let mut sheet = Sheet::new(quiz);
    sheet.answers = quiz.items().enumerate().filter_map(|(at, item)| Some((id(item), answer(at, item)?))).collect();
    sheet
}

/// A sheet that likes the themes whose letters are given.
fn liking(letters: &str) -> Sheet {
    filled(Quiz::Interests, |_, item| Some(Answer::Of(if item.starts_with(|c| letters.contains(c)) { 5 } else { 1 })))
}

#[test]
fn the_interests_quiz_is_balanced() {
    assert_eq!(INTERESTS.iter().map(|item| item.id).collect::<BTreeSet<_>>().len(), 48);
    let count = |theme, flavour, first| {
        INTERESTS.iter().take(first).filter(|item| item.theme == theme && item.flavour == flavour).count()
    };
    for theme in Theme::ALL {
        for flavour in [Flavour::People, Flavour::Things] {
            assert_eq!(count(theme, flavour, 48), 4, "{theme:?} {flavour:?}");
            assert_eq!(count(theme, flavour, CARDS), 1, "the short start: {theme:?} {flavour:?}");
        }
    }
    for item in INTERESTS {
        assert_eq!(item.id.ends_with('p'), item.flavour == Flavour::People, "{}", item.id);
        assert!(format!("{:?}", item.theme).to_lowercase().starts_with(&item.id[..1]), "{}", item.id);
    }
}

#[test]
fn the_skills_quiz_asks_three_times_for_each_of_twelve() {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    SKILLS.iter().for_each(|item| *counts.entry((item.group, item.skill)).or_default() += 1);
    assert_eq!(counts.len(), 12);
    assert!(counts.values().all(|count| *count == 3));
    assert!(SKILLS.iter().all(|item| item.id.strip_prefix(item.skill).is_some_and(|rest| rest.starts_with('-'))));
    assert_eq!(counts.keys().map(|(group, _)| group).collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn every_item_has_short_plain_words_that_say_what_to_do() {
    let words = include_str!("../../../ui/words/en-GB/quizzes.ftl");
    let gaelic = include_str!("../../../ui/words/gd/quizzes.ftl");
    let refused = [
        "not", "never", "no", "without", "avoid", "dislike", "he", "she", "his", "her", "him", "boys", "girls", "men",
        "women",
    ];
    for item in Quiz::Interests.items().chain(Quiz::Skills.items()) {
        let key = format!("\nquiz-item-{item} = ");
        let text = words
            .split(&key)
            .nth(1)
            .and_then(|rest| rest.lines().next())
            .unwrap_or_else(|| panic!("no words for {item}"));
        assert!(gaelic.contains(&key), "no line in Gaelic for {item}");
        let said: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
        assert!(text.split_whitespace().count() <= 12, "{text}");
        assert!(!said.iter().any(|word| refused.contains(word)), "{text}");
        let mut reading = reading::Reading::default();
        reading.add(text, &BTreeSet::new());
        assert!(reading.grade() <= 4.0, "{text}: grade {:.1}, {:?}", reading.grade(), reading.hardest());
    }
}

#[test]
fn the_short_start_grows_into_the_whole_quiz_and_asks_nothing_twice() {
    let mut sheet = Sheet::new(Quiz::Interests);
    let mut asked = Vec::new();
    while let Some(item) = sheet.next() {
        let answer = if asked.len() < CARDS { Answer::More } else { Answer::Of(3) };
        assert!(sheet.answers.insert(id(item), answer).is_none());
        asked.push(item);
    }
    assert_eq!(asked.len(), 48);
    assert!(INTERESTS.iter().take(CARDS).all(|item| sheet.value(item.id) == Some(4)));
}

#[test]
fn a_clear_liking_is_the_top_and_ties_are_ties() {
    let top = |sheet: &Sheet| {
        interests(sheet).themes.iter().filter(|score| score.top).map(|score| score.theme).collect::<Vec<_>>()
    };
    assert_eq!(top(&liking("s")), [Theme::Social]);
    assert_eq!(top(&liking("ra")), [Theme::Realistic, Theme::Artistic]);
    let near = filled(Quiz::Interests, |_, item| {
        Some(Answer::Of(match &item[..1] {
            "s" => 5,
            "e" => {
                if item == "e1p" {
                    4
                } else {
                    5
                }
            }
            _ => 2,
        }))
    });
    assert_eq!(top(&near), [Theme::Social, Theme::Enterprising], "an eighth apart is a tie");
}

#[test]
fn what_is_unclear_is_said() {
    let same = interests(&filled(Quiz::Interests, |_, _| Some(Answer::Of(4))));
    assert_eq!(same.unclear, Some(Unclear::Flat));
    assert_eq!(same.doubts, [Doubt::Uniform]);
    assert!(same.themes.iter().all(|score| !score.top), "nothing stands out");
    let empty = interests(&Sheet::new(Quiz::Interests));
    assert_eq!((empty.unclear, empty.answered), (Some(Unclear::TooFew), 0));
    let half = interests(&filled(Quiz::Interests, |at, item| {
        (at < 24).then(|| Answer::Of(if item.starts_with('i') { 5 } else { 2 }))
    }));
    assert_eq!((half.unclear, half.answered, half.doubts.as_slice()), (None, 24, &[Doubt::Part][..]));
    let cards = interests(&filled(Quiz::Interests, |at, item| {
        (at < CARDS).then(|| if item.starts_with('i') { Answer::More } else { Answer::Less })
    }));
    assert_eq!((cards.unclear, cards.doubts.as_slice()), (None, &[Doubt::Part, Doubt::Short][..]));
    assert!(cards.themes[0].error > half.themes[0].error && half.themes[0].error > same.themes[0].error);
}

#[test]
fn a_pace_that_nobody_reads_at_is_told_and_one_long_pause_hides_nothing() {
    let mut sheet = liking("s");
    sheet.millis = Quiz::Interests.items().map(|item| (id(item), 400)).collect();
    sheet.millis.insert(id("r1p"), 600_000);
    assert!(interests(&sheet).doubts.contains(&Doubt::TooFast));
    sheet.millis.values_mut().for_each(|millis| *millis += 2_000);
    assert!(!interests(&sheet).doubts.contains(&Doubt::TooFast));
}

#[test]
fn what_is_no_longer_asked_is_kept_told_and_counts_for_nothing() {
    let mut sheet = liking("s");
    let before = interests(&sheet);
    sheet.answers.insert(id("r99t"), Answer::Of(5));
    sheet.millis.insert(id("r99t"), 1);
    let after = interests(&sheet);
    assert_eq!(after.unknown, [id("r99t")]);
    assert_eq!(after.themes, before.themes);
    assert_eq!(skills(&sheet).answered, 0, "a sheet of one quiz says nothing in the other");
    let json = serde_json::to_string(&sheet).unwrap();
    assert_eq!(serde_json::from_str::<Sheet>(&json).unwrap(), sheet);
    assert!(serde_json::from_str::<Sheet>(r#"{"quiz":"interests","answers":{"r1p":6}}"#).is_err());
}

#[test]
fn skills_come_in_bands_and_groups() {
    let sheet = filled(Quiz::Skills, |_, item| match item {
        "leading-1" | "leading-2" => Some(Answer::Skipped),
        item if item.starts_with("cur")
            || item.starts_with("cre")
            || item.starts_with("sense")
            || item.starts_with("critical") =>
        {
            Some(Answer::Of(5))
        }
        item if item.starts_with("feeling") => Some(Answer::Of(1)),
        _ => Some(Answer::Of(3)),
    });
    let result = skills(&sheet);
    let band = |skill: &str| result.skills.iter().find(|score| score.skill.as_str() == skill).unwrap().band;
    assert_eq!((band("curiosity"), band("feeling")), (Some(SkillBand::Strong), Some(SkillBand::Starting)));
    assert_eq!((band("integrity"), band("leading")), (Some(SkillBand::Growing), None));
    assert_eq!(result.groups.iter().map(|group| group.top).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(result.means().len(), 11);
    assert_eq!((result.answered, result.doubts.as_slice()), (34, &[Doubt::Part][..]));
}

#[test]
fn two_attempts_differ_only_where_they_differ_by_more_than_chance() {
    let (before, after) = (liking("s"), liking("si"));
    let shifts = compare(&interests(&before), &interests(&after));
    let changed: Vec<_> = shifts.iter().filter(|shift| shift.changed).map(|shift| shift.theme).collect();
    assert_eq!((shifts.len(), changed.as_slice()), (6, &[Theme::Investigative][..]));
    let mut nearly = before.clone();
    nearly.answers.insert(id("r1p"), Answer::Of(4));
    assert!(compare(&interests(&before), &interests(&nearly)).iter().all(|shift| !shift.changed));
}

proptest! {
    #[test]
    fn the_order_of_filling_in_changes_nothing(answers in prop::collection::vec(1_u8..=5, 48), order in Just((0..48_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let straight = filled(Quiz::Interests, |at, _| Some(Answer::Of(answers[at])));
        let mut shuffled = Sheet::new(Quiz::Interests);
        for at in order {
            shuffled.answers.insert(id(INTERESTS[at].id), Answer::Of(answers[at]));
        }
        prop_assert_eq!(interests(&straight), interests(&shuffled));
    }

    #[test]
    fn any_sheet_at_all_is_scored(answers in prop::collection::btree_map("[a-z][0-9][pt]", 1_u8..=5, 0..60)) {
        let mut sheet = Sheet::new(Quiz::Interests);
        sheet.answers = answers.iter().map(|(item, answer)| (id(item), Answer::Of(*answer))).collect();
        let result = interests(&sheet);
        prop_assert_eq!(result.answered + result.unknown.len(), sheet.answers.len());
        prop_assert!(result.themes.iter().all(|score| (1.0..=5.0).contains(&score.mean)));
        prop_assert_eq!(result.unclear.is_none(), result.themes.iter().any(|score| score.top));
    }
}
