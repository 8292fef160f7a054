//! Keeping things: undo, order, setting aside, and pages that are withdrawn.

use tests::{Engine, Screen, World, keys, world};

use crate::{begun, journeys, list};

journeys! { everything_can_be_undone the_list_keeps_the_pupils_order a_withdrawn_page_stays_readable }

const NOTE: &str = "My note on Clinical perfusionist";

async fn everything_can_be_undone(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "clinical-perfusionist").await;
    screen.press("Undo").await;
    screen.until("off the list", &listed(false)).await;
    screen.chord(keys::CONTROL_SHIFT, 'z').await;
    screen.until("on the list again", &listed(true)).await;

    screen.type_into(NOTE, "Hearts").await;
    screen.saved().await;
    screen.press("Undo").await;
    screen.until("the note is empty", &note_is("")).await;
    screen.press("Redo").await;
    screen.until("the note is back", &note_is("Hearts")).await;

    screen.press("Not for me").await;
    screen.see("Why is it not for you?").await;
    screen.type_into("Why is it not for you?", "Too far").await;
    screen.saved().await;
    screen.go("#/list").await;
    screen.see("Too far").await;
    screen.press("Bring back").await;
    screen.see_no("Too far").await;
    screen.close().await;
}

async fn the_list_keeps_the_pupils_order(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    for career in ["clinical-perfusionist", "vet", "joiner"] {
        list(&screen, career).await;
    }
    screen.go("#/list").await;
    let before = order(&screen).await;
    assert_eq!(before.len(), 3);
    let mut after = before.clone();
    after.swap(0, 1);
    screen.press("Down").await;
    screen.until("moved", &order_is(&after)).await;
    screen.focus_comes_to("Down").await;
    screen.press("Undo").await;
    screen.until("moved back", &order_is(&before)).await;
    screen.press("Redo").await;
    screen.until("moved again", &order_is(&after)).await;
    screen.close().await;

    let screen = engine.open(&world).await;
    screen.press("Mòrag").await;
    screen.see("Good to see you again, Mòrag").await;
    screen.go("#/list").await;
    screen.until("still in order", &order_is(&after)).await;
    screen.close().await;
}

async fn a_withdrawn_page_stays_readable(engine: Engine) {
    let mut world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "dog-groomer").await;
    screen.type_into("My note on", "I like dogs").await;
    screen.saved().await;
    screen.close().await;

    world.catalogue = world::catalogue_without("dog-groomer", &world.folder("later"));
    let screen = engine.open(&world).await;
    screen.press("Mòrag").await;
    screen.see("Good to see you again, Mòrag").await;
    for (page, words) in
        [("#/list", "no longer in Cairn"), ("#/plan", "I like dogs"), ("#/notes", "no longer in Cairn")]
    {
        screen.go(page).await;
        screen.see(words).await;
    }
    screen.go("#/plan").await;
    screen.press("Save as PDF").await;
    screen.see("Saved as").await;
    screen.close().await;
}

fn listed(on: bool) -> String {
    format!("return document.querySelector('main button[aria-pressed]').ariaPressed === '{on}'")
}

fn note_is(text: &str) -> String {
    format!("return [...document.querySelectorAll('#note textarea')].some(box => box.value === '{text}')")
}

async fn order(screen: &Screen) -> Vec<String> {
    screen.until("the list", "return document.querySelectorAll('main ol > li h2').length > 0").await;
    screen.texts("main ol > li h2").await
}

fn order_is(titles: &[String]) -> String {
    let wanted = serde_json::to_string(titles).unwrap();
    format!(
        "return JSON.stringify([...document.querySelectorAll('main ol > li h2')].map(h => h.innerText)) === '{wanted}'"
    )
}
