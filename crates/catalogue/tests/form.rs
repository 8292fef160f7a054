//! Option forms that advisers write: those of the documentation, those with every fault, and any bytes at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

use std::sync::LazyLock;

use career::school::{FormColumn, FormCourse, OptionForm};
use career::{SchoolLevel, Stage, Subject};
use catalogue::form::{FormFault, Format, MOST_BYTES, MOST_FAULTS, Wrong, read, usual};
use proptest::prelude::*;
use proptest::sample::select;

const FORMATS: [Format; 2] = [Format::Toml, Format::Csv];

#[derive(serde::Deserialize)]
struct Subjects {
    subjects: Vec<Subject>,
}

static SUBJECTS: LazyLock<Vec<Subject>> =
    LazyLock::new(|| toml::from_str::<Subjects>(include_str!("../../../data/subjects.toml")).unwrap().subjects);

/// The examples of `docs/option-form.md`, by their language.
fn examples(language: &str) -> Vec<String> {
    let page = include_str!("../../../docs/option-form.md");
    let fence = format!("```{language}\n");
    let blocks = page.split(&fence).skip(1);
    blocks.map(|block| block.split("```").next().unwrap().to_owned()).collect()
}

fn as_toml(text: &str) -> Result<OptionForm, Vec<FormFault>> {
    read(text.as_bytes(), Format::Toml, &SUBJECTS)
}

fn as_csv(text: &str) -> Result<OptionForm, Vec<FormFault>> {
    read(text.as_bytes(), Format::Csv, &SUBJECTS)
}

fn course(subject: &str, level: Option<SchoolLevel>) -> FormCourse {
    FormCourse { subject: subject.parse().unwrap(), level }
}

#[test]
fn the_examples_of_the_documentation_say_the_same() {
    let (higher, five) = (Some(SchoolLevel::Higher), Some(SchoolLevel::National5));
    let column = |name: &str, courses: &[(&str, Option<SchoolLevel>)]| FormColumn {
        name: name.to_owned(),
        courses: courses.iter().map(|(subject, level)| course(subject, *level)).collect(),
    };
    let expected = OptionForm {
        name: "Choices for S5".to_owned(),
        year: Some(Stage::S5),
        choices: Some(5),
        must: vec![course("english", None)],
        columns: vec![
            column("A", &[("physics", higher), ("french", higher), ("history", five)]),
            column("B", &[("chemistry", higher), ("physics", higher), ("art-and-design", None)]),
            column("C", &[("mathematics", higher), ("applications-of-mathematics", five)]),
        ],
    };
    let (tables, tomls) = (examples("csv"), examples("toml"));
    assert_eq!(as_csv(&tables[0]), Ok(expected.clone()));
    assert_eq!(as_toml(&tomls[0]), Ok(expected));
    let free = as_toml(&tomls[1]).unwrap();
    assert_eq!((free.year, free.choices, free.must.len()), (Some(Stage::S3), Some(8), 2));
}

#[test]
fn a_table_from_any_spreadsheet_is_read() {
    let plain = as_csv(&examples("csv")[0]).unwrap();
    for separator in [";", "\t"] {
        let other = examples("csv")[0].replace(',', separator).replace('\n', "\r\n");
        assert_eq!(as_csv(&format!("\u{feff}# ours\r\n\r\n{other}")), Ok(plain.clone()));
    }
    let quoted = as_csv("name,\"Choices, \"\"S5\"\"\"\nA,\"Art &\nDesign\",\"higher\",,\n").unwrap();
    assert_eq!(quoted.name, "Choices, \"S5\"");
    assert_eq!(quoted.columns[0].courses, [course("art-and-design", Some(SchoolLevel::Higher))]);
}

#[test]
fn subjects_go_by_the_names_that_schools_write() {
    let ah = Some(SchoolLevel::AdvancedHigher);
    for (written, subject, level) in [
        ("Maths", "mathematics", None),
        ("AH Maths", "mathematics", ah),
        ("maths (advanced higher)", "mathematics", ah),
        ("N5 P.E.", "physical-education", Some(SchoolLevel::National5)),
        ("Human Biology: Higher", "human-biology", Some(SchoolLevel::Higher)),
        ("computing-science h", "computing-science", Some(SchoolLevel::Higher)),
    ] {
        let form = as_toml(&format!("must = [\"{written}\"]"));
        assert_eq!(form.map(|form| form.must), Ok(vec![course(subject, level)]), "{written}");
    }
}

#[test]
fn the_usual_forms_name_subjects_that_there_are() {
    let usual = usual();
    assert!(usual.len() > 3 && usual.iter().all(|form| form.year.is_some() && form.choices.is_some()));
    let known = |course: &FormCourse| SUBJECTS.iter().any(|subject| subject.id == course.subject);
    assert!(usual.iter().flat_map(|form| &form.must).all(known));
}

