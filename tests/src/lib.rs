//! Cairn from outside: the real window (WebKitGTK) and Chromium, driven by one vocabulary.
//!
//! Nothing here ships. A [`World`] is a PC of its own: data folder, a place to save files, a catalogue. An [`Engine`]
//! opens Cairn on it, and a [`Screen`] does what a person does: press, type, read. Waits are for conditions, never for
//! a length of time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say what is wrong by failing")]

pub mod axe;
pub mod display;
pub mod driver;
pub mod engine;
pub mod host;
mod http;
mod keyboard;
pub mod keys;
mod names;
pub mod paper;
pub mod screen;
pub mod shown;
pub mod wait;
pub mod world;

pub use engine::Engine;
pub use screen::Screen;
pub use world::World;
