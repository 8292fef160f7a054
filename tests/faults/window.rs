//! The real window, killed while somebody types a note.

use std::time::Instant;

use app::{App, Error, Places};
use serde_json::{Value, json};
use tests::{Engine, Screen, World, keys, wait};

use crate::Seeded;

const NOTE: &str = "My note on Clinical perfusionist";

/// What the note's box holds, if all of it is shown as saved at this very moment.
const SHOWN_AS_SAVED: &str = "
    const box = [...document.querySelectorAll('main textarea')].find(one => one.labels[0]?.innerText.startsWith('My note on'));
    const state = box?.closest('.note')?.querySelector('[data-test=saved]')?.dataset.state;
    return state === 'saved' ? box.value : null;
";

/// What the window has shown as saved, ever growing.
async fn look(screen: &Screen, shown: &mut String) {
    if let Some(text) = screen.run(SHOWN_AS_SAVED, vec![]).await.as_str() {
        text.clone_into(shown);
    }
}

/// Types for a while, killing the window at one moment or another. Gives what it had shown as saved last.
async fn type_and_kill(world: &World, seeded: &mut Seeded, round: u64) -> String {
    let screen = Engine::Window.open(world).await;
    if round == 0 {
        screen.type_into("What should we call you?", "Isla").await;
        screen.press("Start my record").await;
    } else {
        screen.press("Isla").await;
    }
    screen.see("Isla").await;
    screen.go("#/careers/clinical-perfusionist").await;
    let mut shown = String::new();
    for pause in 0..=seeded.below(3) {
        screen.type_into(NOTE, &format!("round {round}, pause {pause}; ")).await;
        screen.saved().await;
        look(&screen, &mut shown).await;
    }
    for n in 0..seeded.below(12) {
        screen.type_into(NOTE, &format!("{n} ")).await;
        look(&screen, &mut shown).await;
    }
    if seeded.below(2) == 0 {
        // Leaving the box saves at once, so that the kill comes in the middle of it.
        screen.type_into(NOTE, &keys::TAB.to_string()).await;
    }
    look(&screen, &mut shown).await;
    screen.driver.kill_window();
    shown
}

/// What the record holds, read as the next window would.
fn kept(world: &World) -> String {
    let mut app = App::open(Places { catalogue: world.catalogue.clone(), data: world.data() }).unwrap();
    let records = answering(&mut app)("records", Value::Null);
    assert_eq!(records.as_array().unwrap().len(), 1);
    open_when_buried(&mut app, &records[0]["record"]);
    let mut call = answering(&mut app);
    let target = json!({ "kind": "career", "id": "clinical-perfusionist" });
    let note = call("note", json!({ "about": { "about": "page", "target": target } }));
    assert_eq!(note["heads"].as_array().unwrap().len(), 1);
    note["heads"][0]["text"].as_str().unwrap().to_owned()
}

/// Makes calls and reads their answers.
fn answering(app: &mut App) -> impl FnMut(&str, Value) -> Value {
    |name, args| {
        let answer = app.call(name, &args.to_string(), None).unwrap_or_else(|error| panic!("{name}: {error}"));
        serde_json::from_str::<Value>(&answer).unwrap()["value"].clone()
    }
}

/// Opens the record. A killed process gives its lock back when the system has buried it, which takes a moment.
fn open_when_buried(app: &mut App, record: &Value) {
    let deadline = Instant::now() + wait::PATIENCE;
    let args = json!({ "record": record }).to_string();
    loop {
        match app.call("open_record", &args, None) {
            Err(Error::RecordInUse { .. }) if Instant::now() < deadline => std::thread::yield_now(),
            opened => return drop(opened.unwrap()),
        }
    }
}

#[test]
fn what_the_window_showed_as_saved_survives_its_death() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (world, mut seeded) = (World::new(), Seeded(7));
        for round in 0..10 {
            let shown = type_and_kill(&world, &mut seeded, round).await;
            assert!(shown.contains(&format!("round {round},")), "nothing was shown as saved in round {round}");
            let kept = kept(&world);
            assert!(kept.starts_with(&shown), "shown as saved:\n{shown}\nkept:\n{kept}");
        }
    });
}
