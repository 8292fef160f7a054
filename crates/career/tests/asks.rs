//! Rules read from the subject's side: "must" means that nothing else will do, and the firmest wish is told once.

#![allow(clippy::unwrap_used, reason = "a test says what is wrong by failing")]

use career::{Asked, Course, Id, Requirement, SchoolLevel};
use proptest::prelude::*;

const SUBJECTS: [&str; 4] = ["art", "biology", "chemistry", "drama"];

fn id(subject: &str) -> Id {
    subject.parse().unwrap()
}

fn rules() -> impl Strategy<Value = Requirement> {
    let levels = prop::sample::select(vec![SchoolLevel::National5, SchoolLevel::Higher]);
    let leaf = prop_oneof![
        3 => (prop::sample::select(SUBJECTS.to_vec()), levels.clone())
            .prop_map(|(subject, level)| Requirement::Subject { subject: id(subject), level, grade: None }),
        1 => (1_u8..5, levels).prop_map(|(passes, level)| Requirement::Passes { passes, level, grade: None }),
    ];
    leaf.prop_recursive(3, 16, 4, |part| {
        prop_oneof![
            prop::collection::vec(part.clone(), 1..4).prop_map(|all| Requirement::All { all }),
            (prop::collection::vec(part, 1..5), 0_usize..4).prop_map(|(any, more)| {
                let of = u8::try_from(1 + more % any.len()).unwrap();
                Requirement::Any { any, of }
            }),
        ]
    })
}

/// Whether somebody with every subject but one, and any number of passes, meets a rule: worked out by trying.
fn met_without(rule: &Requirement, missing: &Id) -> bool {
    match rule {
        Requirement::All { all } => all.iter().all(|part| met_without(part, missing)),
        Requirement::Any { any, of } => {
            any.iter().filter(|part| met_without(part, missing)).count() >= usize::from(*of)
        }
        Requirement::Subject { subject, .. } => subject != missing,
        Requirement::Passes { .. } => true,
    }
}

proptest! {
    #[test]
    fn a_subject_is_a_must_when_no_one_meets_the_rule_without_it(rule in rules()) {
        for subject in SUBJECTS.map(id) {
            prop_assert_eq!(rule.must_have(&subject), !met_without(&rule, &subject));
        }
    }

    #[test]
    fn a_course_tells_each_subject_of_its_rule_once_and_no_other(rule in rules()) {
        let named: std::collections::BTreeSet<Id> = rule.subjects().into_iter().map(|(id, _)| id.clone()).collect();
        let musts: Vec<Id> = named.iter().filter(|id| rule.must_have(id)).cloned().collect();
        let told = course(rule).asks();
        prop_assert_eq!(told.iter().map(|one| one.subject.clone()).collect::<std::collections::BTreeSet<_>>(), named);
        let firm: Vec<Id> = told.iter().filter(|one| one.how == Asked::Always).map(|one| one.subject.clone()).collect();
        prop_assert_eq!(firm, musts);
        prop_assert!(told.iter().all(|one| !one.levels.is_empty() && one.levels.is_sorted()));
    }
}

fn course(needs: Requirement) -> Course {
    let mut course: Course = serde_json::from_str(
        r#"{"id":"a","title":"A","award":"hnc","level":7,"length":"one year","what":"","entry":"","careers":[]}"#,
    )
    .unwrap();
    course.needs = Some(needs);
    course
}

/// A page with these routes and useful subjects; everything else is as short as a page can be.
fn career(routes: &str, useful: &str) -> career::Career {
    let facts = format!(
        r#"{{"title":"A","summary":"","search_terms":[],"soc2020":"1111","industries":[],"reviewed":"2026-01-01",
        "environments":[],"place":"","interests":{{"realistic":1,"investigative":1,"artistic":1,"social":1,
        "enterprising":1,"conventional":1,"source":""}},"meta_skills":[],"specialised":{{"basis":"editorial",
        "skills":[]}},"useful_subjects":{useful},"routes":{routes},"related":[],"organisations":[],"sources":[]}}"#
    );
    career::Career { id: id("a"), facts: serde_json::from_str(&facts).unwrap(), words: career::Words::default() }
}

#[test]
fn a_career_tells_the_firmest_of_its_wishes() {
    let higher = |subject: &str| format!(r#"{{"subject":"{subject}","level":"higher"}}"#);
    let five = |subject: &str| format!(r#"{{"subject":"{subject}","level":"national-5"}}"#);
    let route = |kind: &str, needs: &str| {
        format!(r#"{{"kind":"{kind}","title":"{kind}","steps":[],"needs":{needs},"helps":[{}]}}"#, five("drama"))
    };
    let degree = format!(r#"{{"all":[{},{{"any":[{},{}]}}]}}"#, higher("art"), higher("biology"), higher("chemistry"));
    let college = format!(r#"{{"all":[{},{}]}}"#, five("art"), five("chemistry"));
    let school = five("english");
    let routes =
        format!("[{},{},{}]", route("university", &degree), route("college", &college), route("school", &school));
    let told = career(&routes, r#"["art","french"]"#).asks();
    let told: Vec<_> = told.iter().map(|one| (one.subject.as_str(), one.how, one.levels.as_slice())).collect();
    let (n5, h) = (SchoolLevel::National5, SchoolLevel::Higher);
    assert_eq!(
        told,
        [
            // The head start at school asks for no Art, and leads to no job by itself.
            ("art", Asked::Always, [n5, h].as_slice()),
            ("biology", Asked::Choice, &[h]),
            // College must have it; that the degree would take it instead of Biology is less firm.
            ("chemistry", Asked::Sometimes, &[n5]),
            ("drama", Asked::Helps, &[n5]),
            ("english", Asked::Sometimes, &[n5]),
            ("french", Asked::Helps, &[]),
        ]
    );
}
