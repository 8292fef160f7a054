//! What only the real window can show: it stays on its own pages, and comes back when its page dies.

use tests::{Engine, World, wait};

use crate::{begun, journeys};

journeys! { what_was_typed_survives_a_reload }

const NOTE: &str = "My note on Clinical perfusionist";

async fn what_was_typed_survives_a_reload(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.type_into(NOTE, "Saved before. ").await;
    screen.saved().await;
    screen.type_into(NOTE, "Typed a moment before.").await;
    screen.reload().await;
    screen.see("Day to day").await;
    wait::until("all that was typed", async || screen.value(NOTE).await == "Saved before. Typed a moment before.")
        .await;
    screen.close().await;
}

#[test]
fn the_window_stays_on_its_own_pages() {
    wait::run(async {
        let world = World::new();
        let screen = begun(Engine::Window, &world).await;
        for leave in [
            "location.href = 'https://example.com/'",
            "location.href = 'data:text/html,gone'",
            "const a = document.createElement('a'); a.href = 'https://example.com/'; a.target = '_blank'; a.click()",
            "const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x.txt'; \
             document.body.append(a); a.click(); a.remove()",
        ] {
            screen.run(leave, vec![]).await;
        }
        assert_eq!(screen.run("return window.open('https://example.com/')", vec![]).await, serde_json::Value::Null);
        screen.go("#/careers").await;
        let here = screen.run("return location.href", vec![]).await;
        assert!(here.as_str().unwrap().starts_with("tauri://localhost"), "{here}");
        screen.close().await;
    });
}

#[test]
fn a_killed_window_loses_nothing_that_was_shown_as_saved() {
    wait::run(async {
        let world = World::new();
        let screen = begun(Engine::Window, &world).await;
        screen.go("#/careers/clinical-perfusionist").await;
        screen.type_into(NOTE, "Shown as saved").await;
        screen.saved().await;
        screen.driver.kill_window();
        drop(screen);
        let screen = Engine::Window.open(&world).await;
        screen.press("Mòrag").await;
        screen.see("Good to see you again, Mòrag").await;
        screen.go("#/careers/clinical-perfusionist").await;
        wait::until("the note", async || screen.value(NOTE).await == "Shown as saved").await;
        screen.close().await;
    });
}
