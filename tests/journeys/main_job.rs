//! The main job, by keyboard alone: find a career, keep it, note it, take the plan away.

use tests::{Engine, World, keys, paper, wait};

use crate::journeys;

journeys! { find_keep_note_and_take_the_plan_away }

const NOTE: &str = "Ask Mr MacLeod about Higher Physics";

async fn find_keep_note_and_take_the_plan_away(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    screen.tab_to("What should we call you?").await;
    screen.keys("Mòrag").await;
    screen.enter("Start my record").await;
    screen.see("Hello, Mòrag").await;

    screen.chord(keys::CONTROL, 'k').await;
    screen.focus_comes_to("Find a job").await;
    screen.keys("heart lung machine").await;
    screen.see("for “heart lung machine”").await;
    let found = "return document.querySelector('[data-test=hit] a')?.innerText === 'Clinical perfusionist'";
    screen.until("Clinical perfusionist comes first", found).await;
    let first = screen.texts("[data-test=hit]").await.into_iter().next().unwrap();
    assert!(first.starts_with("Clinical perfusionist"), "{first}");
    assert!(first.contains("“heart lung machine”"), "it does not say why: {first}");

    screen.enter("Clinical perfusionist").await;
    screen.see("Day to day").await;
    screen.focus_comes_to("Clinical perfusionist").await;
    screen.enter("On my list").await;
    screen.see("It is on your list.").await;
    screen.tab_to("My note on Clinical perfusionist").await;
    screen.keys(NOTE).await;
    screen.saved().await;

    screen.tab_back_to("My list").await;
    screen.keys(&keys::ENTER.to_string()).await;
    screen.tab_to("Why is Clinical perfusionist on my list?").await;
    screen.keys("I like hearts").await;
    screen.saved().await;

    screen.tab_back_to("My plan").await;
    screen.keys(&keys::ENTER.to_string()).await;
    screen.see("Mòrag's plan").await;
    screen.tab_to("Add a next step").await;
    screen.keys(&format!("Visit the Golden Jubilee{}", keys::ENTER)).await;
    screen.see("Visit the Golden Jubilee").await;

    let without = save(&screen, &world).await;
    for words in ["Mòrag", "Clinical perfusionist", "I like hearts", "Visit the Golden Jubilee"] {
        assert!(without.contains(words), "the plan lacks {words}:\n{without}");
    }
    assert!(!without.contains(NOTE), "the note is on paper without a yes");

    screen.tab_back_to("Put my notes in").await;
    screen.keys(&keys::SPACE.to_string()).await;
    assert!(save(&screen, &world).await.contains(NOTE), "the note is not on paper after a yes");
    screen.close().await;
}

/// Saves the plan and reads it. The file of an earlier save is gone first, so that this one is read.
async fn save(screen: &tests::Screen, world: &World) -> String {
    if let Some(earlier) = world.saved("pdf") {
        std::fs::remove_file(earlier).unwrap();
    }
    screen.enter("Save as PDF").await;
    wait::until("the file", async || world.saved("pdf").is_some()).await;
    screen.see("Saved as").await;
    paper::words(&world.saved("pdf").unwrap())
}
