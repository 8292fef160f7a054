//! "Just look" keeps nothing on disk, and a record begun later keeps what was found.

use tests::{Engine, World, keys};

use crate::{journeys, list};

journeys! { just_looking_leaves_nothing what_was_found_goes_into_the_record }

async fn just_looking_leaves_nothing(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    screen.press("Just look").await;
    screen.see("You are just looking.").await;
    list(&screen, "clinical-perfusionist").await;
    screen.type_into("My note on Clinical perfusionist", "Nobody may find this").await;
    screen.saved().await;
    screen.press("Finish").await;
    screen.see("Start a record").await;
    screen.see("There are no records on this PC yet.").await;
    screen.close().await;
    let left = std::fs::read_dir(world.data()).map(Iterator::count).unwrap_or_default();
    assert_eq!(left, 0, "something was kept in {}", world.data().display());
}

async fn what_was_found_goes_into_the_record(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    screen.press("Just look").await;
    screen.see("You are just looking.").await;
    list(&screen, "clinical-perfusionist").await;
    screen.type_into("My note on Clinical perfusionist", "Found on a wet Tuesday").await;
    screen.saved().await;
    screen.go("#/begin").await;
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.keys(&keys::ENTER.to_string()).await;
    screen.see("Not locked. Anyone at this PC can read it.").await;
    screen.press("Finish").await;
    screen.press("Mòrag").await;
    screen.see("Good to see you again, Mòrag").await;
    screen.go("#/plan").await;
    screen.see("Found on a wet Tuesday").await;
    screen.see("Clinical perfusionist").await;
    screen.close().await;
}
