//! Matching 1,000 made-up careers, beside the bare correlation of six likings with six ratings, sorted.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start must stop")]

#[path = "../tests/made/mod.rs"]
mod made;

use career::matching::{Likings, Matcher, Options, Person, reference_sheets};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn person(full: bool) -> Person {
    let means = reference_sheets(1, 5)[0];
    let mut person = Person { interests: Some(Likings::of_means(means)), ..Person::default() };
    if full {
        person.skills = made::SKILLS
            .iter()
            .zip([2.0, 3.0, 4.0].iter().cycle())
            .map(|(id, often)| (id.parse().unwrap(), *often))
            .collect();
        person.likes = (0..5).map(|n| format!("subject-{n}").parse().unwrap()).collect();
    }
    person
}

#[divan::bench(args = [false, true])]
fn match_with_reasons(bencher: Bencher, full: bool) {
    let (matcher, person) = (Matcher::new(&made::careers(1_000)), person(full));
    bencher.bench(|| matcher.matches(black_box(&person), &Options::default()));
}

#[divan::bench(args = [false, true])]
fn match_with_reasons_and_stability(bencher: Bencher, full: bool) {
    let (matcher, person) = (Matcher::new(&made::careers(1_000)), person(full));
    let options = Options { stability: true, ..Options::default() };
    bencher.bench(|| matcher.matches(black_box(&person), &options));
}

#[divan::bench]
fn make_ready(bencher: Bencher) {
    let careers = made::careers(1_000);
    bencher.bench(|| Matcher::new(black_box(&careers)));
}

#[divan::bench]
fn bare_correlation(bencher: Bencher) {
    let careers = made::careers(1_000);
    let means = reference_sheets(1, 5)[0];
    bencher.bench(|| {
        let mut scores: Vec<(f64, usize)> = careers
            .iter()
            .enumerate()
            .map(|(at, career)| (correlation(black_box(&means), &career.interests), at))
            .collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        scores
    });
}

fn correlation(a: &[f64; 6], b: &[f64; 6]) -> f64 {
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / 6.0, b.iter().sum::<f64>() / 6.0);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        ab += (a - mean_a) * (b - mean_b);
        aa += (a - mean_a) * (a - mean_a);
        bb += (b - mean_b) * (b - mean_b);
    }
    ab / (aa * bb).sqrt()
}
