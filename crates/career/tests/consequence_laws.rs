//! The laws that every verdict keeps, over the real careers and any sheet at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

mod real;

use std::sync::LazyLock;

use career::consequence::{
    Choices, Holding, Need, Oddity, RouteVerdict, Verdict, consequences, consequences_for, helped_by_nothing, oddities,
    opens_most, what_changes,
};
use career::{Career, Grade, Id, Offer, Requirement, Route, RouteKind, SchoolLevel, Stage, Subject, SubjectKind};
use proptest::prelude::*;
use proptest::sample::{Index, select};

static SUBJECTS: LazyLock<Vec<Subject>> = LazyLock::new(real::subjects);
static CAREERS: LazyLock<Vec<Career>> = LazyLock::new(real::careers);

const STAGES: [Stage; 6] = [Stage::S1, Stage::S2, Stage::S3, Stage::S4, Stage::S5, Stage::S6];
const GRADES: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];
const LEVELS: [SchoolLevel; 5] = [
    SchoolLevel::National3,
    SchoolLevel::National4,
    SchoolLevel::National5,
    SchoolLevel::Higher,
    SchoolLevel::AdvancedHigher,
];

/// Subjects that rules name come up more often than chance would have it, or no rule would ever be met.
fn subject() -> impl Strategy<Value = Id> {
    const NAMED: [&str; 7] =
        ["english", "mathematics", "biology", "chemistry", "physics", "art-and-design", "computing-science"];
    let any = any::<Index>().prop_map(|index| index.get(&SUBJECTS).id.clone());
    prop_oneof![3 => any, 3 => select(&NAMED[..]).prop_map(id), 1 => Just(id("alchemy"))]
}

fn holding() -> impl Strategy<Value = Holding> {
    let grade = prop::option::of(select(&GRADES[..]));
    (subject(), select(&LEVELS[..]), grade).prop_map(|(subject, level, grade)| Holding { subject, level, grade })
}

/// Any sheet; on half of them something had is there again, with another grade.
fn choices() -> impl Strategy<Value = Choices> {
    let list = || prop::collection::vec(holding(), 0..8);
    let again = prop::option::of((any::<Index>(), prop::option::of(select(&GRADES[..]))));
    (select(&STAGES[..]), list(), list(), list(), again).prop_map(|(stage, mut has, takes, plans, again)| {
        if let Some((index, grade)) = again.filter(|_| !has.is_empty()) {
            has.push(Holding { grade, ..index.get(&has).clone() });
        }
        Choices { stage, has, takes, plans }
    })
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn any_rule() -> impl Strategy<Value = Requirement> {
    let grade = || prop::option::of(select(&GRADES[..]));
    let leaf = prop_oneof![
        (subject(), select(&LEVELS[..]), grade()).prop_map(|(subject, level, grade)| Requirement::Subject {
            subject,
            level,
            grade
        }),
        (1..7_u8, select(&LEVELS[..]), grade()).prop_map(|(passes, level, grade)| Requirement::Passes {
            passes,
            level,
            grade
        }),
    ];
    leaf.prop_recursive(3, 12, 4, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 1..4).prop_map(|all| Requirement::All { all }),
            (prop::collection::vec(part, 1..5), any::<Index>()).prop_map(|(any, of)| {
                let of = of.index(any.len()) as u8 + 1;
                Requirement::Any { any, of }
            }),
        ]
    })
}

/// A career with one way in, by a made-up rule that is stranger than any page's.
fn made(rule: Requirement) -> Career {
    let mut career = CAREERS[0].clone();
    let route = Route { kind: RouteKind::University, entry: None, needs: Some(rule), ..career.facts.routes[0].clone() };
    career.facts.routes = vec![route];
    career
}

fn higher_english() -> Holding {
    Holding { subject: id("english"), level: SchoolLevel::Higher, grade: None }
}

fn add(choices: &mut Choices, list: u8, holding: Holding) {
    match list {
        0 => choices.has.push(holding),
        1 => choices.takes.push(holding),
        _ => choices.plans.push(holding),
    }
}

fn none_worse(before: &[RouteVerdict], after: &[RouteVerdict]) -> Result<(), TestCaseError> {
    for (old, new) in before.iter().zip(after) {
        prop_assert!(new.verdict <= old.verdict, "{}: {:?} became {:?}", old.route, old.verdict, new.verdict);
        let count = |way: &RouteVerdict| way.missing.unwrap_or(u16::MAX);
        prop_assert!(count(new) <= count(old), "{}: {:?} became {:?}", old.route, old.missing, new.missing);
    }
    Ok(())
}

