//! Power cuts: `kill -9` at a random moment loses nothing that had been confirmed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests say what is wrong by failing")]

#[path = "faults/core.rs"]
mod core;
#[path = "faults/window.rs"]
mod window;

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded(u64);

impl Seeded {
    /// The next, below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}
