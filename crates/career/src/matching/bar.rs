//! The bar of each career: how much better than most it must suit somebody to be among their first.
//!
//! A career that points where many people point would be in everybody's list, and one of a crowd of twins in
//! nobody's. So bars are found like prices: each rises while its career is in more than its share of first fives,
//! and falls while it is in fewer. Careers with the very same ratings get the very same bar.

use super::chance::mixed;
use super::person::liking;
use super::population::reference_sheets;

/// How many made-up sheets the bars are found on, and how many times they are moved.
const SHEETS: usize = 2_048;
const ROUNDS: usize = 64;
/// A first five.
const FIRST: usize = 5;
/// Not the seed of any test, so that tests judge the bars on sheets that they were not found on.
const SEED: u64 = 0xCA14_2026;

/// The bar of each career, by what its career leans on.
pub(super) fn bars(leanings: &[[f64; 6]]) -> Vec<f64> {
    let mut bars = vec![0.0; leanings.len()];
    if leanings.len() <= FIRST {
        return bars;
    }
    let twins = twins(leanings);
    let scores: Vec<f64> = reference_sheets(SHEETS, SEED)
        .iter()
        .flat_map(|sheet| {
            let liking = liking(sheet, &[8; 6]);
            leanings.iter().map(move |leaning| leaning.iter().zip(liking).map(|(lean, liking)| lean * liking).sum())
        })
        .collect();
    let fair = (SHEETS * FIRST) as f64 / leanings.len() as f64;
    for round in 0..ROUNDS {
        let left = 1.0 - round as f64 / ROUNDS as f64;
        let step = 0.12 * left * left + 0.002;
        let counts = shared(&firsts(&scores, &bars), &twins);
        for (bar, count) in bars.iter_mut().zip(counts) {
            *bar += step * ((count - fair) / fair).clamp(-1.0, 3.0);
        }
    }
    let middle = bars.iter().sum::<f64>() / bars.len() as f64;
    bars.iter().map(|bar| bar - middle).collect()
}

/// How many of the sheets have each career in their first five.
fn firsts(scores: &[f64], bars: &[f64]) -> Vec<f64> {
    let mut counts = vec![0.0; bars.len()];
    for (nth, sheet) in (1_u64..).zip(scores.chunks(bars.len())) {
        let mut best = [(f64::NEG_INFINITY, 0_usize); FIRST];
        let mut least = f64::NEG_INFINITY;
        for (career, (score, bar)) in sheet.iter().zip(bars).enumerate() {
            let score = score - bar;
            if score >= least {
                put_in(&mut best, (score, career), |career| mixed(nth ^ ((career as u64) << 32)));
                least = best.last().map_or(least, |(score, _)| *score);
            }
        }
        for (_, career) in best {
            if let Some(count) = counts.get_mut(career) {
                *count += 1.0;
            }
        }
    }
    counts
}

/// Puts a career in its place among the best, if it has one; of two with the same score the drawn one goes first.
fn put_in(best: &mut [(f64, usize); FIRST], new: (f64, usize), draw: impl Fn(usize) -> u64) {
    let mut carried = new;
    for place in best.iter_mut() {
        let ahead = carried.0 > place.0 || (carried.0 == place.0 && draw(carried.1) > draw(place.1));
        if ahead {
            std::mem::swap(place, &mut carried);
        }
    }
}

/// Which careers lean the very same way: for each, the first that does.
fn twins(leanings: &[[f64; 6]]) -> Vec<usize> {
    let mut seen = std::collections::BTreeMap::new();
    let bits = |leaning: &[f64; 6]| leaning.map(f64::to_bits);
    leanings.iter().enumerate().map(|(at, leaning)| *seen.entry(bits(leaning)).or_insert(at)).collect()
}

/// Counts with each career's own put in the place of the mean of its twins.
fn shared(counts: &[f64], twins: &[usize]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); counts.len()];
    for (count, first) in counts.iter().zip(twins) {
        if let Some((sum, number)) = sums.get_mut(*first) {
            *sum += count;
            *number += 1.0_f64;
        }
    }
    twins.iter().map(|first| sums.get(*first).map_or(0.0, |(sum, number)| sum / number.max(1.0))).collect()
}
