//! Every rule of the checker, each with a file that breaks it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

mod made;

use std::fmt::Write as _;

use catalogue::{Fault, Table, What, check};
use made::{Made, id};

const CAREER: &str = "careers/adult-nurse.md";

/// The faults after one edit of one file that was clean before.
fn faults_after(file: &str, from: &str, to: &str) -> (Made, Vec<Fault>) {
    let made = Made::new(5, 2);
    assert_eq!(check(made.dir()), [], "the made data is clean");
    made.edit(file, from, to);
    let faults = check(made.dir());
    (made, faults)
}

/// Asserts that one edit gives exactly one fault, of this kind, in that file, at the line that holds `at`.
#[track_caller]
fn one_fault(file: &str, from: &str, to: &str, at: &str, is: impl Fn(&What) -> bool) {
    let (made, faults) = faults_after(file, from, to);
    let [fault] = faults.as_slice() else { panic!("not one fault: {faults:#?}") };
    assert!(is(&fault.what), "{fault:?}");
    assert_eq!(fault.file, made.path(file));
    let text = std::fs::read_to_string(&fault.file).unwrap();
    let line = text.lines().nth(fault.line - 1).unwrap_or_default();
    let rest: String = line.chars().skip(fault.column - 1).collect();
    assert!(rest.starts_with(at), "{}:{} is at {rest:?}, not {at:?}", fault.line, fault.column);
    assert!(fault.what.to_string().len() > 20, "says what, and what to do: {fault}");
}

fn unknown(table: Table) -> impl Fn(&What) -> bool {
    move |what| matches!(what, What::Unknown { table: found, .. } if *found == table)
}

#[test]
fn toml_that_does_not_parse_or_fit() {
    one_fault(CAREER, "title = \"", "title = ", "Adult nurse", |w| matches!(w, What::Toml { .. }));
    one_fault(CAREER, "place = ", "colour = 1\nplace = ", "colour", |w| matches!(w, What::Toml { .. }));
    one_fault(
        CAREER,
        "place = \"All over\"\n",
        "",
        "title",
        |w| matches!(w, What::Toml { message } if message.contains("place")),
    );
    one_fault(CAREER, "entry = 6", "entry = 13", "13", |w| matches!(w, What::Toml { .. }));
    one_fault(CAREER, "{ passes = 4,", "{ pases = 4,", "", |w| matches!(w, What::Toml { .. }));
    one_fault(CAREER, "reviewed = \"2026-11-22\"", "reviewed = \"22/11/26\"", "\"22", |w| {
        matches!(w, What::Toml { .. })
    });
    one_fault(CAREER, "+++\n", "", "title", |w| matches!(w, What::NoFrontMatter));
}

#[test]
fn files_that_cannot_be_read() {
    let made = Made::new(5, 0);
    std::fs::write(made.path(CAREER), [b'+', b'+', b'+', b'\n', 0xff, 0xfe]).unwrap();
    std::fs::remove_file(made.path("glossary.toml")).unwrap();
    made.put("careers/Bad Name.md", "+++\n+++\n");
    let faults = check(made.dir());
    let is = |wanted: fn(&What) -> bool| faults.iter().filter(|f| wanted(&f.what)).count();
    assert_eq!(is(|w| matches!(w, What::NotUtf8)), 1);
    assert_eq!(is(|w| matches!(w, What::Unreadable)), 1);
    assert_eq!(is(|w| matches!(w, What::FileName { .. })), 1);
    assert_eq!(faults.len(), 3, "a slip is reported once: {faults:#?}");
}

#[test]
fn references_that_dangle() {
    one_fault(
        CAREER,
        "\"health\"]",
        "\"heath\"]",
        "\"heath",
        |w| matches!(w, What::Unknown { table: Table::Industries, nearest: Some(near), .. } if near == "health"),
    );
    one_fault(CAREER, "[\"biology\", \"english\"]", "[\"biology\", \"elvish\"]", "\"elvish", unknown(Table::Subjects));
    one_fault(CAREER, "\"six\"]", "\"seven\"]", "\"seven", unknown(Table::SkillTerms));
    one_fault(CAREER, "[\"body\"]", "[\"nobody\"]", "\"nobody", unknown(Table::Organisations));
    one_fault(CAREER, "\"2259\"", "\"9999\"", "\"9999", unknown(Table::UnitGroups));
    let register = "[registration]\nwith = \"nobody\"\nrequired = true\nwhat = \"Join.\"\n[specialised]";
    one_fault(CAREER, "[specialised]", register, "\"nobody", unknown(Table::Organisations));
    one_fault("courses/made.toml", "\"adult-nurse\"", "\"nurse\"", "\"nurse", unknown(Table::Careers));
    one_fault("courses/made.toml", "\"college\"", "\"collage\"", "\"collage", unknown(Table::Providers));
    one_fault("skills.toml", "group = \"self\"", "group = \"others\"", "\"others", unknown(Table::SkillGroups));
    one_fault("skills.toml", "skill = \"leading\"", "skill = \"dancing\"", "\"dancing", unknown(Table::MetaSkills));
    one_fault("subjects.toml", "[\"physics\"]", "[\"magic\"]", "\"magic", unknown(Table::Subjects));
    let needs = "subject = \"physics\", level = \"higher\" }], of";
    one_fault(CAREER, needs, &needs.replace("physics", "magic"), "\"magic", unknown(Table::Subjects));
}

