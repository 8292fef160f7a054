//! A catalogue that is missing, damaged, of another version, or has lost a page since the pupil kept it.

use std::fs;
use std::path::{Path, PathBuf};

use app::{Answer, Error};
use catalogue::Source;
use serde_json::json;

use crate::pc::{PERFUSIONIST, Pc, about, career, catalogue, source, value};

/// A whole copy of a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, there).unwrap();
        }
    }
}

/// The real catalogue without the perfusionist.
pub fn without_perfusionist(pc: &Pc) -> PathBuf {
    let (data, built) = (pc.path("data-later"), pc.path("later.sqlite"));
    copy(&source(), &data);
    fs::remove_file(data.join("careers").join(format!("{PERFUSIONIST}.md"))).unwrap();
    // Other pages still name it: the checker would tell, and a program must bear it.
    catalogue::write(&Source::read(&data).0, &built).unwrap();
    built
}

#[test]
fn a_withdrawn_career_leaves_everything_readable() {
    let mut pc = Pc::started(None);
    pc.value("bookmark", json!({ "target": career(PERFUSIONIST), "on": true }));
    pc.value("give_reason", json!({ "target": career(PERFUSIONIST), "reason": "Calm people" }));
    pc.note("Ask about shifts.");
    pc.value("finish", json!(null));
    let later = without_perfusionist(&pc);
    let mut app = pc.window_on(&later).unwrap();
    value(&mut app, "open_record", json!({ "record": pc.record_name() }));
    let list = value(&mut app, "shortlist", json!(null));
    let item = &list["items"][0];
    assert_eq!((&item["withdrawn"], &item["title"]), (&json!(true), &json!(PERFUSIONIST)));
    assert_eq!((&item["reason"], &item["noted"]), (&json!("Calm people"), &json!(true)));
    let note = value(&mut app, "note", json!({ "about": about() }));
    assert_eq!((&note["withdrawn"], &note["heads"][0]["text"]), (&json!(true), &json!("Ask about shifts.")));
    assert_eq!(value(&mut app, "plan", json!(null))["list"][0]["withdrawn"], true);
    let paper = pc.path("plan.pdf");
    app.call("export_plan", r#"{"notes":true}"#, Some(Answer::File(paper.clone()))).unwrap();
    assert!(fs::read(paper).unwrap().starts_with(b"%PDF"));
    value(&mut app, "set_aside", json!({ "target": career(PERFUSIONIST), "on": true }));
    assert_eq!(value(&mut app, "shortlist", json!(null))["aside"][0]["title"], PERFUSIONIST);
}

/// A cut that spares everything but some pages may show only when such a page is opened.
#[test]
fn a_catalogue_that_lost_its_end_is_refused_at_once_or_page_by_page() {
    let pc = Pc::new();
    let torn = pc.path("torn.sqlite");
    let whole = fs::read(catalogue()).unwrap();
    for length in [whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        fs::write(&torn, &whole[..length]).unwrap();
        let mut app = match pc.window_on(&torn) {
            Ok(app) => app,
            Err(error) => {
                assert_eq!(error, Error::CatalogueDamaged);
                continue;
            }
        };
        let all = value(&mut app, "search", json!({ "text": "", "limit": 1000 }));
        for hit in all["hits"].as_array().unwrap() {
            let page = app.call("career", &json!({ "id": hit["target"]["id"] }).to_string(), None);
            assert!(matches!(page, Ok(_) | Err(Error::CatalogueDamaged)), "{hit}: {page:?}");
        }
    }
}

#[test]
fn a_catalogue_that_cannot_be_read_says_which_way() {
    let pc = Pc::new();
    let refused =
        |path: &Path| pc.window_on(path).err().unwrap_or_else(|| panic!("{} opens", fs::metadata(path).unwrap().len()));
    assert_eq!(refused(&pc.path("nowhere.sqlite")), Error::CatalogueMissing);
    assert_eq!(refused(&pc.path("")), Error::CatalogueMissing, "a folder");
    let broken = pc.path("broken.sqlite");
    let whole = fs::read(catalogue()).unwrap();
    for length in [0, 1, 99, 100, 4096, 40_000] {
        fs::write(&broken, &whole[..length]).unwrap();
        assert_eq!(refused(&broken), Error::CatalogueDamaged, "cut to {length} of {}", whole.len());
    }
    fs::write(&broken, "Dear diary. ".repeat(1000)).unwrap();
    assert_eq!(refused(&broken), Error::CatalogueDamaged);
    for version in [0_u32, 1, 3, 900] {
        let mut other = whole.clone();
        // Where SQLite keeps a file's own version.
        other[60..64].copy_from_slice(&version.to_be_bytes());
        fs::write(&broken, &other).unwrap();
        assert_eq!(refused(&broken), Error::CatalogueOther, "version {version}");
    }
}
