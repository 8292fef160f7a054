//! A disk that is full or gone: told as such, and everything kept before is still there.
//!
//! Where this user may mount one, a disk of half a megabyte is filled. Elsewhere the folders become files, which makes
//! every write fail as well.

use std::fs;
use std::path::{Path, PathBuf};

use app::Error;
use serde_json::json;

use crate::pc::{Pc, about, heads};

/// A small disk, taken away when it is dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        fs::create_dir_all(at).unwrap();
        let mounted = cfg!(target_os = "linux") && run("mount", &["-t", "tmpfs", "-o", "size=512k", "none"], at);
        mounted.then(|| Self(at.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["--lazy"], &self.0);
    }
}

fn run(program: &str, arguments: &[&str], at: &Path) -> bool {
    let output = std::process::Command::new(program).args(arguments).arg(at).output();
    output.is_ok_and(|output| output.status.success())
}

/// Starts a record on a small disk and writes until it is full. Gives the last text that was saved.
fn filled(pc: &mut Pc) -> String {
    pc.value("start_record", json!({ "nickname": "Isla" }));
    let mut saved = String::new();
    for n in 0..1000 {
        let text = format!("{n} {}", "x".repeat(20_000));
        let stands = pc.value("note", json!({ "about": about() }));
        let after: Vec<_> = heads(&stands).iter().map(|head| head["revision"].clone()).collect();
        let args = json!({ "about": about(), "after": after, "text": text }).to_string();
        match pc.app.call("save_note", &args, None) {
            Ok(_) => saved = text,
            Err(error) => {
                assert_eq!(error, Error::DiskFull);
                return saved;
            }
        }
    }
    panic!("the disk never filled");
}

fn stands(pc: &mut Pc) -> String {
    let note = pc.value("note", json!({ "about": about() }));
    assert_eq!(heads(&note).len(), 1);
    heads(&note)[0]["text"].as_str().unwrap().to_owned()
}

#[test]
fn on_a_full_disk_what_was_saved_stays_saved() {
    let mut pc = Pc::new();
    let Some(disk) = SmallDisk::mount(&pc.path("data")) else {
        eprintln!("this user may mount no disk: `a_folder_that_is_gone…` stands in for this test");
        return;
    };
    eprintln!("on a disk of 512 KiB at {}", disk.0.display());
    let saved = filled(&mut pc);
    assert_eq!(stands(&mut pc), saved, "the screen shows what is on the disk");
    // What is left would hold a small file: somebody else takes it.
    let _ = fs::write(pc.path("data/film"), vec![1; 1024 * 1024]);
    assert_eq!(pc.answered("save_copy", json!(null), &pc.path("data/copy.cairn")), Err(Error::DiskFull));
    let paper = pc.path("data/plan.pdf");
    assert_eq!(pc.answered("export_plan", json!({ "notes": false }), &paper), Err(Error::DiskFull));
    assert!(!paper.exists(), "half a plan is no plan");
    let elsewhere = pc.path("plan.pdf");
    pc.answered("export_plan", json!({ "notes": false }), &elsewhere).expect("another disk has room");
    let name = pc.record_name();
    pc.value("finish", json!(null));
    pc.value("open_record", json!({ "record": name }));
    assert_eq!(stands(&mut pc), saved, "and so after opening it again");
    pc.value("finish", json!(null));
}

#[test]
fn a_folder_that_is_gone_is_told_and_nothing_is_half_done() {
    let mut pc = Pc::new();
    fs::write(pc.path("data"), "not a folder").unwrap();
    let refused = pc.error("start_record", json!({ "nickname": "Isla" }));
    assert!(matches!(refused, Error::NotWritten { .. }), "{refused}");
    assert_eq!(pc.value("session", json!(null))["who"]["kind"], "nobody");
    assert_eq!(pc.value("records", json!(null)), json!([]));
    fs::remove_file(pc.path("data")).unwrap();
    pc.value("start_record", json!({ "nickname": "Isla" }));
    pc.note("kept");
    let gone = pc.path("stick/plan.pdf");
    let refused = pc.answered("export_plan", json!({ "notes": true }), &gone).unwrap_err();
    assert!(matches!(refused, Error::NotWritten { .. }), "{refused}");
    let refused = pc.answered("save_copy", json!(null), &pc.path("stick/copy.cairn")).unwrap_err();
    assert!(!matches!(refused, Error::Internal { .. }), "{refused}");
    assert_eq!(stands(&mut pc), "kept");
}
