//! The use-cases from outside: commands by name, arguments and answers as JSON, as every host makes them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what is wrong by failing")]
#![allow(missing_docs, reason = "nobody reads the documentation of a test program")]

mod bad_input;
mod catalogues;
mod choices;
mod courses;
mod disk;
mod fuzz;
mod keeping;
mod matches;
mod pc;
mod plan;
mod quizzes;
mod sessions;
