//! The small files: whatever a pupil wrote is in them, and no program that opens one reads it as anything but text.
//!
//! `golden/` holds what others may already read by program. With `CAIRN_GOLDEN=write` the tests write it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "each test file prints some of the plans")]
mod plans;

use std::path::Path;

use export::{Lang, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, StepState, Words};
use proptest::prelude::*;
use serde_json::Value;

/// What a spreadsheet may begin a formula with.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

fn words(plan: &Plan) -> Words {
    Words::new(plan.language)
}

fn golden(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var("CAIRN_GOLDEN").is_ok_and(|says| says == "write") {
        std::fs::write(&path, made).unwrap();
    }
    assert_eq!(made, std::fs::read_to_string(&path).unwrap(), "{name}");
}

#[test]
fn tables_and_json_are_as_they_were() {
    for (name, plan) in [
        ("empty", plans::empty()),
        ("typical", plans::typical()),
        ("scripts", plans::scripts()),
        ("gaelic", plans::gaelic()),
    ] {
        golden(&format!("{name}.json"), &export::json(&plan).unwrap());
        golden(&format!("{name}.csv"), &export::csv(&plan, &words(&plan)));
    }
}

/// The rows as another program reads them, heads first.
fn rows(table: &str) -> Vec<Vec<String>> {
    let bare = table.strip_prefix('\u{FEFF}').expect("the mark by which Excel knows UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bare.as_bytes());
    reader.records().map(|row| row.expect("every row is as long").iter().map(str::to_owned).collect()).collect()
}

fn table(plan: &Plan) -> Vec<Vec<String>> {
    rows(&export::csv(plan, &words(plan)))
}

fn with_reason(reason: &str) -> Plan {
    let career = PlanCareer { title: "Joiner".into(), reason: reason.into(), ..PlanCareer::default() };
    Plan { careers: vec![career], ..plans::empty() }
}

#[test]
fn the_table_has_a_row_for_each_thing_on_the_list_and_each_source() {
    let plan = Plan { sources: vec!["Pay: a survey, 2025.".into()], ..plans::typical() };
    let table = table(&plan);
    let kinds: Vec<_> = table.iter().map(|row| row[0].as_str()).collect();
    let expected = ["Kind", "career", "career", "career", "Subject", "Course", "Industry", "Where the facts come from"];
    assert_eq!(kinds, expected);
    assert_eq!(table[7][1], "Pay: a survey, 2025.");
    assert!(table[3][7].contains("no longer in Cairn"), "{:?}", table[3]);
}

#[test]
fn no_cell_is_a_formula() {
    let hostile = [
        ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
        ("+44", "'+44"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\rplain", "'\nplain"),
        ("  =1", "'  =1"),
        ("\u{FEFF}=1", "'\u{FEFF}=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'cause I like it", "'cause I like it"),
        ("a=1", "a=1"),
        ("say \"no\", then,\nstop", "say \"no\", then,\nstop"),
        ("nul\0 bell\u{7}", "nul␀ bell␇"),
    ];
    for (reason, cell) in hostile {
        assert_eq!(table(&with_reason(reason))[1][2], cell);
    }
}

#[test]
fn json_says_its_format_version_day_and_every_key() {
    let empty: Value = serde_json::from_str(&export::json(&plans::empty()).unwrap()).unwrap();
    assert_eq!((&empty["format"], &empty["version"]), (&"cairn-plan".into(), &1.into()));
    assert_eq!(empty["made"], "2026-11-22");
    let schema = include_str!("../../../docs/plan-json.md");
    let typical: Value = serde_json::from_str(&export::json(&plans::typical()).unwrap()).unwrap();
    let lists = ["careers", "others", "steps", "notes"];
    let inner = lists.iter().flat_map(|list| typical[list][0].as_object().unwrap().keys());
    for key in typical.as_object().unwrap().keys().chain(inner) {
        assert!(schema.contains(&format!("| `{key}` |")), "docs/plan-json.md does not tell of {key}");
    }
}

/// Every tag of a page with what is in it, and the text between.
fn taken_apart(page: &str) -> (Vec<&str>, String) {
    let mut tags = Vec::new();
    let mut text = String::new();
    for part in page.split('<').skip(1) {
        let (tag, after) = part.split_once('>').expect("a tag that ends");
        tags.push(tag);
        text.push_str(after);
    }
    for (written, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(written, sign);
    }
    (tags, text)
}

/// All the tags that a page may have, apart from the one that names its language.
const TAGS: [&str; 24] = [
    "!DOCTYPE html",
    "head",
    "meta charset=\"utf-8\"",
    "meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"",
    "meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"",
    "title",
    "style",
    "body",
    "main",
    "h1",
    "h2",
    "h3",
    "p",
    "ul",
    "li",
    "article",
    "table",
    "tr",
    "td",
    "strong",
    "span",
    "blockquote",
    "html",
    "th",
];

/// A tag without what we say of language, direction and look.
fn bare(tag: &str) -> String {
    let ours = [
        " lang=\"en-GB\"",
        " lang=\"gd\"",
        " dir=\"auto\"",
        " scope=\"row\"",
        " class=\"own\"",
        " class=\"by\"",
        " class=\"name\"",
        " class=\"label\"",
    ];
    ours.iter().fold(tag.trim_start_matches('/').to_owned(), |tag, attribute| tag.replace(attribute, ""))
}

fn odd_tag(page: &str) -> Option<String> {
    taken_apart(page).0.into_iter().map(bare).find(|tag| !TAGS.contains(&tag.as_str()))
}

#[test]
fn a_page_says_its_language_and_has_headings_tables_and_directions() {
    let page = export::html(&plans::typical(), &Words::new(Lang::English));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
    assert!(page.contains("<title>My plan: Mhairi</title>"));
    assert!(page.contains("<th scope=\"row\">Level to get in</th><td>SCQF level 9</td>"));
    assert!(page.contains("<p class=\"own\" dir=\"auto\">Ring the lighthouse board</p>"));
    assert_eq!(page.matches("<h1>").count(), 1);
    let gaelic = export::html(&plans::gaelic(), &Words::new(Lang::Gaelic));
    assert!(gaelic.contains("<html lang=\"gd\">") && gaelic.contains("<h3 lang=\"en-GB\">Joiner</h3>"));
    for address in ["src=", "href=", "http:", "https:", "url(", "@import", "<script"] {
        assert!(!page.contains(address), "{address}: the page is whole in itself");
    }
}

#[test]
fn every_tag_that_opens_is_closed_in_its_turn() {
    for (name, plan) in plans::all() {
        let page = export::html(&plan, &words(&plan));
        let mut open: Vec<&str> = Vec::new();
        for tag in taken_apart(&page).0 {
            let kind = tag.split(' ').next().unwrap();
            match kind.strip_prefix('/') {
                Some(kind) => assert_eq!(open.pop(), Some(kind), "{name}"),
                None if ["meta", "!DOCTYPE"].contains(&kind) => {}
                None => open.push(kind),
            }
        }
        assert_eq!(open, [""; 0], "{name}");
    }
}

#[test]
fn a_tag_that_is_not_ours_is_found() {
    assert_eq!(odd_tag("<p>x<b>y</b></p>"), Some("b".into()));
    assert_eq!(odd_tag("<p onclick=\"x\">y</p>"), Some("p onclick=\"x\"".into()));
}

fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "<", ">", "&", "&lt;", "\"", "'", "</p>", "<script>", "-->", "<!--", "]]>", "</style>", "</title>", "=", "+",
        "-", "@", "\t", "\r", "\n", "\r\n", "\n\n", ",", ";", "\0", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}",
        "\u{FEFF}", "\u{2028}", "＝", "{ $x }", "\\u{41}", " ", "🪨", "م",
    ]);
    prop::collection::vec(prop_oneof![any::<char>().prop_map(String::from), odd.prop_map(String::from)], 0..40)
        .prop_map(|parts| parts.concat())
}

