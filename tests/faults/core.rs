//! The core by itself, killed two hundred times over ten records.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use app::{App, Places};
use serde_json::{Value, json};
use tests::world;

use crate::Seeded;

/// Calls that are sent ahead of each kill.
const AHEAD: u64 = 40;
/// The texts that are kept: notes and reasons for what is on the list.
const TEXTS: u64 = 6;

/// A small catalogue of one career, so that starting two hundred times is quick.
fn catalogue(folder: &Path) -> PathBuf {
    let (data, built) = (folder.join("source"), folder.join("catalogue.sqlite"));
    std::fs::create_dir_all(data.join("careers")).unwrap();
    for file in ["careers/clinical-perfusionist.md", "skills.toml", "subjects.toml", "qualifications.toml"] {
        std::fs::copy(world::root().join("data").join(file), data.join(file)).unwrap();
    }
    catalogue::write(&catalogue::Source::read(&data).0, &built).unwrap();
    built
}

/// A call, and which text it sets to which number.
struct Sent {
    line: String,
    sets: Option<(String, u64)>,
}

/// One record's life: what was asked of it, and what was confirmed.
struct Life {
    places: Places,
    /// For each text, the highest number that was confirmed.
    confirmed: BTreeMap<String, u64>,
    /// For each note, the revision that stands.
    revisions: BTreeMap<String, String>,
    /// Numbers rise, so that a later text is told from an earlier one.
    last: u64,
}

impl Life {
    fn new(catalogue: PathBuf, data: PathBuf) -> Self {
        Self { places: Places { catalogue, data }, confirmed: BTreeMap::new(), revisions: BTreeMap::new(), last: 0 }
    }

    /// The name of the record, once there is one.
    fn record(&self) -> Option<String> {
        let files = std::fs::read_dir(self.places.records()).ok()?.map(|entry| entry.unwrap().path());
        let record = files.filter(|path| path.extension().is_some_and(|ending| ending == "cairn")).min()?;
        Some(record.file_stem()?.to_string_lossy().into_owned())
    }

    /// Opens or starts the record, then one change after another.
    fn calls(&mut self, seeded: &mut Seeded) -> Vec<Sent> {
        let first = match self.record() {
            Some(record) => format!("open_record\t{}", json!({ "record": record })),
            None => format!("start_record\t{}", json!({ "nickname": "Isla" })),
        };
        let target = json!({ "kind": "career", "id": "clinical-perfusionist" });
        let listed = format!("bookmark\t{}", json!({ "target": target, "on": true }));
        let mut sent = vec![Sent { line: first, sets: None }, Sent { line: listed, sets: None }];
        for _ in 0..AHEAD {
            self.last += 1;
            let (which, padding) = (seeded.below(TEXTS), "x".repeat(seeded.below(3_000) as usize));
            let text = format!("{} {padding}", self.last);
            let (name, line) = if which == 0 {
                (
                    "reason".to_owned(),
                    format!("give_reason\t{}", json!({ "target": target, "reason": &text[..text.len().min(2_000)] })),
                )
            } else {
                let id = format!("note-{which}");
                let after: Vec<_> = self.revisions.get(&id).into_iter().collect();
                let about = json!({ "about": "own", "id": id });
                (id, format!("save_note\t{}", json!({ "about": about, "after": after, "text": text })))
            };
            sent.push(Sent { line, sets: Some((name, self.last)) });
        }
        sent
    }

    /// Takes note of what the core said it had kept.
    fn confirm(&mut self, sent: &Sent, answer: &str) {
        let answer: Value = serde_json::from_str(answer).unwrap();
        assert!(answer.get("value").is_some(), "{:.200}: {answer}", sent.line);
        let Some((name, number)) = &sent.sets else { return };
        self.confirmed.insert(name.clone(), *number);
        if let Some(revision) = answer["value"]["revision"].as_str() {
            self.revisions.insert(name.clone(), revision.to_owned());
        }
    }

    /// Opens the record as the next window would, and holds it to everything that was confirmed.
    fn check(&self) {
        let Some(record) = self.record() else {
            assert!(self.confirmed.is_empty(), "the record is gone");
            return;
        };
        let mut app = App::open(self.places.clone()).unwrap();
        call(&mut app, "open_record", json!({ "record": record }));
        for (name, number) in &self.confirmed {
            let found: Vec<u64> = if name == "reason" {
                vec![number_of(&call(&mut app, "shortlist", Value::Null)["items"][0]["reason"])]
            } else {
                let note = call(&mut app, "note", json!({ "about": { "about": "own", "id": name } }));
                note["heads"].as_array().unwrap().iter().map(|head| number_of(&head["text"])).collect()
            };
            let latest = found.iter().max().copied().unwrap_or_default();
            assert!(latest >= *number && latest <= self.last, "{name} was saved as {number} and is now {found:?}");
        }
    }
}

fn call(app: &mut App, name: &str, args: Value) -> Value {
    let answer = app.call(name, &args.to_string(), None).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str::<Value>(&answer).unwrap()["value"].clone()
}

fn number_of(text: &Value) -> u64 {
    text.as_str().unwrap().split(' ').next().unwrap().parse().unwrap()
}

/// Sends calls, kills the core after so many answers and a little more, and gives every answer that it got out.
fn killed_after(life: &Life, sent: &[Sent], answers: usize, more: u64) -> Vec<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_keeper"))
        .args([&life.places.catalogue, &life.places.data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let lines: String = sent.iter().map(|sent| format!("{}\n", sent.line)).collect();
    // All at once and from beside, so that the core always has something to do and a full pipe holds nobody up.
    let sender = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut said: Vec<String> = (0..answers).map_while(|_| line(&mut output)).collect();
    assert_eq!(said.len(), answers, "the core ended by itself");
    (0..more).for_each(|_| std::hint::spin_loop());
    kill(&mut child);
    // What it had said and nobody had read yet was confirmed as well.
    said.extend(std::iter::from_fn(|| line(&mut output)));
    // The pipe breaks under the calls that nobody took.
    let _ = sender.join().unwrap();
    said
}

fn line(output: &mut BufReader<ChildStdout>) -> Option<String> {
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    // The last answer may be cut off: it was never whole on any screen.
    line.strip_suffix('\n').map(str::to_owned)
}

fn kill(child: &mut Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn two_hundred_kills_lose_nothing_that_was_confirmed() {
    // A kill spares what the system holds in memory, so that a disk in memory proves as much, and is quick.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
    let catalogue = catalogue(folder.path());
    let (mut seeded, mut at_risk, mut cut) = (Seeded(2026), 0, 0);
    for record in 0..10 {
        let mut life = Life::new(catalogue.clone(), folder.path().join(format!("pc-{record}")));
        for _ in 0..20 {
            let sent = life.calls(&mut seeded);
            let (answers, more) = (seeded.below(AHEAD / 2) as usize, seeded.below(400_000));
            let said = killed_after(&life, &sent, answers, more);
            sent.iter().zip(&said).for_each(|(sent, answer)| life.confirm(sent, answer));
            at_risk += said.len();
            cut += usize::from(said.len() < sent.len());
            life.check();
        }
    }
    eprintln!("200 kills, {cut} of them in the middle of work, {at_risk} confirmed calls: all kept");
    assert!(cut > 150 && at_risk > 1_000, "{cut} kills in the middle of work and {at_risk} calls prove too little");
}
