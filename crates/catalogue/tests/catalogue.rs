//! The built catalogue: the same bytes, opened or refused for the right reason, read, filtered and searched.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a failed test stops")]

mod made;

use std::path::PathBuf;

use career::{Environment, Id, Kind, Level, Target};
use catalogue::{BuildError, Catalogue, Error, Field, Filters, Hit, Query, build};
use made::{Made, id, title};
use proptest::prelude::*;

/// Real words, so that spelling and families of words can be tried.
fn real() -> Made {
    let made = Made::new(40, 10);
    let names = "search_terms = [\"heart lung machine\", \"café\", ";
    made.edit("careers/adult-nurse.md", "search_terms = [", names);
    made.edit("careers/air-nurse.md", "title = \"Air nurse\"", "title = \"Clinical perfusionist\"");
    made.edit("careers/air-driver.md", "title = \"Air driver\"", "title = \"Electrician\"");
    made.edit("careers/air-teacher.md", "title = \"Air teacher\"", "title = \"Veterinary nurse\"");
    made.edit("careers/air-engineer.md", "title = \"Air engineer\"", "title = \"Lorry driver\"");
    made
}

fn open(made: &Made) -> Catalogue {
    let path = made.path("c.sqlite");
    build(made.dir(), &path).unwrap();
    Catalogue::open(&path).unwrap()
}

fn search(catalogue: &Catalogue, text: &str) -> Vec<Hit> {
    catalogue.search(&Query { text: text.to_owned(), limit: 20, ..Query::default() })
}

fn first(catalogue: &Catalogue, text: &str) -> String {
    search(catalogue, text).first().map(|hit| hit.title.clone()).unwrap_or_default()
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    let made = Made::new(12, 4);
    let (a, b) = (made.path("a.sqlite"), made.path("sub/b.sqlite"));
    let stats = build(made.dir(), &a).unwrap();
    build(made.dir(), &b).unwrap();
    build(made.dir(), &b).unwrap();
    assert_eq!(std::fs::read(&a).unwrap(), std::fs::read(&b).unwrap());
    assert_eq!((stats.careers, stats.courses, stats.subjects, stats.unit_groups), (12, 4, 3, 1));
    let left: Vec<_> = std::fs::read_dir(made.path("sub")).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it");
}

#[test]
fn data_with_faults_leaves_the_old_catalogue() {
    let made = Made::new(5, 1);
    let path = made.path("c.sqlite");
    build(made.dir(), &path).unwrap();
    let before = std::fs::read(&path).unwrap();
    made.edit("careers/adult-nurse.md", "\"2259\"", "\"1\"");
    assert!(matches!(build(made.dir(), &path), Err(BuildError::Faults(faults)) if faults.len() == 1));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    made.edit("careers/adult-nurse.md", "\"1\"", "\"2259\"");
    let folder = made.path("folder");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("kept"), "x").unwrap();
    assert!(matches!(build(made.dir(), &folder), Err(BuildError::Unwritable { .. })));
    assert!(folder.join("kept").is_file());
}

