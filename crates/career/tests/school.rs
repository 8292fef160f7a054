//! A school's option form held against what is planned.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

use career::consequence::{Choices, Holding};
use career::school::{Breach, FormColumn, FormCourse, OptionForm};
use career::{Change, Id, Kept, Limit, SchoolLevel, Stage, Stamp};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const SUBJECTS: [&str; 7] = ["art", "biology", "chemistry", "drama", "english", "french", "geography"];
const LEVELS: [SchoolLevel; 2] = [SchoolLevel::National5, SchoolLevel::Higher];

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn at(subject: &str, level: SchoolLevel) -> Holding {
    Holding { subject: id(subject), level, grade: None }
}

fn plans(subjects: &[&str]) -> Choices {
    let plans = subjects.iter().map(|subject| at(subject, SchoolLevel::Higher)).collect();
    Choices { plans, ..Choices::none(Stage::S4) }
}

fn column(name: &str, subjects: &[&str]) -> FormColumn {
    let courses = subjects.iter().map(|subject| FormCourse { subject: id(subject), level: None });
    FormColumn { name: name.to_owned(), courses: courses.collect() }
}

fn form(columns: &[(&str, &[&str])]) -> OptionForm {
    OptionForm {
        columns: columns.iter().map(|(name, subjects)| column(name, subjects)).collect(),
        ..OptionForm::default()
    }
}

#[test]
fn a_form_that_says_nothing_finds_nothing() {
    let marked = OptionForm::default().mark(&plans(&SUBJECTS));
    assert_eq!((marked.planned, marked.breaches.as_slice()), (7, &[][..]));
}

#[test]
fn everything_that_does_not_fit_is_said_and_nothing_else() {
    let mut form = form(&[("A", &["art", "biology"]), ("B", &["chemistry"])]);
    form.year = Some(Stage::S6);
    form.choices = Some(3);
    form.must = vec![
        FormCourse { subject: id("english"), level: Some(SchoolLevel::Higher) },
        FormCourse { subject: id("french"), level: None },
    ];
    let marked = form.mark(&plans(&["art", "biology", "english", "geography"]));
    let expected = [
        Breach::OtherYear { form: Stage::S6 },
        Breach::TooMany { planned: 4, most: 3 },
        Breach::Must { subject: id("french"), level: None },
        Breach::SameColumn { subjects: vec![id("art"), id("biology")], columns: vec!["A".to_owned()] },
        Breach::NotOnForm { subject: id("geography"), level: SchoolLevel::Higher },
    ];
    assert_eq!(marked.breaches, expected);
    assert_eq!(marked.columns, [Some(at("art", SchoolLevel::Higher)), None]);
}

#[test]
fn a_subject_in_two_columns_makes_room_for_one_in_one() {
    let form = form(&[("A", &["art", "biology"]), ("B", &["art", "chemistry"]), ("C", &["chemistry", "drama"])]);
    assert_eq!(form.mark(&plans(&["art", "biology", "chemistry"])).breaches, []);
    let marked = form.mark(&plans(&["art", "biology", "chemistry", "drama"]));
    let all = ["art", "biology", "chemistry", "drama"].map(id).to_vec();
    let columns = ["A", "B", "C"].map(str::to_owned).to_vec();
    assert_eq!(marked.breaches, [Breach::SameColumn { subjects: all, columns }]);
}

#[test]
fn a_level_on_the_form_is_asked_for() {
    let mut form = form(&[]);
    let higher = FormCourse { subject: id("art"), level: Some(SchoolLevel::Higher) };
    form.columns = vec![FormColumn { name: "A".to_owned(), courses: vec![higher] }];
    let at_five = Choices { plans: vec![at("art", SchoolLevel::National5)], ..Choices::none(Stage::S4) };
    let level = SchoolLevel::National5;
    assert_eq!(form.mark(&at_five).breaches, [Breach::NotOnForm { subject: id("art"), level }]);
}

