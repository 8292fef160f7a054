//! The contract of `cairn-cli consequences`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

#[path = "../../catalogue/tests/made/mod.rs"]
mod made;

use std::process::{Command, Output};

use made::Made;
use serde_json::{Value, json};

/// A catalogue of made-up careers. The way in by university asks for four Highers, Biology or Physics among them, and
/// there are three subjects; the way in by work asks for one award at SCQF 4.
fn built() -> Made {
    let made = Made::new(12, 1);
    let output = run(&made, &["data", "build", ".", "-o", "c.sqlite"]);
    assert!(output.status.success(), "{output:?}");
    made
}

fn run(made: &Made, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn-cli"));
    command.current_dir(made.dir()).env("CAIRN_CATALOGUE", "c.sqlite").args(arguments).output().unwrap()
}

fn ask(made: &Made, subjects: &str, more: &[&str]) -> Output {
    made.put("subjects.json", subjects);
    run(made, &[&["consequences", "--subjects", "subjects.json", "--career", &made::id(0)], more].concat())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

const SHEET: &str = r#"{"stage":"S4","has":[{"subject":"biology","level":"national-5","grade":"B"}],
    "takes":[{"subject":"english","level":"higher"}],"plans":[{"subject":"biology","level":"higher"}]}"#;

#[test]
fn the_answer_is_an_object_a_way_in() {
    let made = built();
    let output = ask(&made, SHEET, &["--json"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(text(&output.stderr), "");
    let ways: Value = serde_json::from_slice(&output.stdout).unwrap();
    let first = json!({
        "route": "A way in", "index": 0, "kind": "university", "verdict": "closed",
        "needs": [{"need": "passes", "more": 2, "level": "higher", "grade": null, "by": null}],
        "reminders": [
            {"reminder": "passes", "passes": 2, "level": "higher", "grade": null},
            {"reminder": "subject", "subject": "biology", "level": "higher", "grade": null},
        ],
        "missing": null,
        "rule": {"entry": 6, "needs": {"all": [{"passes": 4, "level": "higher", "grade": null}, {"any": [
            {"subject": "biology", "level": "higher", "grade": null},
            {"subject": "physics", "level": "higher", "grade": null}], "of": 1}]}},
        "other_ways": [1],
    });
    assert_eq!(ways[0], first);
    assert_eq!((&ways[1]["verdict"], &ways[1]["needs"]), (&json!("open"), &json!([])));
}

#[test]
fn lists_that_are_empty_may_be_left_out_and_a_byte_order_mark_is_no_fault() {
    let made = built();
    let output = ask(&made, "\u{feff}{\"stage\":\"S2\"}", &["--json"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()[1]["verdict"], "open-if");
}

#[test]
fn without_json_it_reads_as_lines() {
    let made = built();
    let said = text(&ask(&made, SHEET, &[]).stdout);
    assert_eq!(
        said,
        "closed   A way in\n           2 more at higher, and no school year is left for it\n           \
         not closed: Another\nopen     Another\n"
    );
}

#[test]
fn what_is_odd_is_said_and_stops_nothing() {
    let made = built();
    let odd = r#"{"stage":"S6","takes":[{"subject":"alchemy","level":"higher"}],
        "plans":[{"subject":"physics","level":"national-4"}]}"#;
    let output = ask(&made, odd, &["--json"]);
    assert!(output.status.success(), "{output:?}");
    let said = text(&output.stderr);
    for words in ["no subject \"alchemy\"", "physics is not offered at national-4", "no school year follows S6"] {
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn bad_input_says_what_to_do_and_ends_with_two() {
    let made = built();
    let bad = [
        "",
        "[]",
        "{}",
        r#"{"stage":"S7"}"#,
        r#"{"stage":"S4","takes":[{"subject":"biology"}]}"#,
        r#"{"stage":"S4","takes":[{"subject":"Biology!","level":"higher"}]}"#,
        r#"{"stage":"S4","takes":[{"subject":"biology","level":"higher","grade":"E"}]}"#,
        r#"{"stage":"S4","taeks":[]}"#,
    ];
    for sheet in bad {
        let output = ask(&made, sheet, &["--json"]);
        assert_eq!(output.status.code(), Some(2), "{sheet}: {output:?}");
        let said = text(&output.stderr);
        assert!(said.starts_with("cairn-cli: subjects.json:1:") && said.contains("write it like"), "{said}");
        assert_eq!(output.stdout, b"");
    }
    let missing = run(&made, &["consequences", "--subjects", "none.json", "--career", &made::id(0)]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).contains("none.json"), "{missing:?}");
    let nobody = run(&made, &["consequences", "--subjects", "subjects.json", "--career", "adult-nurse"]);
    made.put("subjects.json", SHEET);
    let unknown = run(&made, &["consequences", "--subjects", "subjects.json", "--career", "wizard of oz"]);
    assert_eq!((nobody.status.code(), unknown.status.code()), (Some(2), Some(2)));
    assert!(text(&unknown.stderr).contains("there is no career \"wizard of oz\""), "{unknown:?}");
    assert_eq!(run(&made, &["consequences", "--career", "x"]).status.code(), Some(2));
}