#[test]
fn related_careers_link_both_ways() {
    let (_, faults) = faults_after(CAREER, &format!("\"{}\", ", id(1)), "");
    assert!(faults.iter().any(|f| matches!(&f.what, What::NotLinkedBack { this, .. } if this.as_str() == id(1))));
    assert!(faults.iter().any(|f| matches!(&f.what, What::Few { least: 4, found: 3, .. })));
    assert_eq!(faults.len(), 2, "{faults:#?}");
    let (_, faults) = faults_after(CAREER, &format!("[\"{}\"", id(1)), &format!("[\"adult-nurse\", \"{}\"", id(1)));
    assert!(matches!(faults.as_slice(), [Fault { what: What::RelatedToItself, .. }]), "{faults:#?}");
    one_fault(CAREER, "related = [", "related = [\"a-ghost\", ", "\"a-ghost", unknown(Table::Careers));
}

#[test]
fn headings_that_every_career_has() {
    one_fault(CAREER, "## Travel", "## Trips\n\nHere.\n\n## Travel", "## Trips", |w| {
        matches!(w, What::UnknownHeading { .. })
    });
    one_fault(CAREER, "## Hours", "## Travel\n\nHere.\n\n## Hours", "## Travel", |w| {
        matches!(w, What::RepeatedHeading { .. })
    });
    let made = Made::new(5, 0);
    let text = std::fs::read_to_string(made.path(CAREER)).unwrap();
    let at = |heading: &str| text.find(heading).unwrap();
    let (hours, environment, travel) = (at("## Hours"), at("## Environment"), at("## Travel"));
    let moved = [&text[..hours], &text[environment..travel], &text[hours..environment], &text[travel..]].concat();
    made.put(CAREER, &moved);
    let faults = check(made.dir());
    assert!(
        matches!(faults.as_slice(), [Fault { what: What::HeadingOrder { heading, before }, .. }] if heading == "Hours" && before == "Environment"),
        "{faults:#?}"
    );
    one_fault(CAREER, "\n## What", "\nStray.\n\n## What", "", |w| matches!(w, What::StrayText));
    one_fault(CAREER, "## Tasks\n", "## Tasks\n\nFirst, this.\n", "## Tasks", |w| matches!(w, What::NotOneList));
    let made = Made::new(5, 0);
    let text = std::fs::read_to_string(made.path(CAREER)).unwrap();
    let cut = text.find("## Progression").unwrap();
    made.put(CAREER, &text[..cut]);
    assert!(matches!(
        check(made.dir()).as_slice(),
        [Fault { what: What::MissingHeading { heading: "Progression" }, .. }]
    ));
}

