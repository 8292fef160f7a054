//! What people do with Cairn, done in the real window and in Chromium.
//!
//! Each journey is one function that does not know which engine it runs in, on a PC of its own. `journeys!` makes two
//! tests of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say what is wrong by failing")]

mod access;
mod choices;
mod courses;
mod finding;
mod keeping;
mod lock;
mod looking;
mod main_job;
mod quizzes;
mod trouble;
mod window;

use tests::{Engine, Screen, World};

/// Makes a test of each journey for the window and one for Chromium.
macro_rules! journeys {
    ($($(#[$doc:meta])* $name:ident)*) => {
        $($(#[$doc])* mod $name {
            #[test]
            fn window() {
                tests::wait::run(super::$name(tests::Engine::Window));
            }

            #[test]
            fn chromium() {
                tests::wait::run(super::$name(tests::Engine::Chromium));
            }
        })*
    };
}
pub(crate) use journeys;

/// Opens Cairn on a PC and starts a record that is not locked.
async fn begun(engine: Engine, world: &World) -> Screen {
    let screen = engine.open(world).await;
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.press("Start my record").await;
    screen.see("Hello, Mòrag").await;
    screen
}

/// Puts a career on the list from its own page.
async fn list(screen: &Screen, career: &str) {
    screen.go(&format!("#/careers/{career}")).await;
    screen.press("On my list").await;
    screen.until("the page says so", "return !!document.querySelector('main button[aria-pressed=true]')").await;
}