/// The faults of a file, each with its line.
fn faults(read: Result<OptionForm, Vec<FormFault>>) -> Vec<(u32, Wrong)> {
    read.unwrap_err().into_iter().map(|fault| (fault.line, fault.what)).collect()
}

#[test]
fn every_fault_of_a_table_is_told_with_its_line() {
    let lines = [
        "name,A",
        "for,S9",
        "name,B",
        "choices,lots",
        "must",
        "A,Phisics,Higher",
        "A,Physics,Highest",
        "B,Alchemy,",
        "B,Human Biology,National 5",
        "C,French,Higher",
        "C,French,Higher",
        "C,Chinese,",
        "choices,40",
    ];
    let text = str::to_owned;
    let expected = vec![
        (2, Wrong::UnknownYear { text: text("S9") }),
        (3, Wrong::KeyTwice { text: text("name") }),
        (5, Wrong::NoSubject),
        (6, Wrong::UnknownSubject { text: text("Phisics"), nearest: Some(text("Physics")) }),
        (7, Wrong::UnknownLevel { text: text("Highest") }),
        (8, Wrong::UnknownSubject { text: text("Alchemy"), nearest: None }),
        (9, Wrong::NotOffered { subject: text("Human Biology"), level: SchoolLevel::National5 }),
        (11, Wrong::CourseTwice { subject: text("French") }),
        (12, Wrong::SeveralSubjects { text: text("Chinese"), could: vec![text("Mandarin"), text("Cantonese")] }),
        (13, Wrong::KeyTwice { text: text("choices") }),
        (13, Wrong::BadNumber { text: text("40"), most: 20 }),
    ];
    assert_eq!(faults(as_csv(&lines.join("\n"))), expected);
}

#[test]
fn every_fault_of_a_toml_is_told_with_its_line() {
    let lines = [
        "nam = \"A\"",
        "for = 5",
        "choices = \"five\"",
        "must = \"English\"",
        "[[columns]]",
        "name = \"A\"",
        "subjects = [\"Physics, Highest\", 3]",
        "[[columns]]",
        "name = \"a\"",
        "subjects = []",
        "[[columns]]",
        "subject = [\"Art and Design\"]",
    ];
    let text = str::to_owned;
    let expected = vec![
        (1, Wrong::UnknownKey { text: text("nam") }),
        (2, Wrong::WrongKind { text: text("for") }),
        (3, Wrong::WrongKind { text: text("choices") }),
        (4, Wrong::WrongKind { text: text("must") }),
        (7, Wrong::WrongKind { text: text("subjects") }),
        (7, Wrong::UnknownLevel { text: text("Highest") }),
        (8, Wrong::ColumnTwice { text: text("a") }),
        (8, Wrong::ColumnEmpty { text: text("a") }),
        (11, Wrong::ColumnNameless),
        (11, Wrong::ColumnEmpty { text: String::new() }),
        (12, Wrong::UnknownKey { text: text("subject") }),
    ];
    assert_eq!(faults(as_toml(&lines.join("\n"))), expected);
    let broken = faults(as_toml("choices = 5\nmust = [\"English\"\n[[columns]]\n"));
    assert!(matches!(&broken[..], [(2..=3, Wrong::NotToml { reason })] if !reason.is_empty()), "{broken:?}");
}

#[test]
fn what_is_no_form_at_all_is_told_as_a_whole() {
    for format in FORMATS {
        let whole = |bytes: &[u8]| faults(read(bytes, format, &SUBJECTS));
        assert_eq!(whole(b"\n# nothing\n"), [(0, Wrong::Empty)]);
        assert_eq!(whole(b"PK\x03\x04\xff\xfe"), [(0, Wrong::NotText)]);
        assert_eq!(whole(b"A\0B"), [(0, Wrong::NotText)]);
        assert_eq!(whole(&vec![b'a'; MOST_BYTES + 1]), [(0, Wrong::TooBig)]);
    }
}

#[test]
fn a_form_that_is_longer_than_any_is_told_so() {
    let must: Vec<_> = SUBJECTS.iter().take(81).map(|subject| format!("must,{},", subject.id)).collect();
    assert_eq!(faults(as_csv(&must.join("\n"))), [(81, Wrong::TooMany { most: 80 })]);
    let columns: Vec<_> = (1..=60).map(|n| format!("column {n},English,")).collect();
    assert_eq!(faults(as_csv(&columns.join("\n"))), [(21, Wrong::TooMany { most: 20 })]);
    let name = format!("name,{}", "x".repeat(81));
    assert_eq!(faults(as_csv(&name)), [(1, Wrong::TooLong { most: 80 })]);
    assert_eq!(
        faults(as_csv("choices,1\nmust,English\nmust,Maths")),
        [(1, Wrong::MustTooMany { must: 2, choices: 1 })]
    );
    let nonsense = "A,Alchemy and potions and spells and brooms,\n".repeat(5_000);
    let told = faults(as_csv(&nonsense));
    assert_eq!(told.len(), MOST_FAULTS + 1);
    assert_eq!(told.last(), Some(&(0, Wrong::More { more: 61 })));
}