#[test]
fn enough_of_everything_and_not_too_much() {
    let few = |w: &What| matches!(w, What::Few { .. });
    one_fault(CAREER, "\"five\", \"six\"]", "\"five\"]", "[\"one", few);
    one_fault(CAREER, "[\"health\"]", "[]", "[]", few);
    one_fault(CAREER, "[\"clinical\"]", "[]", "[]", few);
    one_fault(CAREER, "sources = [\"Made.\"]", "sources = []", "[]", few);
    let industries = "[\"health\", \"transport\", \"a\", \"b\"]";
    let (_, faults) = faults_after(CAREER, "[\"health\"]", industries);
    assert!(faults.iter().any(|f| matches!(f.what, What::Many { most: 3, found: 4, .. })), "{faults:#?}");
    let made = Made::new(5, 0);
    let text = std::fs::read_to_string(made.path(CAREER)).unwrap();
    let start = text.find("### More").unwrap();
    let end = text.find("## Tasks").unwrap();
    made.put(CAREER, &format!("{}{}", &text[..start], &text[end..]));
    assert!(matches!(check(made.dir()).as_slice(), [Fault { what: What::Few { least: 120, .. }, .. }]));
    let tasks = Made::new(5, 0);
    let from = text.find("## Tasks").unwrap();
    let to = text.find("## Hours").unwrap();
    tasks.put(CAREER, &format!("{}## Tasks\n\n- Look\n- See\n\n{}", &text[..from], &text[to..]));
    assert!(matches!(check(tasks.dir()).as_slice(), [Fault { what: What::Few { least: 5, found: 2, .. }, .. }]));
    let terms = text.split("search_terms = ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    one_fault(CAREER, terms, "[\"a nurse\"]", "[\"a nurse", few);
    let summary = text.split("summary = ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    let length = |w: &What| matches!(w, What::SummaryLength { .. });
    one_fault(CAREER, summary, "\"Too short.\"", "\"Too", length);
    one_fault(CAREER, summary, &format!("\"{}\"", "Go on. ".repeat(40)), "\"Go on", length);
}

#[test]
fn pay_has_a_source_or_a_reason() {
    let no_pay = "no_pay = \"No figure fits this job.\"\n";
    let pay =
        "[pay]\nmedian = 30000\nlow = 20000\nhigh = 40000\nsource = \"ashe-2025\"\ncaveat = \"The UK.\"\n[interests]";
    one_fault(CAREER, no_pay, "", "\"Adult", |w| matches!(w, What::NoPayNorReason));
    one_fault(CAREER, "No figure fits this job.", " ", "\" ", |w| matches!(w, What::Empty { .. }));
    one_fault(CAREER, "[interests]", pay, "\"No figure", |w| matches!(w, What::PayTwice));
    let with_pay = |from: &str, to: &str| {
        let made = Made::new(5, 0);
        made.edit(CAREER, no_pay, "");
        made.edit(CAREER, "[interests]", pay);
        assert_eq!(check(made.dir()), []);
        made.edit(CAREER, from, to);
        check(made.dir()).into_iter().map(|fault| fault.what).collect::<Vec<_>>()
    };
    assert!(matches!(with_pay("ashe-2025", "a-friend").as_slice(), [What::PaySource { .. }]));
    assert!(matches!(with_pay("The UK.", "").as_slice(), [What::Empty { field: "caveat" }]));
    assert!(matches!(with_pay("median = 30000", "median = 50000").as_slice(), [What::PayOrder]));
}

#[test]
fn only_counted_skills_have_a_place_and_dates() {
    one_fault(CAREER, "\"editorial\"\nskills", "\"vacancies\"\nskills", "\"vacancies", |w| {
        matches!(w, What::Window { vacancies: true })
    });
    let window = "window = { place = \"Scotland\", from = \"2024-03\", to = \"2025-03\" }\nskills";
    one_fault(CAREER, "skills = [\n", &format!("{window} = [\n"), "{ place", |w| {
        matches!(w, What::Window { vacancies: false })
    });
    let months = window.replace("2024-03", "2024-13");
    let basis = format!("\"vacancies\"\n{months}");
    one_fault(CAREER, "\"editorial\"\nskills", &basis, "{ place", |w| matches!(w, What::Months { .. }));
}

#[test]
fn figures_that_cannot_be() {
    one_fault(CAREER, "realistic = 4.5", "realistic = 8.0", "8.0", |w| matches!(w, What::Rating { .. }));
    one_fault(CAREER, "place = ", "hours_a_week = { least = 40, most = 30 }\nplace = ", "{ least", |w| {
        matches!(w, What::HoursAWeek { .. })
    });
    one_fault(CAREER, "2026-11-22", "2062-11-22", "\"2062", |w| matches!(w, What::FarReview { .. }));
    one_fault(
        "subjects.toml",
        "{ level = \"national-5\" }, { level = \"higher\" }",
        "{ level = \"higher\" }, { level = \"national-5\" }",
        "[{",
        |w| matches!(w, What::NotLowestFirst),
    );
}

#[test]
fn rules_that_nobody_can_meet() {
    let biology = "{ subject = \"biology\", level = \"higher\" }";
    one_fault(CAREER, biology, &biology.replace("higher", "advanced-higher"), "\"advanced", |w| {
        matches!(w, What::NotOffered { .. })
    });
    one_fault(CAREER, "of = 1", "of = 3", "3", |w| matches!(w, What::OfTooMany { of: 3, choices: 2 }));
    one_fault(CAREER, "of = 1", "of = 0", "0", |w| matches!(w, What::EmptyRule));
    one_fault(CAREER, "passes = 4", "passes = 0", "0", |w| matches!(w, What::EmptyRule));
    one_fault(CAREER, "level = 10,", "level = 5,", "5", |w| matches!(w, What::StepsDown { before: 6, after: 5 }));
    one_fault(CAREER, "title = \"Another\"", "title = \"Another\"\nmain = true", "true", |w| {
        matches!(w, What::ManyMain)
    });
    one_fault(CAREER, "[{ what = \"Ask\" }]", "[]", "[]", |w| matches!(w, What::Few { .. }));
}

#[test]
fn things_that_stand_twice() {
    one_fault(CAREER, "\"five\", \"six\"]", "\"five\", \"six\", \"one\"]", "\"one", |w| {
        matches!(w, What::RepeatedItem { .. })
    });
    one_fault(CAREER, "\"Adult nurse\"", "\"Adult driver\"", "\"Adult driver", |w| {
        matches!(w, What::RepeatedTitle { .. })
    });
    one_fault("courses/made.toml", "course-1", "course-0", "\"course-0", |w| matches!(w, What::RepeatedId { .. }));
    let twice = "[[terms]]\nterm = \"Higher\"\nmeans = \"One.\"\n[[terms]]\n";
    one_fault("glossary.toml", "[[terms]]\n", twice, "\"Higher", |w| matches!(w, What::RepeatedId { .. }));
}

#[test]
fn web_addresses_stand_only_where_they_belong() {
    let stray = |w: &What| matches!(w, What::StrayAddress { .. });
    one_fault(CAREER, "place = \"All over\"", "place = \"See www.body.example.\"", "www.", stray);
    one_fault(CAREER, "## Travel\n", "## Travel\n\nSee https://body.example now.\n", "https:", stray);
    let http = |w: &What| matches!(w, What::NotHttps { .. });
    one_fault("organisations.toml", "https://", "http://", "\"http:", http);
    one_fault("providers.toml", "https://www.college.example", "javascript:alert(1)", "\"java", http);
}

#[test]
fn words_that_are_british_and_for_everyone() {
    one_fault(CAREER, "## Travel\n", "## Travel\n\nThe Color is red.\n", "Color", |w| {
        matches!(w, What::American { .. })
    });
    one_fault(CAREER, "No figure", "No color", "color", |w| matches!(w, What::American { .. }));
    one_fault(CAREER, "## Hours\n", "## Hours\n\nA fireman's hours.\n", "fireman", |w| {
        matches!(w, What::Gendered { .. })
    });
    one_fault("glossary.toml", "A school exam.", "A lollipop lady.", "lollipop", |w| {
        matches!(w, What::Gendered { .. })
    });
    // People still type the old names, so that search terms may hold them.
    let (_, faults) = faults_after(CAREER, "search_terms = [", "search_terms = [\"fireman\", ");
    assert_eq!(faults, []);
}

#[test]
fn text_that_is_hard_to_read() {
    let mut long = String::from("## Hours\n\n");
    for _ in 0..30 {
        write!(long, "unbelievable administrative responsibilities ").unwrap();
    }
    one_fault(CAREER, "## Hours\n", &long, "## What", |w| matches!(w, What::HardPage { .. }));
    let made = Made::new(5, 0);
    let text = std::fs::read_to_string(made.path(CAREER)).unwrap();
    let summary = text.split("summary = ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    let hard = "\"Administering considerable responsibilities internationally.\"";
    one_fault(CAREER, summary, hard, "\"Admin", |w| matches!(w, What::HardSummary { .. }));
    let set_aside = "\"The hospital, the hospital, the hospital, the hospital.\"";
    assert_eq!(faults_after(CAREER, summary, set_aside).1, [], "words that are listed weigh nothing");
}

#[test]
fn text_that_repeats() {
    let made = Made::new(5, 0);
    let read = |name: &str| std::fs::read_to_string(made.path(name)).unwrap();
    let (from, into) = (read(CAREER), read("careers/adult-driver.md"));
    let like = |text: &str| {
        let start = text.find("## What it's like").unwrap();
        start..text.find("## Tasks").unwrap()
    };
    made.put(
        "careers/adult-driver.md",
        &format!("{}{}{}", &into[..like(&into).start], &from[like(&from)], &into[like(&into).end..]),
    );
    let faults = check(made.dir());
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults.iter().all(|f| matches!(&f.what, What::Alike { percent, .. } if *percent > 15)), "{faults:#?}");
}

#[test]
fn a_sentence_that_stands_on_too_many_pages() {
    let made = Made::new(5, 0);
    let add = |number: usize| {
        made.edit(
            &format!("careers/{}.md", id(number)),
            "## Travel\n",
            "## Travel\n\nYou go where\nthe work takes you.\n",
        );
    };
    (0..3).for_each(add);
    assert_eq!(check(made.dir()), []);
    add(3);
    let faults = check(made.dir());
    assert_eq!(faults.len(), 4, "{faults:#?}");
    assert!(faults.iter().all(|f| matches!(f.what, What::RepeatedSentence { pages: 4, .. })));
}

#[test]
fn faults_come_in_order_and_say_where() {
    let (made, faults) = faults_after(CAREER, "\"2259\"", "\"9999\"");
    let told = faults.first().map(ToString::to_string).unwrap_or_default();
    let line =
        1 + std::fs::read_to_string(made.path(CAREER)).unwrap().lines().position(|l| l.starts_with("soc2020")).unwrap();
    assert!(
        told.starts_with(&format!("{}:{line}:11: there is no unit group \"9999\"", made.path(CAREER).display())),
        "{told}"
    );
}