fn any_plan() -> impl Strategy<Value = Plan> {
    (prop::collection::vec(any_text(), 17), any::<bool>(), any::<bool>(), any::<Option<u8>>()).prop_map(
        |(texts, gaelic, withdrawn, level)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            let careers = vec![PlanCareer {
                title: next(),
                summary: next(),
                reason: next(),
                level,
                ways_in: vec![next()],
                subjects: vec![next()],
                pay: Some(next()),
                withdrawn,
                source_line: next(),
                reviewed: next(),
            }];
            Plan {
                nickname: next(),
                stage: Some(next()),
                made: next(),
                made_on: (2026, 11, 22),
                language: if gaelic { Lang::Gaelic } else { Lang::English },
                careers,
                others: vec![PlanItem { title: next(), kind: next(), reason: next() }],
                steps: vec![PlanStep { text: next(), state: StepState::Dropped }],
                notes: vec![PlanNote { about: next(), text: next(), when: String::new() }],
                sources: vec![next()],
            }
        },
    )
}

/// What the pupil wrote in a plan of [`any_plan`].
fn own_words(plan: &Plan) -> Vec<&str> {
    let (career, other) = (&plan.careers[0], &plan.others[0]);
    let (step, note) = (&plan.steps[0], &plan.notes[0]);
    vec![&plan.nickname, &career.reason, &other.reason, &step.text, &note.about, &note.text]
}

