//! What is asked. Only keys are here; the words are in the message catalogue, under the same ids.
//!
//! Half of the items of each theme are about people and half about things, so that a theme is not one of the two
//! in disguise: most of the gap between the answers of boys and girls comes from the choice of items (Su, Rounds and
//! Armstrong 2009). The letter at the end of an id says which.

use super::Theme;

/// What an activity is mostly done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// With or for other people, face to face.
    People,
    /// With things, data or ideas.
    Things,
}

/// One item of the interests quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterestItem {
    /// Its id, for ever.
    pub id: &'static str,
    /// The theme it measures.
    pub theme: Theme,
    /// What it is mostly done with.
    pub flavour: Flavour,
}

/// One item of the skills quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillItem {
    /// Its id, for ever.
    pub id: &'static str,
    /// The meta-skill it is about, by its id in the catalogue.
    pub skill: &'static str,
    /// The group of that skill, by its id in the catalogue.
    pub group: &'static str,
}

/// How many items of the interests quiz are the cards of the short start: the first so many, two a theme.
pub const CARDS: usize = 12;

const fn people(id: &'static str, theme: Theme) -> InterestItem {
    InterestItem { id, theme, flavour: Flavour::People }
}

const fn things(id: &'static str, theme: Theme) -> InterestItem {
    InterestItem { id, theme, flavour: Flavour::Things }
}

const fn skill(id: &'static str, skill: &'static str, group: &'static str) -> SkillItem {
    SkillItem { id, skill, group }
}

/// The interests quiz, in the order it is asked: one item of each theme, then the next of each.
pub const INTERESTS: [InterestItem; 48] = [
    people("r1p", Theme::Realistic),
    people("i1p", Theme::Investigative),
    people("a1p", Theme::Artistic),
    people("s1p", Theme::Social),
    people("e1p", Theme::Enterprising),
    people("c1p", Theme::Conventional),
    things("s2t", Theme::Social),
    things("e2t", Theme::Enterprising),
    things("c2t", Theme::Conventional),
    things("r2t", Theme::Realistic),
    things("i2t", Theme::Investigative),
    things("a2t", Theme::Artistic),
    people("r3p", Theme::Realistic),
    people("i3p", Theme::Investigative),
    people("a3p", Theme::Artistic),
    people("s3p", Theme::Social),
    people("e3p", Theme::Enterprising),
    people("c3p", Theme::Conventional),
    things("a4t", Theme::Artistic),
    things("s4t", Theme::Social),
    things("e4t", Theme::Enterprising),
    things("c4t", Theme::Conventional),
    things("r4t", Theme::Realistic),
    things("i4t", Theme::Investigative),
    people("e5p", Theme::Enterprising),
    people("c5p", Theme::Conventional),
    people("r5p", Theme::Realistic),
    people("i5p", Theme::Investigative),
    people("a5p", Theme::Artistic),
    people("s5p", Theme::Social),
    things("r6t", Theme::Realistic),
    things("i6t", Theme::Investigative),
    things("a6t", Theme::Artistic),
    things("s6t", Theme::Social),
    things("e6t", Theme::Enterprising),
    things("c6t", Theme::Conventional),
    people("a7p", Theme::Artistic),
    people("s7p", Theme::Social),
    people("e7p", Theme::Enterprising),
    people("c7p", Theme::Conventional),
    people("r7p", Theme::Realistic),
    people("i7p", Theme::Investigative),
    things("e8t", Theme::Enterprising),
    things("c8t", Theme::Conventional),
    things("r8t", Theme::Realistic),
    things("i8t", Theme::Investigative),
    things("a8t", Theme::Artistic),
    things("s8t", Theme::Social),
];

/// The skills quiz, in the order it is asked: one item of each meta-skill, then the next of each.
pub const SKILLS: [SkillItem; 36] = [
    skill("focusing-1", "focusing", "self-management"),
    skill("communicating-1", "communicating", "social-intelligence"),
    skill("curiosity-1", "curiosity", "innovation"),
    skill("integrity-1", "integrity", "self-management"),
    skill("feeling-1", "feeling", "social-intelligence"),
    skill("creativity-1", "creativity", "innovation"),
    skill("adapting-1", "adapting", "self-management"),
    skill("collaborating-1", "collaborating", "social-intelligence"),
    skill("sense-making-1", "sense-making", "innovation"),
    skill("initiative-1", "initiative", "self-management"),
    skill("leading-1", "leading", "social-intelligence"),
    skill("critical-thinking-1", "critical-thinking", "innovation"),
    skill("focusing-2", "focusing", "self-management"),
    skill("communicating-2", "communicating", "social-intelligence"),
    skill("curiosity-2", "curiosity", "innovation"),
    skill("integrity-2", "integrity", "self-management"),
    skill("feeling-2", "feeling", "social-intelligence"),
    skill("creativity-2", "creativity", "innovation"),
    skill("adapting-2", "adapting", "self-management"),
    skill("collaborating-2", "collaborating", "social-intelligence"),
    skill("sense-making-2", "sense-making", "innovation"),
    skill("initiative-2", "initiative", "self-management"),
    skill("leading-2", "leading", "social-intelligence"),
    skill("critical-thinking-2", "critical-thinking", "innovation"),
    skill("focusing-3", "focusing", "self-management"),
    skill("communicating-3", "communicating", "social-intelligence"),
    skill("curiosity-3", "curiosity", "innovation"),
    skill("integrity-3", "integrity", "self-management"),
    skill("feeling-3", "feeling", "social-intelligence"),
    skill("creativity-3", "creativity", "innovation"),
    skill("adapting-3", "adapting", "self-management"),
    skill("collaborating-3", "collaborating", "social-intelligence"),
    skill("sense-making-3", "sense-making", "innovation"),
    skill("initiative-3", "initiative", "self-management"),
    skill("leading-3", "leading", "social-intelligence"),
    skill("critical-thinking-3", "critical-thinking", "innovation"),
];
