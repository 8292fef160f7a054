//! Sixty careers weighed against one sheet, as after each press on it; beside reading the rules and weighing nothing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot start must stop")]

#[path = "../tests/real/mod.rs"]
mod real;

use career::consequence::{Choices, Holding, consequences_for, opens_most};
use career::{Career, SchoolLevel, Stage};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn sixty() -> Vec<Career> {
    real::careers().into_iter().take(60).collect()
}

fn sheet() -> Choices {
    let held = |level| move |name: &str| Holding { subject: name.parse().unwrap(), level, grade: None };
    let names = ["english", "mathematics", "biology", "history", "french", "art-and-design", "computing-science"];
    let mut choices = Choices::none(Stage::S4);
    choices.takes = names.map(held(SchoolLevel::National5)).to_vec();
    choices.plans = names.into_iter().take(4).map(held(SchoolLevel::Higher)).collect();
    choices
}

#[divan::bench]
fn sixty_careers(bencher: Bencher) {
    let (careers, subjects, choices) = (sixty(), real::subjects(), sheet());
    let careers: Vec<_> = careers.iter().collect();
    bencher.bench(|| consequences_for(&careers, &subjects, black_box(&choices)));
}

#[divan::bench]
fn what_opens_most_of_sixty(bencher: Bencher) {
    let (careers, subjects, choices) = (sixty(), real::subjects(), sheet());
    let careers: Vec<_> = careers.iter().collect();
    bencher.bench(|| opens_most(&careers, &subjects, black_box(&choices)));
}

#[divan::bench]
fn only_reading_the_rules(bencher: Bencher) {
    let careers = sixty();
    bencher.bench(|| {
        let routes = careers.iter().flat_map(|career| &career.facts.routes);
        routes.filter_map(|route| black_box(route).needs.as_ref()).map(|rule| rule.subjects().len()).sum::<usize>()
    });
}
