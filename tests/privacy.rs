//! Nothing leaves the PC, and nothing of a locked record lies in the clear: shown from outside, by the kernel's own word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say what is wrong by failing")]

#[path = "privacy/search.rs"]
mod search;
#[path = "privacy/watch.rs"]
mod watch;

use search::found_in;
use serde_json::Value;
use tests::{Engine, Screen, World, wait};
use watch::Watch;

const PASSPHRASE: &str = "otter kettle ferry";
const NICKNAME: &str = "Quenelda";
const NOTE: &str = "zibeline heron at dusk";
const REASON: &str = "wambling tidewrack";
const LATER: &str = "gorsebell in the rain";
/// Words that stand nowhere but in the record.
const PLANTED: [&str; 4] = [NICKNAME, NOTE, REASON, LATER];

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

/// Starts a guarded record, finds a career, keeps it, says why, notes it and takes the plan away.
async fn main_job(screen: &Screen) {
    screen.type_into("What should we call you?", NICKNAME).await;
    screen.choose("Lock it with a passphrase").await;
    screen.type_into("Your passphrase", PASSPHRASE).await;
    screen.press("Start my record").await;
    screen.see("Locked with a passphrase").await;
    screen.type_into("Find a job", "heart lung machine").await;
    screen.press("Clinical perfusionist").await;
    screen.press("On my list").await;
    screen.see("It is on your list.").await;
    write(screen, NOTE).await;
    screen.go("#/list").await;
    screen.type_into("Why is Clinical perfusionist on my list?", REASON).await;
    screen.saved().await;
    screen.go("#/plan").await;
    screen.choose("Put my notes in").await;
    screen.press("Save as PDF").await;
    screen.see("Saved as").await;
}

async fn write(screen: &Screen, words: &str) {
    screen.go("#/careers/clinical-perfusionist").await;
    screen.type_into("My note on Clinical perfusionist", words).await;
    screen.saved().await;
}

async fn open_again(screen: &Screen) {
    screen.press("Locked record").await;
    screen.type_into("Passphrase", PASSPHRASE).await;
    screen.press("Open").await;
    screen.see(&format!("Good to see you again, {NICKNAME}")).await;
}

/// No planted word may be in any file of this PC but the plan that the pupil asked for, nor in any file that the app had
/// open to be written, wherever it is.
fn assert_nothing_in_the_clear(world: &World, watched: &Watch, when: &str) {
    let ours = search::files(&world.folder("")).into_iter().chain(watched.written());
    let ours: Vec<_> = ours.filter(|path| path.extension().is_none_or(|ending| ending != "pdf")).collect();
    assert!(ours.iter().any(|path| path.extension().is_some_and(|ending| ending == "cairn")), "there is no record");
    let found: Vec<_> = ours.iter().filter_map(|path| Some((path, found_in(path, &PLANTED)?))).collect();
    assert!(found.is_empty(), "{when}, in the clear: {found:?}");
}

#[test]
fn the_whole_job_opens_no_socket_to_a_network_and_leaves_no_word_in_the_clear() {
    run(async {
        let world = World::new();
        let screen = Engine::Window.open(&world).await;
        let mut watched = Watch::attach(&screen.driver.processes());
        main_job(&screen).await;
        watched.note_open_files();
        assert_nothing_in_the_clear(&world, &watched, "in use");
        screen.press("Finish and lock").await;
        screen.see("Locked record").await;
        assert_nothing_in_the_clear(&world, &watched, "locked");
        open_again(&screen).await;
        write(&screen, LATER).await;
        watched.note_open_files();
        screen.driver.kill_window();
        drop(screen);
        watched.end();
        assert_nothing_in_the_clear(&world, &watched, "after kill -9");
        assert!(world.saved("pdf").is_some(), "the plan is where the pupil wanted it");
        let internet = watched.internet();
        assert!(internet.is_empty(), "the app spoke to a network:\n{}", internet.join("\n"));
        assert!(watched.calls("openat(") > 0, "nothing was watched");
    });
}

/// Without a driver, which listens for its own commands inside the app: from the very start of the program.
#[test]
fn a_window_that_opens_asks_the_network_for_nothing() {
    run(async {
        let world = World::new();
        let mut watched = Watch::start(&world);
        // The first screen asks for the records on this PC: the page stands, and its first call has been made.
        let records = world.data().join("records").display().to_string();
        wait::until("the first screen", async || watched.calls(&records) > 0).await;
        watched.end();
        let internet = watched.internet();
        assert!(internet.is_empty(), "the app spoke to a network:\n{}", internet.join("\n"));
        assert!(watched.calls("AF_UNIX") > 0, "no socket at all was seen, not even the display's");
    });
}

#[test]
fn just_looking_leaves_no_word_anywhere() {
    run(async {
        let world = World::new();
        let screen = Engine::Window.open(&world).await;
        let mut watched = Watch::attach(&screen.driver.processes());
        screen.press("Just look").await;
        screen.see("You are just looking.").await;
        write(&screen, NOTE).await;
        let typed = "return [...document.querySelectorAll('textarea')].map(one => one.value).join()";
        assert_eq!(screen.run(typed, vec![]).await, Value::from(NOTE));
        watched.note_open_files();
        screen.driver.kill_window();
        drop(screen);
        watched.end();
        assert_eq!(search::files(&world.data()), [] as [std::path::PathBuf; 0], "just looking keeps nothing");
        let left = search::files(&world.folder("")).into_iter().chain(watched.written());
        let found: Vec<_> = left.filter_map(|path| found_in(&path, &PLANTED).map(|word| (path, word))).collect();
        assert!(found.is_empty(), "{found:?}");
    });
}
