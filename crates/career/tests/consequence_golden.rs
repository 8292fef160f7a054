//! Lifelike cases, each worked by hand from published entry patterns before it was run; the reasoning stands in the
//! file, route by route. A case that fails after a page was edited is to be read again, not copied.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

mod real;

use std::fs;

use career::RouteKind;
use career::consequence::{Choices, consequences, oddities};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    career: String,
    case: String,
    choices: Choices,
    routes: Vec<Expected>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    route: String,
    kind: RouteKind,
    verdict: String,
    needs: Value,
    #[serde(default)]
    other_ways: Vec<u8>,
    why: String,
}

#[test]
fn lifelike_cases_come_out_as_worked_by_hand() {
    let subjects = real::subjects();
    let mut files: Vec<_> =
        fs::read_dir(real::top().join("tests/golden/consequences")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 12, "only {} cases", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let case: Case = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let name = format!("{}: {}", file.file_stem().unwrap().to_str().unwrap(), case.case);
        assert_eq!(oddities(&subjects, &case.choices), [], "{name}");
        let ways = consequences(&real::career(&case.career), &subjects, &case.choices);
        let found = ways.iter().map(|way| json!([way.route, way.kind, way.verdict, way.needs, way.other_ways]));
        let expected =
            case.routes.iter().map(|way| json!([way.route, way.kind, way.verdict, way.needs, way.other_ways]));
        assert!(case.routes.iter().all(|way| way.why.len() > 10), "{name}: a verdict without its reasoning");
        assert_eq!(ways.len(), case.routes.len(), "{name}: the page has other ways in now");
        for (found, expected) in found.zip(expected).filter(|(found, expected)| found != expected) {
            wrong.push(format!("{name}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
