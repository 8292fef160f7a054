//! The catalogues of both languages say the same things about the same values.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};

use export::{Lang, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

const ENGLISH: &str =
    concat!(include_str!("../../../ui/words/en-GB/paper.ftl"), "\n", include_str!("../../../ui/words/en-GB/facts.ftl"));
const GAELIC: &str =
    concat!(include_str!("../../../ui/words/gd/paper.ftl"), "\n", include_str!("../../../ui/words/gd/facts.ftl"));

/// Each message with the variables it names.
fn messages(catalogue: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let resource = fluent_syntax::parser::parse(catalogue).expect("a catalogue without faults");
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages.map(|message| (message.id.name, variables(&message.value.expect("a message says something")))).collect()
}

fn variables(pattern: &Pattern<&'static str>) -> BTreeSet<&'static str> {
    let placeables = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    placeables
        .flat_map(|expression| match expression {
            Expression::Inline(inline) => variable(inline).into_iter().collect::<BTreeSet<_>>(),
            Expression::Select { selector, variants } => {
                variants.iter().flat_map(|variant| variables(&variant.value)).chain(variable(selector)).collect()
            }
        })
        .collect()
}

fn variable(expression: &InlineExpression<&'static str>) -> Option<&'static str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
}

#[test]
fn both_languages_have_the_same_ids_and_variables() {
    assert_eq!(messages(ENGLISH), messages(GAELIC));
}

#[test]
fn counts_take_the_plural_of_their_language() {
    let say = |lang, count: i64| Words::new(lang).say("paper-missing-more", &[("count", count.into())]);
    assert_eq!(say(Lang::English, 1), "And one more.");
    assert_eq!(say(Lang::English, 7), "And 7 more.");
    assert_eq!(say(Lang::Gaelic, 2), "Agus 2 eile.");
}

#[test]
fn what_is_put_into_a_message_stays_as_it_is() {
    let english = Words::new(Lang::English);
    assert_eq!(english.say("paper-made", &[("date", "{ $x } שלום".into())]), "Made on { $x } שלום");
    assert_eq!(english.say("no-such-words", &[]), "no-such-words");
}