/// Words that forms are made of, and words that they are not.
fn word() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 12] =
        ["name", "for", "choices", "must", "columns", "subjects", "S5", "5", "Physics", "Higher", "Maths, N5", "A"];
    const SIGNS: [&str; 16] =
        [",", ";", "\t", "\n", "\r\n", "\"", "=", "[", "]", "[[", "]]", "#", " ", "\u{feff}", "&", "é"];
    prop_oneof![
        4 => select(&KNOWN[..]).prop_map(str::to_owned),
        4 => select(&SIGNS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #[test]
    fn any_bytes_give_a_form_or_faults(bytes in prop::collection::vec(any::<u8>(), 0..400), format in select(&FORMATS[..])) {
        told_well(read(&bytes, format, &SUBJECTS), &bytes)?;
    }

    #[test]
    fn any_words_give_a_form_or_faults(words in prop::collection::vec(word(), 0..60), format in select(&FORMATS[..])) {
        let text = words.concat();
        told_well(read(text.as_bytes(), format, &SUBJECTS), text.as_bytes())?;
    }

    #[test]
    fn one_changed_letter_is_told_or_means_something(at in 0..400_usize, letter in any::<char>(), csv in any::<bool>()) {
        let (format, language) = if csv { (Format::Csv, "csv") } else { (Format::Toml, "toml") };
        let mut letters: Vec<char> = examples(language)[0].chars().collect();
        let place = at % letters.len();
        letters[place] = letter;
        let text: String = letters.into_iter().collect();
        told_well(read(text.as_bytes(), format, &SUBJECTS), text.as_bytes())?;
    }

    #[test]
    fn a_form_that_is_written_comes_back(
        names in prop::collection::vec("[A-Za-z0-9]{1,20}", 0..5), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
        choices in 1..=20_u8
    ) {
        let mut names: Vec<_> = names.iter().map(|name| format!("Column {}", name.trim())).collect();
        names.sort_by_key(|name| name.to_lowercase());
        names.dedup_by_key(|name| name.to_lowercase());
        let mut text = format!("choices,{choices}\n");
        let mut expected: Vec<(String, FormCourse)> = Vec::new();
        for (at, pick) in picks.iter().enumerate().filter(|_| !names.is_empty()) {
            let (subject, name) = (pick.get(&SUBJECTS), &names[at % names.len()]);
            let level = subject.offers[at % subject.offers.len()].level;
            let one = (name.clone(), FormCourse { subject: subject.id.clone(), level: Some(level) });
            if !expected.contains(&one) {
                text += &format!("\"{name}\",\"{}\",\"level {}\"\n", subject.name, level.scqf().number());
                expected.push(one);
            }
        }
        expected.retain(|(_, course)| course.level != Some(SchoolLevel::National3));
        let text = text.lines().filter(|line| !line.ends_with("level 3\"")).collect::<Vec<_>>().join("\n");
        let form = as_csv(&text).unwrap();
        prop_assert_eq!(form.choices, Some(choices));
        let all = form.columns.iter().flat_map(|column| column.courses.iter().map(|course| (column.name.clone(), course.clone())));
        let mut all: Vec<_> = all.collect();
        all.sort();
        expected.sort();
        prop_assert_eq!(all, expected);
    }
}

/// What is read is within bounds; what is not has faults, few, each on a line that is there.
fn told_well(read: Result<OptionForm, Vec<FormFault>>, bytes: &[u8]) -> Result<(), TestCaseError> {
    match read {
        Ok(form) => {
            let kept = career::Change::Ruled { form: Some(form.clone()) }.checked();
            prop_assert!(kept.is_ok(), "{:?}", kept);
            prop_assert!(form != OptionForm::default(), "nothing was asked, and nothing said");
        }
        Err(faults) => {
            let lines = u32::try_from(bytes.iter().filter(|byte| **byte == b'\n').count()).unwrap() + 1;
            prop_assert!((1..=MOST_FAULTS + 1).contains(&faults.len()));
            prop_assert!(faults.iter().all(|fault| fault.line <= lines), "{faults:?}");
        }
    }
    Ok(())
}