/// A text as a file may show it: line ends settled, signs that steer a machine as pictures.
fn shown(text: &str) -> String {
    let sign = |sign: char| match sign {
        '\r' | '\u{85}' => '\n',
        '\0'..='\u{1F}' if sign != '\n' && sign != '\t' => char::from_u32(0x2400 + u32::from(sign)).unwrap(),
        '\u{7F}' => '␡',
        '\u{80}'..='\u{9F}' => '\u{FFFD}',
        sign => sign,
    };
    text.replace("\r\n", "\n").chars().map(sign).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_gives_back_what_was_written_and_no_formula(plan in any_plan()) {
        let table = table(&plan);
        prop_assert_eq!(table.len(), 4);
        for cell in table.iter().flatten() {
            let first = cell.trim_start_matches([' ', '\u{FEFF}']).chars().next();
            prop_assert!(first.is_none_or(|first| !FORMULA.contains(&first)), "{:?}", cell);
        }
        for (row, reason) in [(1, &plan.careers[0].reason), (2, &plan.others[0].reason)] {
            let (cell, reason) = (&table[row][2], shown(reason));
            prop_assert!(*cell == reason || *cell == format!("'{reason}"), "{:?} for {:?}", cell, reason);
        }
    }

    #[test]
    fn json_gives_back_what_was_written(plan in any_plan()) {
        let read: Value = serde_json::from_str(&export::json(&plan).unwrap()).unwrap();
        let (career, other) = (&read["careers"][0], &read["others"][0]);
        let (step, note) = (&read["steps"][0]["text"], &read["notes"][0]);
        let back = [&read["nickname"], &career["reason"], &other["reason"], step, &note["about"], &note["text"]];
        prop_assert_eq!(back.map(|text| text.as_str().unwrap()).to_vec(), own_words(&plan));
        let facts = [&career["title"], &career["source"], &read["sources"][0], &other["kind"], &read["stage"]];
        let given = [&plan.careers[0].title, &plan.careers[0].source_line, &plan.sources[0], &plan.others[0].kind, plan.stage.as_ref().unwrap()];
        prop_assert_eq!(facts.map(|text| text.as_str().unwrap()), given.map(String::as_str));
    }

    #[test]
    fn a_page_shows_every_line_and_no_tag_but_its_own(plan in any_plan()) {
        let page = export::html(&plan, &words(&plan));
        prop_assert_eq!(odd_tag(&page), None);
        let text = taken_apart(&page).1;
        for own in own_words(&plan).into_iter().filter(|own| !own.trim().is_empty()) {
            for line in shown(own).split('\n').filter(|line| !line.trim().is_empty()) {
                prop_assert!(text.contains(line), "{:?} is not in {:?}", line, text);
            }
        }
    }
}

#[test]
fn forty_thousand_words_and_one_long_word_come_out_whole() {
    let text = (0..40_000).map(|index| format!("w{index}")).collect::<Vec<_>>().join(" ");
    let long = "a".repeat(2_000);
    let mut plan = with_reason(&text);
    plan.notes = vec![PlanNote { about: long.clone(), text: text.clone(), when: String::new() }];
    assert_eq!(table(&plan)[1][2], text);
    let page = export::html(&plan, &words(&plan));
    assert!(page.matches(&text).count() == 2 && page.contains(&long));
    assert!(export::json(&plan).unwrap().matches(&text).count() == 2);
}