#[test]
fn what_is_not_a_catalogue_is_refused_for_what_it_is() {
    let made = Made::new(5, 1);
    let path = made.path("c.sqlite");
    assert!(matches!(Catalogue::open(&path), Err(Error::Missing { .. })));
    assert!(matches!(Catalogue::open(made.dir()), Err(Error::Missing { .. })));
    build(made.dir(), &path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let open_bytes = |bytes: &[u8]| {
        std::fs::write(&path, bytes).unwrap();
        Catalogue::open(&path).map(|_| ())
    };
    assert!(matches!(open_bytes(b"Not a database at all, but a text."), Err(Error::NotACatalogue { .. })));
    assert!(matches!(open_bytes(b""), Err(Error::NotACatalogue { .. })));
    assert!(matches!(open_bytes(&whole[..whole.len() / 2]), Err(Error::Damaged { .. } | Error::NotACatalogue { .. })));
    let with_version = |version: u8| {
        let mut bytes = whole.clone();
        bytes[63] = version;
        bytes
    };
    assert!(matches!(open_bytes(&with_version(9)), Err(Error::Newer { version: 9, .. })));
    assert!(matches!(open_bytes(&with_version(0)), Err(Error::Older { version: 0, .. })));
    let mut other = whole.clone();
    other[68] ^= 0xff;
    assert!(matches!(open_bytes(&other), Err(Error::NotACatalogue { .. })));
    assert!(open_bytes(&whole).is_ok());
}

#[test]
fn everything_reads_back() {
    let made = real();
    let catalogue = open(&made);
    assert_eq!(catalogue.careers().len(), 40);
    assert!(catalogue.careers().is_sorted_by_key(|row| row.title.to_lowercase()));
    for row in catalogue.careers() {
        let career = catalogue.career(&row.id).unwrap().unwrap();
        assert_eq!((&career.facts.title, career.entry_level()), (&row.title, row.entry));
        let target = Target { kind: Kind::Career, id: row.id.clone() };
        assert_eq!(catalogue.title(&target), Some(row.title.as_str()));
        assert_eq!(row.meta_skills.len(), 2);
    }
    let nurse: Id = id(0).parse().unwrap();
    assert_eq!(catalogue.courses_for(&nurse).len(), 1);
    let nobody: Id = "nobody".parse().unwrap();
    assert_eq!(catalogue.career(&nobody).unwrap(), None);
    assert_eq!(catalogue.title(&Target { kind: Kind::Course, id: nobody }), None);
    let english: Id = "english".parse().unwrap();
    assert_eq!(catalogue.careers_using(&english).len(), 40);
    assert_eq!(catalogue.glossary().len(), 1);
    assert_eq!(catalogue.qualifications().len(), 1);
    assert_eq!(catalogue.skills().terms.len(), 6);
}

#[test]
fn a_folder_with_odd_letters_in_its_name_is_no_trouble() {
    let made = Made::new(5, 0);
    let path = made.path("Mòrag's 100% new? folder #1/c.sqlite");
    build(made.dir(), &path).unwrap();
    assert!(Catalogue::open(&path).is_ok());
}

#[test]
fn titles_and_other_names_come_first() {
    let made = real();
    let catalogue = open(&made);
    for number in [0, 1, 7, 13, 19] {
        assert_eq!(first(&catalogue, &title(number)), title(number));
        assert_eq!(first(&catalogue, &title(number).to_uppercase()), title(number));
        assert_eq!(first(&catalogue, &format!("{} hand", title(number))), title(number));
    }
    assert_eq!(first(&catalogue, "heart lung machine"), "Adult nurse");
    assert_eq!(first(&catalogue, "CAFE"), "Adult nurse");
}

#[test]
fn prefixes_spelling_and_families_of_words_find_it() {
    let made = real();
    let catalogue = open(&made);
    let wanted = [
        ("perfushionist", "Clinical perfusionist"),
        ("perfus", "Clinical perfusionist"),
        ("clin", "Clinical perfusionist"),
        ("vetinary nurse", "Veterinary nurse"),
        ("veterinary nurses", "Veterinary nurse"),
        ("elecrician", "Electrician"),
        ("lorry drver", "Lorry driver"),
        ("lorry driving", "Lorry driver"),
        ("lorrydriver", "Lorry driver"),
        ("i want to be an electrician", "Electrician"),
    ];
    for (text, title) in wanted {
        assert_eq!(first(&catalogue, text), title, "{text}");
    }
    let teaching = search(&catalogue, "teaching");
    assert!(teaching.iter().any(|hit| hit.title == "Adult teacher"), "{teaching:?}");
}

#[test]
fn a_row_says_why_it_is_there() {
    let made = real();
    let catalogue = open(&made);
    let hits = search(&catalogue, "heart lung");
    let why = hits.first().and_then(|hit| hit.why.first()).unwrap();
    assert_eq!((why.field, why.name.as_str()), (Field::SearchTerm, "heart lung machine"));
    assert_eq!(why.words, ["heart", "lung"]);
    let physics = search(&catalogue, "physics");
    let field = |hit: &Hit| hit.why.first().map(|why| why.field);
    assert!(physics.iter().any(|hit| hit.target.kind == Kind::Career && field(hit) == Some(Field::Subject)));
    assert!(physics.iter().any(|hit| hit.target.kind == Kind::Subject && field(hit) == Some(Field::Title)));
    let first_other = physics.iter().position(|hit| hit.target.kind != Kind::Career).unwrap();
    assert!(physics.iter().skip(first_other).all(|hit| hit.target.kind != Kind::Career), "careers come first");
}

#[test]
fn pages_with_every_word_come_alone_and_any_word_will_do_when_none_has_all() {
    let made = real();
    let catalogue = open(&made);
    let all = search(&catalogue, "veterinary nurse");
    assert_eq!(all.first().map(|hit| hit.title.as_str()), Some("Veterinary nurse"));
    let any = search(&catalogue, "electrician perfusionist");
    assert!(["Electrician", "Clinical perfusionist"].iter().all(|title| any.iter().any(|hit| hit.title == *title)));
}

#[test]
fn there_is_no_dead_end() {
    let made = real();
    let catalogue = open(&made);
    let hits = search(&catalogue, "zzqxj");
    assert!(!hits.is_empty());
    assert!(hits.iter().all(|hit| matches!(hit.why.as_slice(), [why] if why.field == Field::Nearest)));
    let everything = catalogue.search(&Query { limit: 1000, ..Query::default() });
    assert_eq!(everything.len(), 40);
    assert!(everything.is_sorted_by_key(|hit| hit.title.to_lowercase()), "A–Z");
    assert_eq!(search(&catalogue, "🪨 \"* ()").len(), 20, "no word is no query");
}

#[test]
fn filters_combine_and_facets_count_what_they_leave() {
    let made = real();
    let catalogue = open(&made);
    let filters = Filters {
        industry: Some("health".parse().unwrap()),
        environment: Some(Environment::Clinical),
        entry_at_most: Level::try_from(4).ok(),
        ..Filters::default()
    };
    let hits = catalogue.search(&Query { filters: filters.clone(), limit: 100, ..Query::default() });
    let passing: Vec<_> = catalogue.careers().iter().filter(|row| filters.pass(row)).map(|row| &row.title).collect();
    assert!(!passing.is_empty() && passing.len() < 40);
    assert_eq!(hits.iter().map(|hit| &hit.title).collect::<Vec<_>>(), passing);
    let facets = catalogue.facets(&filters);
    for (environment, count) in &facets.environments {
        let narrowed = Filters { environment: Some(*environment), ..filters.clone() };
        let found = catalogue.search(&Query { filters: narrowed, limit: 100, ..Query::default() });
        assert_eq!(found.len(), *count as usize, "{environment:?}");
    }
    let biology = Filters { subject: Some("biology".parse().unwrap()), ..Filters::default() };
    let narrowed = catalogue.search(&Query { text: "nurse".into(), filters: biology, limit: 100 });
    assert!(narrowed.iter().all(|hit| hit.target.kind == Kind::Career));
}

#[test]
fn a_catalogue_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Catalogue>();
}