#[test]
fn a_form_that_is_longer_than_any_is_refused_whole() {
    let long = |form: OptionForm| Change::Ruled { form: Some(form) }.checked().unwrap_err();
    let columns = vec![column("A", &["art"]); 21];
    assert_eq!(long(OptionForm { columns, ..OptionForm::default() }), Limit { field: "columns", most: 20, given: 21 });
    let wide = OptionForm { columns: vec![column("A", &["art"; 81])], ..OptionForm::default() };
    assert_eq!(long(wide).field, "courses");
    let named = OptionForm { name: "x".repeat(81), ..OptionForm::default() };
    assert_eq!(long(named).field, "form");
}

fn held() -> impl Strategy<Value = Holding> {
    (select(&SUBJECTS[..]), select(&LEVELS[..])).prop_map(|(subject, level)| at(subject, level))
}

fn any_form() -> impl Strategy<Value = OptionForm> {
    let course = || {
        (select(&SUBJECTS[..]), prop::option::of(select(&LEVELS[..])))
            .prop_map(|(subject, level)| FormCourse { subject: id(subject), level })
    };
    let columns = prop::collection::vec(prop::collection::vec(course(), 0..5), 0..5);
    let names = ["A", "B", "C", "D", "E"];
    (columns, prop::collection::vec(course(), 0..3), prop::option::of(0..6_u8)).prop_map(
        move |(columns, must, choices)| {
            let columns = names.iter().zip(columns);
            let columns = columns.map(|(name, courses)| FormColumn { name: (*name).to_owned(), courses }).collect();
            OptionForm { must, choices, columns, ..OptionForm::default() }
        },
    )
}

/// Whether plans can be given a column each, tried in every way.
fn can_seat(form: &OptionForm, plans: &[&Holding], free: &[usize]) -> bool {
    let Some((first, rest)) = plans.split_first() else { return true };
    free.iter().any(|column| {
        let left: Vec<_> = free.iter().copied().filter(|other| other != column).collect();
        form.columns[*column].courses.iter().any(|course| course.is(first)) && can_seat(form, rest, &left)
    })
}

proptest! {
    #[test]
    fn a_clash_is_said_exactly_when_there_is_one(form in any_form(), plans in prop::collection::vec(held(), 0..6)) {
        let choices = Choices { plans: plans.clone(), ..Choices::none(Stage::S4) };
        let marked = form.mark(&choices);
        let mut seated: Vec<_> = plans.iter().collect();
        seated.sort();
        seated.dedup();
        seated.retain(|plan| form.columns.iter().any(|column| column.courses.iter().any(|course| course.is(plan))));
        let all: Vec<_> = (0..form.columns.len()).collect();
        let clash = marked.breaches.iter().any(|breach| matches!(breach, Breach::SameColumn { .. }));
        prop_assert_eq!(clash, !can_seat(&form, &seated, &all));
        for (column, taken) in form.columns.iter().zip(&marked.columns) {
            prop_assert!(taken.iter().all(|plan| column.courses.iter().any(|course| course.is(plan))));
        }
    }

    #[test]
    fn taking_a_subject_off_never_makes_a_clash(form in any_form(), kept in subsequence(SUBJECTS.to_vec(), 0..5)) {
        let clashes = |plans: &Choices| {
            let marked = form.mark(plans);
            marked.breaches.iter().filter(|breach| matches!(breach, Breach::SameColumn { .. })).count()
        };
        let all = plans(&kept);
        let mut fewer = all.clone();
        fewer.plans.pop();
        prop_assert!(clashes(&fewer) <= clashes(&all));
    }

    #[test]
    fn a_form_comes_back_from_the_record_as_it_was(form in any_form()) {
        let change = Change::Ruled { form: Some(form.clone()) }.checked().unwrap();
        let json = serde_json::to_string(&change).unwrap();
        let stamp = Stamp { entry: "a".to_owned(), at: 1 };
        let kept = Kept::fold([(stamp, serde_json::from_str(&json).unwrap())]);
        prop_assert_eq!(kept.form, Some(form));
    }
}
