//! A record opens only for its owner, and a lock loses nothing.

use std::time::Duration;

use tests::{Engine, Screen, World};

use crate::{begun, journeys};

journeys! { a_passphrase_guards_and_loses_nothing nobody_is_told_that_an_open_record_is_safe }

const PASSPHRASE: &str = "otter kettle ferry";

#[test]
fn a_guarded_record_locks_itself_when_nobody_uses_it() {
    tests::wait::run(idle());
}

async fn a_passphrase_guards_and_loses_nothing(engine: Engine) {
    let world = World::new();
    let screen = guarded(engine, &world).await;
    screen.see("Locked with a passphrase").await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.type_into("My note on Clinical perfusionist", "Only mine").await;
    screen.saved().await;

    screen.press("Finish and lock").await;
    screen.see("Locked record").await;
    screen.see_no("Only mine").await;
    screen.see_no("Mòrag").await;
    screen.press("Locked record").await;
    screen.type_into("Passphrase", "otter kettle fairy").await;
    screen.press("Open").await;
    screen.see("That passphrase does not open this record. Nothing is lost.").await;
    assert_eq!(screen.value("Passphrase").await, "otter kettle fairy", "what was typed is gone");
    screen.fill("Passphrase", PASSPHRASE).await;
    screen.press("Open").await;
    screen.see("Good to see you again, Mòrag").await;
    screen.go("#/notes").await;
    screen
        .until("the note", "return [...document.querySelectorAll('textarea')].some(t => t.value === 'Only mine')")
        .await;

    screen.go("#/settings").await;
    screen.press("Lock now").await;
    screen.see("Your record is locked").await;
    screen.type_into("Passphrase", PASSPHRASE).await;
    screen.press("Unlock").await;
    screen.see("Locked with a passphrase").await;
    screen.close().await;

    let screen = engine.open(&world).await;
    screen.see("Locked record").await;
    screen.see_no("Mòrag").await;
    screen.close().await;
}

async fn nobody_is_told_that_an_open_record_is_safe(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    screen.see("With no passphrase, anyone at this PC can read your record.").await;
    screen.close().await;
    let screen = begun(engine, &world).await;
    screen.see("Not locked. Anyone at this PC can read it.").await;
    screen.go("#/settings").await;
    screen.type_into("Your passphrase", "short").await;
    screen.press("Lock my record").await;
    screen.see("That passphrase is too short.").await;
    screen.fill("Your passphrase", PASSPHRASE).await;
    screen.press("Lock my record").await;
    screen.see("Your record is locked with your new passphrase.").await;
    screen.press("Finish and lock").await;
    screen.see("Locked record").await;
    screen.see_no("Mòrag").await;
    screen.close().await;
}

async fn idle() {
    let world = World::new();
    let screen = guarded(Engine::Chromium, &world).await;
    screen.go("#/careers/vet").await;
    screen.type_into("My note on", "Animals!").await;
    screen.saved().await;
    let host = screen.host.as_ref().unwrap();
    assert!(!host.app().lock_if_idle(), "a record in use was locked");
    host.app().lock_after(Duration::ZERO);
    assert!(host.app().lock_if_idle());
    host.app().lock_after(Duration::from_mins(10));
    screen.press("On my list").await;
    screen.see("Your record is locked").await;
    screen.see_no("Animals!").await;
    screen.type_into("Passphrase", PASSPHRASE).await;
    screen.press("Unlock").await;
    screen
        .until("the note", "return [...document.querySelectorAll('textarea')].some(t => t.value === 'Animals!')")
        .await;
    screen.close().await;
}

async fn guarded(engine: Engine, world: &World) -> Screen {
    let screen = engine.open(world).await;
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.choose("Lock it with a passphrase").await;
    screen.type_into("Your passphrase", PASSPHRASE).await;
    screen.press("Start my record").await;
    screen.see("Hello, Mòrag").await;
    screen
}
