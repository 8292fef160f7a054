//! Who may know whom, read from what Cargo itself makes of the manifests.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::house::{File, bites, files, keep, root};

/// What each crate of the house may name of the others.
const MAY_KNOW: [(&str, &[&str]); 9] = [
    ("career", &[]),
    ("record", &[]),
    ("export", &[]),
    ("catalogue", &["career"]),
    ("app", &["career", "catalogue", "export", "record"]),
    ("cairn", &["app"]),
    ("cairn-cli", &["app", "career", "catalogue", "export", "record"]),
    ("tests", &["app", "career", "catalogue", "export", "record"]),
    ("xtask", &[]),
];

/// Crates from outside that only some of ours may name: by how their names begin.
const ONLY_FOR: [(&str, &[&str]); 9] = [
    ("typst", &["export"]),
    // The tests' empty window is what Cairn's start is measured against.
    ("tauri", &["cairn", "tests"]),
    ("rfd", &["cairn"]),
    ("open", &["cairn"]),
    ("webkit2gtk", &["cairn"]),
    ("webview2-com", &["cairn"]),
    ("fantoccini", &["tests"]),
    ("tiny_http", &["tests"]),
    ("hyper", &["tests"]),
];

/// Crates that speak to a network: none may be anywhere beneath the app.
const NETWORK: [&str; 20] = [
    "reqwest",
    "hyper",
    "hyper-util",
    "ureq",
    "curl",
    "curl-sys",
    "isahc",
    "attohttpc",
    "surf",
    "minreq",
    "native-tls",
    "rustls",
    "openssl",
    "tokio-tungstenite",
    "tungstenite",
    "h2",
    "quinn",
    "trust-dns-resolver",
    "hickory-resolver",
    "tiny_http",
];

/// The systems that Cairn is made for.
const SYSTEMS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// Each of our crates, and what it names: in all that ships, not in its tests and benchmarks.
type Names = BTreeMap<String, BTreeSet<String>>;

fn metadata(more: &[&str]) -> Value {
    let read = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(more)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    serde_json::from_slice(&read.stdout).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn names() -> Names {
    let all = metadata(&["--no-deps"]);
    let of = |package: &Value| {
        let named = list(package, "dependencies").filter(|one| text(one, "kind") != "dev");
        (text(package, "name").to_owned(), named.map(|one| text(one, "name").to_owned()).collect())
    };
    list(&all, "packages").map(of).collect()
}

fn strangers(names: &Names) -> Vec<String> {
    let mut broken = Vec::new();
    for (ours, named) in names {
        let may = MAY_KNOW.iter().find(|(name, _)| name == ours).map(|(_, may)| *may);
        let Some(may) = may else {
            broken.push(format!("{ours}: say in tests/tidy/crates.rs whom this crate may know"));
            continue;
        };
        let others = named.iter().filter(|other| names.contains_key(*other) && !may.contains(&other.as_str()));
        broken.extend(others.map(|other| format!("{ours} may not know {other}")));
        for (start, only) in ONLY_FOR {
            let starts = |name: &&String| *name == start || name.starts_with(&format!("{start}-"));
            let out_of_bounds = named.iter().filter(starts).filter(|_| !only.contains(&ours.as_str()));
            broken.extend(out_of_bounds.map(|other| format!("{ours} names {other}; only {only:?} may")));
        }
    }
    broken
}

/// The ways from the app to crates that speak to a network, through what ships.
fn ways_out(resolved: &Value) -> Vec<String> {
    let nodes: BTreeMap<_, _> = list(&resolved["resolve"], "nodes").map(|node| (text(node, "id"), node)).collect();
    let named: BTreeMap<_, _> = list(resolved, "packages").map(|one| (text(one, "id"), text(one, "name"))).collect();
    let app = named.iter().find(|(_, name)| **name == "cairn").map(|(id, _)| *id).expect("the app is in the house");
    let mut ways = vec![vec![app]];
    let mut seen = BTreeSet::from([app]);
    let mut out = Vec::new();
    while let Some(way) = ways.pop() {
        let last = way[way.len() - 1];
        if NETWORK.contains(&named[last]) {
            out.push(way.iter().map(|id| named[id]).collect::<Vec<_>>().join(" → "));
        }
        let ships = |one: &&Value| list(one, "dep_kinds").any(|kind| kind["kind"].is_null());
        let next = nodes.get(last).into_iter().flat_map(|node| list(node, "deps")).filter(ships);
        for id in next.map(|one| text(one, "pkg")) {
            if seen.insert(id) {
                ways.push(way.iter().copied().chain([id]).collect());
            }
        }
    }
    out
}

fn own_lints(file: &File) -> Vec<String> {
    let package = file.text.contains("[package]");
    let linted =
        file.text.split("[lints]").nth(1).is_some_and(|rest| rest.trim_start().starts_with("workspace = true"));
    if package && !linted { vec![file.at(1, "add `[lints] workspace = true`")] } else { Vec::new() }
}

#[test]
fn each_crate_knows_only_whom_it_may() {
    let sample = |ours: &str, other: &str| -> Names {
        let all = MAY_KNOW.iter().map(|(name, _)| ((*name).to_owned(), BTreeSet::new()));
        all.chain([(ours.to_owned(), BTreeSet::from([other.to_owned()]))]).collect()
    };
    for (ours, other) in
        [("career", "record"), ("record", "career"), ("app", "tauri-plugin-fs"), ("app", "typst-pdf"), ("new", "x")]
    {
        assert!(!strangers(&sample(ours, other)).is_empty(), "{ours} → {other}");
    }
    assert!(strangers(&sample("app", "career")).is_empty());
    keep("Each crate knows only whom it may.", &strangers(&names()));
}

#[test]
fn nothing_beneath_the_app_speaks_to_a_network() {
    let node = |id: &str, kind: Value, pkg: &str| serde_json::json!({ "id": id, "deps": [{ "pkg": pkg, "dep_kinds": [{ "kind": kind }] }] });
    let sample = |kind: Value| {
        serde_json::json!({
            "packages": [{ "id": "1", "name": "cairn" }, { "id": "2", "name": "tauri" }, { "id": "3", "name": "hyper" }],
            "resolve": { "nodes": [node("1", Value::Null, "2"), node("2", kind, "3")] },
        })
    };
    assert_eq!(ways_out(&sample(Value::Null)), ["cairn → tauri → hyper"]);
    assert!(ways_out(&sample("dev".into())).is_empty());
    for system in SYSTEMS {
        let rule = format!("No network crate beneath the app on {system}.");
        keep(&rule, &ways_out(&metadata(&["--filter-platform", system])));
    }
}

#[test]
fn every_crate_keeps_the_lints_of_the_house() {
    bites(
        own_lints,
        &[("Cargo.toml", "[package]\nname = \"a\"")],
        &[("Cargo.toml", "[package]\n\n[lints]\nworkspace = true")],
    );
    let manifests = files().iter().filter(|file| file.path.ends_with("Cargo.toml"));
    keep("Every crate keeps the lints of the house.", &manifests.flat_map(own_lints).collect::<Vec<_>>());
}
