//! No cycle between the modules of a crate.

use std::collections::{BTreeMap, BTreeSet};

use crate::house::{File, files, keep};
use crate::scan::{code_outside_tests, name_at, words_at};

/// Which module each module names.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// The top-level module that a file of a crate belongs to: `search` for `src/search/rank.rs`. None for the crate's root.
fn module<'a>(file: &'a File, source: &str) -> Option<&'a str> {
    let rest = file.path.strip_prefix(source)?;
    let first = rest.split('/').next()?.trim_end_matches(".rs");
    (!matches!(first, "lib" | "main" | "build")).then_some(first)
}

/// What the crate's root hands on: for each name, the module that it comes from.
fn handed_on(root: &str) -> BTreeMap<String, String> {
    let mut from = BTreeMap::new();
    for path in root.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let Some((module, names)) = path.split_once("::") else { continue };
        for name in names.split([',', '{', '}']).map(str::trim).filter(|name| !name.is_empty()) {
            let name = name.rsplit(' ').next().unwrap_or(name);
            from.insert(name.to_owned(), module.trim().to_owned());
        }
    }
    from
}

/// The first names after `crate::`, or after `super::` where that is the root.
fn named(code: &str, top: bool) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let starts = words_at(code, "crate").map(|at| at + 5).collect::<Vec<_>>();
    let supers = if top { words_at(code, "super").map(|at| at + 5).collect() } else { Vec::new() };
    for rest in starts.into_iter().chain(supers).filter_map(|at| code[at..].strip_prefix("::")) {
        match rest.strip_prefix('{') {
            Some(list) => names.extend(first_names(list)),
            None => names.extend(Some(name_at(rest, 0).to_owned())),
        }
    }
    names
}

/// The first name of each path in a list of paths, up to the brace that ends it.
fn first_names(list: &str) -> Vec<String> {
    let (mut depth, mut paths) = (0, vec![String::new()]);
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => paths.push(String::new()),
            _ if depth == 0 => paths.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    paths.iter().map(|path| name_at(path, 0).to_owned()).collect()
}

/// Which module of a crate names which; what the root hands on counts as named from where it comes.
fn graph(files: &[&File], source: &str) -> Graph {
    let root = files.iter().find(|file| file.path == format!("{source}lib.rs"));
    let from = root.map(|root| handed_on(&code_outside_tests(&root.text))).unwrap_or_default();
    let modules: BTreeSet<_> = files.iter().filter_map(|file| module(file, source)).map(str::to_owned).collect();
    let mut graph = Graph::new();
    for file in files {
        let Some(own) = module(file, source) else { continue };
        let top = !file.path[source.len()..].contains('/') || file.path.ends_with("/mod.rs");
        let named = named(&code_outside_tests(&file.text), top).into_iter();
        let named =
            named.map(|name| if modules.contains(&name) { name } else { from.get(&name).cloned().unwrap_or(name) });
        let others = named.filter(|name| modules.contains(name) && name != own);
        graph.entry(own.to_owned()).or_default().extend(others);
    }
    graph
}

/// Every module that can reach itself, with the way round.
fn cycles(graph: &Graph) -> Vec<String> {
    let mut found = BTreeMap::new();
    for start in graph.keys() {
        if let Some(way) = way_back(graph, start) {
            let mut members = way.clone();
            members.sort();
            found.entry(members).or_insert_with(|| format!("{start} → {}", way.join(" → ")));
        }
    }
    found.into_values().collect()
}

/// The shortest way from a module back to itself.
fn way_back(graph: &Graph, start: &str) -> Option<Vec<String>> {
    let mut ways = std::collections::VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| graph.get(last)).into_iter().flatten() {
            let longer = || way.iter().skip(1).chain([next]).cloned().collect();
            if next == start {
                return Some(longer());
            }
            if seen.insert(next.clone()) {
                ways.push_back(way.iter().chain([next]).cloned().collect());
            }
        }
    }
    None
}

#[test]
fn no_modules_know_each_other() {
    let sample = [
        File::sample("c/src/lib.rs", "mod a; mod b; mod d; pub use b::{Bee, Other as Wasp};"),
        File::sample("c/src/a.rs", "use crate::Wasp;"),
        File::sample("c/src/b.rs", "use crate::{d::{x, y}};"),
        File::sample("c/src/d/mod.rs", "fn f() { super::a::g() }"),
    ];
    let made = graph(&sample.iter().collect::<Vec<_>>(), "c/src/");
    assert_eq!(cycles(&made), ["a → b → d → a"]);
    let sources: BTreeSet<_> = files()
        .iter()
        .filter(|file| file.ending() == "rs")
        .filter_map(|file| file.path.find("/src/").map(|at| file.path[..at + 5].to_owned()))
        .chain(["src-tauri/".to_owned()])
        .collect();
    let mut broken = Vec::new();
    for source in sources {
        let own: Vec<_> = files().iter().filter(|file| file.path.starts_with(&source)).collect();
        let own: Vec<_> =
            own.into_iter().filter(|file| file.ending() == "rs" && !file.path.contains("/bin/")).collect();
        broken.extend(cycles(&graph(&own, &source)).into_iter().map(|way| format!("{source}: {way}")));
    }
    keep("No module of a crate needs one that needs it.", &broken);
}
