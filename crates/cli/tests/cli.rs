//! The contract of `cairn-cli`: what it prints, where, and how it ends.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

#[path = "../../catalogue/tests/made/mod.rs"]
mod made;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use made::Made;
use serde_json::Value;

fn cli(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cairn-cli"));
    command.current_dir(folder).env_remove("CAIRN_CATALOGUE");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    cli(folder).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn built() -> Made {
    let made = Made::new(20, 4);
    let output = run(made.dir(), &["data", "build", ".", "-o", "c.sqlite"]);
    assert!(output.status.success(), "{output:?}");
    made
}

fn json(made: &Made, arguments: &[&str]) -> Value {
    let output = run(made.dir(), &[arguments, &["--json", "--catalogue", "c.sqlite"]].concat());
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn check_ends_well_when_clean_and_points_at_faults_when_not() {
    let made = Made::new(5, 1);
    assert_eq!(run(made.dir(), &["data", "check", "."]).status.code(), Some(0));
    made.edit("careers/adult-nurse.md", "\"2259\"", "\"9999\"");
    let output = run(made.dir(), &["data", "check", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).starts_with("./careers/adult-nurse.md:"), "{}", said(&output));
    assert_eq!(said(&output).lines().count(), 1);
    let only = |file: &str| run(made.dir(), &["data", "check", ".", "--only", file]).status.code();
    assert_eq!(only("careers/adult-nurse.md"), Some(1));
    assert_eq!(only("careers/adult-driver.md"), Some(0));
    assert_eq!(only("careers/nobody.md"), Some(2));
    let built = run(made.dir(), &["data", "build", ".", "-o", "c.sqlite"]);
    assert_eq!(built.status.code(), Some(1));
    assert!(!made.path("c.sqlite").exists());
}

#[test]
fn wrong_use_ends_with_two() {
    let made = Made::new(5, 0);
    let code = |arguments: &[&str]| run(made.dir(), arguments).status.code();
    assert_eq!(code(&[]), Some(2));
    assert_eq!(code(&["data", "check", "nowhere"]), Some(2));
    assert_eq!(code(&["search", "nurse", "--catalogue", "nowhere.sqlite"]), Some(2));
    assert_eq!(code(&["search", "nurse", "--catalogue", "words.toml"]), Some(2));
    assert_eq!(code(&["--version"]), Some(0));
}

#[test]
fn stats_count_what_there_is() {
    let stats = json(&built(), &["data", "stats"]);
    let expected =
        [("careers", 20), ("industries", 2), ("subjects", 3), ("courses", 4), ("providers", 1), ("unit_groups", 1)];
    for (name, count) in expected {
        assert_eq!(stats[name], count, "{name}");
    }
}

#[test]
fn search_gives_the_shape_that_is_promised() {
    let made = built();
    let hits = json(&made, &["search", "--limit", "3", "adult nurse"]);
    let hits = hits.as_array().unwrap();
    assert!(!hits.is_empty() && hits.len() <= 3);
    let first = hits.first().unwrap();
    assert_eq!(first["kind"], "career");
    assert_eq!(first["id"], "adult-nurse");
    assert_eq!(first["title"], "Adult nurse");
    assert_eq!(first["soc2020"], serde_json::json!(["2259"]));
    assert!(first["score"].as_f64().unwrap() > 0.0);
    let text = said(&run(made.dir(), &["--catalogue", "c.sqlite", "search", "--", "-nurse"]));
    assert!(text.contains("Adult nurse"), "{text}");
}

#[test]
fn a_dash_reads_a_query_a_line_and_answers_each_on_a_line() {
    let made = built();
    let mut child = cli(made.dir())
        .args(["--catalogue", "c.sqlite", "search", "--limit", "2", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"adult nurse\n\n\xff\xfe\r\nadult driver").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let lines: Vec<Value> = said(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0][0]["id"], "adult-nurse");
    assert_eq!(lines[3][0]["id"], "adult-driver");
}

#[test]
fn show_prints_a_page_or_says_what_is_near() {
    let made = built();
    assert_eq!(json(&made, &["show", "adult-nurse"])["facts"]["title"], "Adult nurse");
    assert_eq!(json(&made, &["show", "biology"])["name"], "Biology");
    let text = said(&run(made.dir(), &["--catalogue", "c.sqlite", "show", "adult-nurse"]));
    assert!(text.starts_with("Adult nurse\n") && text.contains("Ways in"), "{text}");
    let missing = run(made.dir(), &["--catalogue", "c.sqlite", "show", "adult-nurze"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("adult-nurse"));
    assert_eq!(run(made.dir(), &["--catalogue", "c.sqlite", "show", "../etc"]).status.code(), Some(1));
}

#[test]
fn the_catalogue_is_found_by_the_environment_and_in_the_repository() {
    let made = built();
    let by_environment = cli(made.dir()).args(["show", "biology"]).env("CAIRN_CATALOGUE", "c.sqlite").output().unwrap();
    assert!(by_environment.status.success());
    std::fs::create_dir(made.path("target")).unwrap();
    std::fs::rename(made.path("c.sqlite"), made.path("target/catalogue.sqlite")).unwrap();
    // A program that stands alone, so that the catalogue of the build that made it is not beside it.
    let program = made.path("cairn-cli");
    std::fs::copy(env!("CARGO_BIN_EXE_cairn-cli"), &program).unwrap();
    let alone = |folder: &Path| {
        Command::new(&program)
            .current_dir(folder)
            .env_remove("CAIRN_CATALOGUE")
            .args(["data", "stats", "--json"])
            .output()
            .unwrap()
    };
    assert!(alone(made.dir()).status.success());
    assert_eq!(alone(&made.path("careers")).status.code(), Some(2), "and where there is none, it says so");
}

#[test]
#[cfg(unix)]
fn a_reader_that_stops_reading_is_no_fault() {
    let made = built();
    let mut child = cli(made.dir())
        .args(["--catalogue", "c.sqlite", "search", "--limit", "20", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    // Writing may itself find the pipe closed: that is the point.
    child.stdin.take().unwrap().write_all("nurse\n".repeat(2_000).as_bytes()).ok();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
}

#[test]
fn the_report_tells_an_editor_what_is_thin_and_reads_no_markup_from_data() {
    let made = Made::new(20, 4);
    made.edit("careers/adult-nurse.md", "title = \"", "title = \"<b>Bold</b> ");
    let output = run(made.dir(), &["data", "report", ".", "-o", "report.html"]);
    assert_eq!((output.status.code(), said(&output).trim()), (Some(0), "report.html"));
    let page = std::fs::read_to_string(made.path("report.html")).unwrap();
    for part in
        ["Unit groups without a career", "Most alike", "Hardest to read", "no course leads to", "no career uses"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(page.contains("&lt;b&gt;Bold&lt;/b&gt;") && !page.contains("<b>"));
    assert_eq!(run(made.dir(), &["data", "report", ".", "-o", "no/such/place.html"]).status.code(), Some(2));
}
