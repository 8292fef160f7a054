//! Whatever a pupil wrote comes out, and nothing that they wrote can stop the export.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "each test file prints some of the plans")]
mod plans;

use export::{Lang, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, StepState, Words};
use lopdf::Document;
use proptest::prelude::*;

/// Everything on the pages, without spaces and without the breaks that long words get.
fn printed(plan: &Plan) -> String {
    let bytes = export::pdf(plan, &Words::new(plan.language)).expect("a plan prints");
    let pdf = Document::load_mem(&bytes).expect("a PDF");
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    squeeze(&pdf.extract_text(&pages).expect("text to extract"))
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{200B}').collect()
}

fn note(text: &str) -> Plan {
    let notes = vec![PlanNote { about: "A note".into(), text: text.into(), when: String::new() }];
    Plan { notes, ..plans::empty() }
}

#[test]
fn what_looks_like_markup_is_printed_as_it_stands() {
    let hostile = "#eval(\"1+1\") *bold* _x_ $x^2$ #read(\"/etc/passwd\") = Heading <label> @ref \\u{41} // gone /* gone */ `raw` {page} \"}]";
    let mut plan = note(hostile);
    plan.nickname = hostile.into();
    plan.careers = vec![PlanCareer { title: hostile.into(), reason: hostile.into(), ..PlanCareer::default() }];
    plan.steps = vec![PlanStep { text: hostile.into(), state: StepState::ToDo }];
    let printed = printed(&plan);
    // The name, the heading and all below it; the source names the career once more.
    assert!(printed.matches(&squeeze(hostile)).count() >= 4, "{printed}");
}

#[test]
fn a_long_note_comes_out_whole() {
    let words: Vec<String> = (0..40_000).map(|index| format!("w{index}")).collect();
    let text: Vec<String> = words.chunks(200).map(|paragraph| paragraph.join(" ")).collect();
    let printed = printed(&note(&text.join("\n\n")));
    for word in ["w0w1w2", "w9998", "w20000w20001", "w39999"] {
        assert!(printed.contains(word), "{word}");
    }
}

#[test]
fn one_paragraph_of_forty_thousand_words_prints() {
    export::pdf(&note(&"word ".repeat(40_000)), &Words::new(Lang::English)).expect("a plan prints");
}

#[test]
fn a_long_word_keeps_every_letter() {
    let word: String = ('a'..='z').cycle().take(2_000).collect();
    let step = PlanStep { text: word.clone(), state: StepState::Done };
    for plan in [note(&word), Plan { steps: vec![step], ..plans::empty() }] {
        // The word runs over a page's end, so the foot stands in the middle of it.
        let printed = printed(&plan).replace("Cairn22November2026Page1of2", "");
        assert!(printed.contains(&word), "{printed}");
    }
}

#[test]
fn names_and_titles_of_any_length_print_in_full() {
    let name = "Ó Màiri 👩🏽‍🚒 ".repeat(1_000);
    let title = "marine biologist ".repeat(2_500);
    let careers = vec![PlanCareer { title, ..PlanCareer::default() }];
    let printed = printed(&Plan { nickname: name, careers, ..plans::empty() });
    assert!(printed.matches("Màiri").count() >= 1_000);
    assert!(printed.matches("marinebiologist").count() >= 2_500);
}

#[test]
fn signs_without_a_shape_are_listed_by_code_point() {
    let printed = printed(&note("a\u{E000}b \u{12000} \u{0}\u{1B}"));
    assert!(printed.contains("a□b"), "{printed}");
    assert!(printed.contains("U+E000,U+12000"), "{printed}");
    assert!(!self::printed(&note("plain")).contains("U+"));
}

#[test]
fn letters_of_gaelic_arabic_and_chinese_can_be_copied_out() {
    let printed = printed(&note("Tha òran àlainn agam\n\n我想做护士\n\nЯ хочу"));
    for word in ["òranàlainn", "我想做护士", "Яхочу"] {
        assert!(printed.contains(word), "{word} in {printed}");
    }
}

#[test]
fn days_that_do_not_exist_and_blank_fields_still_print() {
    for made_on in [(2026, 2, 30), (0, 0, 0), (-4, 1, 1), (99_999, 13, 40)] {
        let blank = Plan {
            made_on,
            nickname: " \u{200B}\n".into(),
            stage: Some("\u{202E}".into()),
            careers: vec![PlanCareer::default()],
            others: vec![PlanItem::default()],
            steps: vec![PlanStep::default()],
            notes: vec![PlanNote::default()],
            ..Plan::default()
        };
        assert!(printed(&blank).contains("Noname"));
    }
}

/// Text that tries the engine: any sign at all, with those that join, turn and hide made common.
fn any_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\u{200D}",
        "\u{FE0F}",
        "\u{20E3}",
        "\u{301}",
        "\u{202E}",
        "\u{2067}",
        "\u{FEFF}",
        "\u{AD}",
        "\u{E0067}",
        "\u{1F3FD}",
        "👩",
        "🇬",
        "ש",
        "\u{5B0}",
        "م",
        "\u{64B}",
        "क",
        "\u{94D}",
        "ക",
        "한",
        "\u{1100}",
        "我",
        "\u{F8FF}",
        "\u{FFFF}",
        "\n",
        "\r\n",
        "\0",
        " ",
        "\u{3164}",
        "\u{115F}",
        "ﷺ",
    ]);
    prop::collection::vec(prop_oneof![any::<char>().prop_map(String::from), odd.prop_map(String::from)], 0..60)
        .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_in_any_field_stops_the_export(texts in prop::collection::vec(any_text(), 17), gaelic: bool, withdrawn: bool, level: Option<u8>, made_on: (i32, u8, u8)) {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let plan = Plan {
            nickname: next(),
            stage: Some(next()),
            made: next(),
            made_on,
            language: if gaelic { Lang::Gaelic } else { Lang::English },
            careers: vec![PlanCareer {
                title: next(), summary: next(), reason: next(), level, ways_in: vec![next()], subjects: vec![next()],
                pay: Some(next()), withdrawn, source_line: next(), reviewed: next(),
            }],
            others: vec![PlanItem { title: next(), kind: next(), reason: String::new() }],
            steps: vec![PlanStep { text: next(), state: StepState::Dropped }],
            notes: vec![PlanNote { about: next(), text: next(), when: String::new() }],
            sources: vec![next()],
        };
        prop_assert!(export::pdf(&plan, &Words::new(plan.language)).is_ok());
    }
}