/// Does everything that is needed, choosing among choices by `pick`, and never by means of what is there already.
fn meet(needs: &[Need], pick: &Index, choices: &mut Choices) {
    for need in needs {
        match need {
            Need::Subject { subject, level, grade, .. } => {
                choices.has.push(Holding { subject: subject.clone(), level: *level, grade: grade.or(Some(Grade::C)) });
            }
            Need::Grade { subject, level, grade, .. } => {
                choices.has.push(Holding { subject: subject.clone(), level: *level, grade: Some(*grade) });
            }
            Need::Passes { more, level, grade, .. } => {
                let mut fresh = SUBJECTS.iter().filter(|subject| subject.kind == SubjectKind::National);
                for _ in 0..*more {
                    let new = fresh.find(|subject| choices.all().all(|held| held.subject != subject.id)).unwrap();
                    choices.has.push(Holding {
                        subject: new.id.clone(),
                        level: *level,
                        grade: grade.or(Some(Grade::C)),
                    });
                }
            }
            Need::OneOf { of, choices: parts } => {
                let from = pick.index(parts.len());
                let chosen: Vec<_> = parts.iter().cycle().skip(from).take(usize::from(*of)).cloned().collect();
                meet(&chosen, pick, choices);
            }
            Need::AllOf { needs } => meet(needs, pick, choices),
            Need::Award { .. } => {}
        }
    }
}

