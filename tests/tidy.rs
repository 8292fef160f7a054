//! The house rules, as tests. Each rule is a function over text, and is shown to bite before it is trusted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say what is wrong by failing")]
#![allow(missing_docs, reason = "nobody reads the documentation of a test program")]

#[path = "tidy/crates.rs"]
mod crates;
#[path = "tidy/cycles.rs"]
mod cycles;
#[path = "tidy/house.rs"]
mod house;
/// The measure that `data/` is held to.
#[allow(dead_code, reason = "the words of the interface need half of it")]
#[path = "../crates/catalogue/src/check/reading.rs"]
mod reading;
#[path = "tidy/rust.rs"]
mod rust;
#[path = "tidy/scan.rs"]
mod scan;
#[path = "tidy/text.rs"]
mod text;
#[path = "tidy/ui.rs"]
mod ui;
#[path = "tidy/words.rs"]
mod words;
