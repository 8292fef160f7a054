//! The types that cross to the UI, as TypeScript: `ui/src/wire` must be what the Rust types say now.
//!
//! `cargo xtask wire` runs this with `CAIRN_WIRE=write` and writes them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

fn write(folder: &Path) {
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    app::Commands::export_all(&config).unwrap();
    app::Reply::<()>::export_all(&config).unwrap();
    app::Error::export_all(&config).unwrap();
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|file| file.unwrap().path());
    files.map(|path| (path.file_name().unwrap().to_string_lossy().into(), fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn the_ui_has_the_types_that_rust_has() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/wire");
    if std::env::var_os("CAIRN_WIRE").is_some() {
        let _ = fs::remove_dir_all(&committed);
        write(&committed);
    }
    let fresh = tempfile::tempdir().unwrap();
    write(fresh.path());
    let (fresh, committed) = (read(fresh.path()), read(&committed));
    assert!(fresh.len() > 40, "only {} types", fresh.len());
    for (name, text) in &fresh {
        assert_eq!(Some(text), committed.get(name), "{name} is stale: run `cargo xtask wire`");
    }
    assert_eq!(fresh.len(), committed.len(), "ui/src/wire has files that no type makes: run `cargo xtask wire`");
}