fn later(way: &RouteVerdict) -> bool {
    way.needs.iter().any(|need| matches!(need, Need::Award { .. }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn one_more_subject_never_makes_a_verdict_worse(
        before in choices(), list in 0..3_u8, mut more in holding(), same in prop::option::of(any::<Index>()),
        index in any::<Index>(), rule in any_rule()
    ) {
        let all: Vec<_> = before.all().cloned().collect();
        if let Some(same) = same.filter(|_| !all.is_empty()) {
            more = Holding { grade: more.grade, ..same.get(&all).clone() };
        }
        // Rules about the very subject that is added are where it matters.
        let named = Requirement::Subject { subject: more.subject.clone(), level: more.level, grade: Some(Grade::B) };
        let mut after = before.clone();
        add(&mut after, list, more);
        for career in [index.get(&CAREERS), &made(rule), &made(named)] {
            none_worse(&consequences(career, &SUBJECTS, &before), &consequences(career, &SUBJECTS, &after))?;
        }
    }

    #[test]
    fn what_is_needed_once_met_makes_the_way_open(
        choices in choices(), index in any::<Index>(), pick in any::<Index>(), rule in any_rule()
    ) {
        for career in [index.get(&CAREERS), &made(rule)] {
            for way in consequences(career, &SUBJECTS, &choices).iter().filter(|way| !later(way)) {
                let mut met = choices.clone();
                meet(&way.needs, &pick, &mut met);
                let after = &consequences(career, &SUBJECTS, &met)[usize::from(way.index)];
                prop_assert_eq!(after.verdict, Verdict::Open, "{}: {:?} left {:?}", way.route, way.needs, after.needs);
            }
        }
    }

    #[test]
    fn a_verdict_agrees_with_what_it_says(choices in choices(), index in any::<Index>()) {
        let career = index.get(&CAREERS);
        let ways = consequences(career, &SUBJECTS, &choices);
        prop_assert_eq!(&ways, &consequences(career, &SUBJECTS, &choices));
        prop_assert_eq!(vec![ways.clone(); 2], consequences_for(&[career, career], &SUBJECTS, &choices));
        prop_assert_eq!(ways.len(), career.facts.routes.len());
        for way in &ways {
            prop_assert_eq!(way.verdict == Verdict::Open, way.needs.is_empty());
            prop_assert!(way.verdict == Verdict::Closed || way.other_ways.is_empty());
            let stays = |other: &u8| ways[usize::from(*other)].verdict != Verdict::Closed;
            prop_assert!(way.other_ways.iter().all(stays));
            let sooner = way.needs.iter().filter_map(|need| match need {
                Need::Subject { by, .. } | Need::Grade { by, .. } | Need::Passes { by, .. } => *by,
                _ => None,
            });
            prop_assert!(sooner.into_iter().all(|by| by > choices.stage));
        }
    }

    #[test]
    fn the_order_on_the_sheet_changes_nothing(choices in choices(), index in any::<Index>(), of in any::<Index>()) {
        let mut other = choices.clone();
        other.has.reverse();
        other.takes.reverse();
        other.plans.reverse();
        let all: Vec<_> = choices.all().chain([&higher_english()]).cloned().collect();
        let Holding { subject, level, .. } = of.get(&all).clone();
        let named = made(Requirement::Subject { subject, level, grade: Some(Grade::B) });
        for career in [index.get(&CAREERS), &named] {
            prop_assert_eq!(consequences(career, &SUBJECTS, &choices), consequences(career, &SUBJECTS, &other));
        }
        prop_assert_eq!(oddities(&SUBJECTS, &choices), oddities(&SUBJECTS, &other));
    }

    #[test]
    fn a_hoped_for_grade_changes_nothing(choices in choices(), index in any::<Index>()) {
        let mut without = choices.clone();
        without.takes.iter_mut().chain(&mut without.plans).for_each(|held| held.grade = None);
        let career = index.get(&CAREERS);
        prop_assert_eq!(consequences(career, &SUBJECTS, &choices), consequences(career, &SUBJECTS, &without));
    }
}

#[test]
fn with_every_subject_at_advanced_higher_nothing_is_closed_for_want_of_one() {
    for stage in STAGES {
        let every = SUBJECTS.iter().map(|subject| subject.id.clone());
        let has = every.map(|subject| Holding { subject, level: SchoolLevel::AdvancedHigher, grade: None }).collect();
        let choices = Choices { has, ..Choices::none(stage) };
        for career in CAREERS.iter() {
            for way in consequences(career, &SUBJECTS, &choices) {
                assert_ne!(way.verdict, Verdict::Closed, "{}: {}", career.id, way.route);
                assert!(way.verdict == Verdict::Open || later(&way), "{}: {:?}", career.id, way);
            }
        }
    }
}

#[test]
fn a_step_after_what_is_planned_comes_a_year_later() {
    let higher = Requirement::Subject { subject: id("chemistry"), level: SchoolLevel::Higher, grade: None };
    let career = made(higher);
    let plan = Holding { subject: id("chemistry"), level: SchoolLevel::National5, grade: None };
    let verdict = |stage, takes: &[&Holding], plans: &[&Holding]| {
        let list = |list: &[&Holding]| list.iter().copied().cloned().collect();
        let choices = Choices { takes: list(takes), plans: list(plans), ..Choices::none(stage) };
        let way = consequences(&career, &SUBJECTS, &choices).remove(0);
        let by = match way.needs[..] {
            [Need::Subject { by, .. }] => by,
            _ => panic!("{:?}", way.needs),
        };
        (way.verdict, by)
    };
    assert_eq!(verdict(Stage::S5, &[], &[&plan]), (Verdict::Closed, None));
    assert_eq!(verdict(Stage::S5, &[&plan], &[]), (Verdict::OpenIf, Some(Stage::S6)));
    assert_eq!(verdict(Stage::S4, &[], &[&plan]), (Verdict::Harder, Some(Stage::S6)));
    assert_eq!(verdict(Stage::S4, &[&plan], &[]), (Verdict::OpenIf, Some(Stage::S5)));
    assert_eq!(verdict(Stage::S4, &[], &[]), (Verdict::Harder, Some(Stage::S6)));
    assert_eq!(verdict(Stage::S3, &[], &[]), (Verdict::OpenIf, Some(Stage::S5)));
    assert_eq!(verdict(Stage::S6, &[&plan], &[]), (Verdict::Closed, None));
}

#[test]
fn of_several_choices_the_nearest_counts() {
    let asked = |name: &str| Requirement::Subject { subject: id(name), level: SchoolLevel::Higher, grade: None };
    let any = ["english", "physics", "chemistry"].map(asked).to_vec();
    let mut choices = Choices::none(Stage::S3);
    choices.takes = vec![Holding { subject: id("physics"), level: SchoolLevel::National5, grade: None }];
    let missing = |of| consequences(&made(Requirement::Any { any: any.clone(), of }), &SUBJECTS, &choices)[0].missing;
    // Physics takes one more course; the others two each.
    assert_eq!([1, 2, 3].map(missing), [Some(1), Some(3), Some(5)]);
}

#[test]
fn what_happens_to_a_withdrawn_subject_is_said_and_breaks_nothing() {
    let mut subjects = SUBJECTS.clone();
    let physics = subjects.iter_mut().find(|subject| subject.id.as_str() == "physics").unwrap();
    physics.offers = physics.offers.iter().map(|offer| Offer { until: Some(2027), ..*offer }).collect();
    let engineer = real::career("mechanical-engineer");
    let higher = |name: &str| Holding { subject: id(name), level: SchoolLevel::Higher, grade: Some(Grade::A) };
    let mut choices = Choices::none(Stage::S6);
    choices.has = ["mathematics", "physics", "english", "french", "gone-since"].map(higher).to_vec();
    assert_eq!(consequences(&engineer, &subjects, &choices)[0].verdict, Verdict::Open);
    let said = oddities(&subjects, &choices);
    assert!(said.contains(&Oddity::Unknown { subject: id("gone-since") }));
    assert!(said.contains(&Oddity::Withdrawn { subject: id("physics"), level: SchoolLevel::Higher, until: 2027 }));
    subjects.retain(|subject| subject.id.as_str() != "physics");
    assert_eq!(consequences(&engineer, &subjects, &choices)[0].verdict, Verdict::Open);
    assert!(consequences(&engineer, &[], &Choices::none(Stage::S3)).len() == engineer.facts.routes.len());
}

#[test]
fn every_oddity_is_said() {
    let held = |name: &str, level, grade| Holding { subject: id(name), level, grade };
    let mut choices = Choices::none(Stage::S6);
    choices.has = vec![held("english", SchoolLevel::National4, Some(Grade::A))];
    choices.takes = vec![
        held("physics", SchoolLevel::Higher, None),
        held("physics", SchoolLevel::Higher, None),
        held("psychology", SchoolLevel::Higher, None),
        held("human-biology", SchoolLevel::National5, None),
    ];
    choices.plans = vec![held("english", SchoolLevel::National5, None)];
    let (physics, english) = (id("physics"), id("english"));
    let expected = [
        Oddity::NotOffered { subject: id("human-biology"), level: SchoolLevel::National5 },
        Oddity::NothingBefore { subject: physics.clone(), level: SchoolLevel::Higher },
        Oddity::Twice { subject: physics, level: SchoolLevel::Higher },
        Oddity::NoGrades { subject: english.clone(), level: SchoolLevel::National4, grade: Grade::A },
        Oddity::NoYearLeft { subject: english, level: SchoolLevel::National5 },
    ];
    assert_eq!(oddities(&SUBJECTS, &choices), expected);
}

#[test]
fn the_subject_that_opens_most_is_found_and_what_nothing_helps_is_named() {
    let list: Vec<_> = ["doctor", "dentist", "pharmacist", "chemist"].map(real::career).into();
    let list: Vec<_> = list.iter().collect();
    let mut choices = Choices::none(Stage::S5);
    let highers = ["english", "mathematics", "biology", "physics", "history"];
    choices.takes = highers.map(|name| Holding { subject: id(name), level: SchoolLevel::Higher, grade: None }).to_vec();
    choices.has = [highers.as_slice(), &["chemistry"]]
        .concat()
        .iter()
        .map(|name| Holding { subject: id(name), level: SchoolLevel::National5, grade: Some(Grade::A) })
        .collect();
    let best = &opens_most(&list, &SUBJECTS, &choices)[0];
    assert_eq!((best.subject.as_str(), best.level), ("chemistry", SchoolLevel::Higher));
    assert!(best.opens.contains(&id("doctor")));
    choices.stage = Stage::S6;
    assert_eq!(opens_most(&list, &SUBJECTS, &choices), []);
    assert!(helped_by_nothing(&list, &SUBJECTS, &choices).contains(&id("doctor")));
    let doctor = list[0];
    let before = consequences(doctor, &SUBJECTS, &choices);
    choices.takes.push(Holding { subject: id("chemistry"), level: SchoolLevel::Higher, grade: None });
    let shifts = what_changes(&before, &consequences(doctor, &SUBJECTS, &choices));
    assert_eq!((shifts[0].index, shifts[0].from, shifts[0].to), (0, Verdict::Closed, Verdict::Open));
}
