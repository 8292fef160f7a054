//! The two quizzes: what is asked, what was answered, and what the answers say.
//!
//! Invariants: an item's id is never reused or given other words, so that an old sheet can always be read; an answer
//! to an item that is no longer asked is reported and counts for nothing; the order in which a sheet was filled in
//! changes nothing; what is unclear is said to be unclear.
//!
//! The words are in the message catalogue: an item's are the message `"quiz-item-" + id`; the question they follow is
//! `"quiz-interests-" + "stem"` or `"quiz-skills-" + "stem"`, and an answer is the number 1 to 5 in the same place;
//! a card of the short start is answered with `"quiz-card-" + "more"` or `"less"`; a theme is `"theme-" + name`.

mod attempts;
mod items;
mod score;
mod sheet;
mod shift;

pub use attempts::{Attempt, Attempts};
pub use items::{CARDS, Flavour, INTERESTS, InterestItem, SKILLS, SkillItem};
pub(crate) use score::is_flat;
pub use score::{
    Doubt, GroupScore, InterestResult, SkillBand, SkillResult, SkillScore, ThemeScore, Unclear, error_of, interests,
    skills,
};
pub use sheet::{Answer, Quiz, Sheet, Theme};
pub use shift::{GroupShift, Shift, compare, compare_skills};