fn shared() -> &'static Catalogue {
    static CATALOGUE: std::sync::OnceLock<Catalogue> = std::sync::OnceLock::new();
    CATALOGUE.get_or_init(|| open(&real()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_safe_and_finds_something(text in any::<String>(), limit in 1_usize..50) {
        let hits = shared().search(&Query { text, limit, ..Query::default() });
        prop_assert!(!hits.is_empty() && hits.len() <= limit);
    }

    #[test]
    fn any_filter_gives_only_what_passes(text in "[a-z]{0,6}", level in 1_u8..=12, health in any::<bool>()) {
        let filters = Filters {
            entry_at_most: Level::try_from(level).ok(),
            industry: health.then(|| "health".parse().unwrap()),
            ..Filters::default()
        };
        for hit in shared().search(&Query { text, filters: filters.clone(), limit: 50 }) {
            prop_assert!(shared().row(&hit.target.id).is_some_and(|row| filters.pass(row)));
        }
    }

    #[test]
    fn a_damaged_byte_is_an_error_or_no_harm(at in 0.0_f64..1.0, byte in any::<u8>()) {
        static FILE: std::sync::OnceLock<(Made, Vec<u8>)> = std::sync::OnceLock::new();
        let (made, whole) = FILE.get_or_init(|| {
            let made = Made::new(5, 1);
            let path: PathBuf = made.path("c.sqlite");
            build(made.dir(), &path).unwrap();
            (Made::new(5, 1), std::fs::read(path).unwrap())
        });
        let mut bytes = whole.clone();
        let place = ((bytes.len() as f64) * at) as usize;
        bytes[place] = byte;
        let path = made.path("damaged.sqlite");
        std::fs::write(&path, bytes).unwrap();
        if let Ok(catalogue) = Catalogue::open(&path) {
            search(&catalogue, "nurse").len();
            for row in catalogue.careers() {
                catalogue.career(&row.id).ok();
            }
        }
    }
}

#[test]
fn ten_thousand_characters_are_a_query_like_any_other() {
    assert!(!search(shared(), &"nurse \"OR* ".repeat(1_000)).is_empty());
    assert!(!search(shared(), &"n".repeat(10_000)).is_empty());
}
