//! What a pupil's subjects keep open, make harder or close: each way into a career weighed against them.
//!
//! Invariants: everything here is a pure function of its arguments; one more subject never makes any verdict worse;
//! what a verdict says is needed, once met, makes that way open; nothing that a pupil puts in is refused, however odd.
//! `docs/consequences.md` tells the rules in the words that a pupil is shown.

mod carry;
mod choices;
mod compare;
mod oddity;
mod passes;
mod sheets;
mod standing;
mod verdict;
mod weigh;
mod weighed;

pub use carry::carry_on;
pub use choices::{Choices, Holding};
pub use compare::{Opening, Shift, helped_by_nothing, opens_most, unhelped, what_changes};
pub use oddity::{Oddity, oddities};
pub(crate) use sheets::Press;
pub use sheets::{ChoiceSheet, MINE, Part, Sheets};
pub use verdict::{How, Need, Reminder, RouteVerdict, Rule, Verdict, best_way, consequences, consequences_for};
