//! A plan of twelve careers beside an empty plan from the same engine: the difference is what the content costs.

#[allow(dead_code, reason = "the benchmarks print some of the plans")]
#[path = "../tests/plans/mod.rs"]
mod plans;

use divan::Bencher;
use export::{Lang, Plan, Words};

fn main() {
    divan::main();
}

/// The engine's cache must not answer: each run prints a plan that no run before has seen.
fn bench(bencher: Bencher, plan: fn() -> Plan) {
    let words = Words::new(Lang::English);
    let mut run = 0_u32;
    bencher
        .with_inputs(|| {
            run += 1;
            let mut plan = plan();
            plan.nickname.push_str(&run.to_string());
            for (index, career) in plan.careers.iter_mut().enumerate() {
                career.title.push_str(&format!(" {index}-{run}"));
                career.reason.push_str(&format!(" {index}-{run}"));
            }
            for note in &mut plan.notes {
                note.text.insert_str(0, &run.to_string());
            }
            plan
        })
        .bench_local_values(|plan| export::pdf(&plan, &words));
}

#[divan::bench]
fn empty(bencher: Bencher) {
    bench(bencher, plans::empty);
}

#[divan::bench]
fn three_careers(bencher: Bencher) {
    bench(bencher, plans::typical);
}

#[divan::bench]
fn twelve_careers_and_long_notes(bencher: Bencher) {
    bench(bencher, plans::long);
}

#[divan::bench]
fn every_script(bencher: Bencher) {
    bench(bencher, plans::scripts);
}
