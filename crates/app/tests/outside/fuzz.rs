//! Any command with any arguments: an answer or an honest refusal, never a panic.

use std::cell::RefCell;

use app::{Answer, Error};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::pc::{PERFUSIONIST, Pc, about, career};

/// The map of commands that the UI has; another test keeps it fresh.
const COMMANDS: &str = include_str!("../../../../ui/src/wire/Commands.ts");

/// The names of all commands.
fn names() -> Vec<&'static str> {
    let lines = COMMANDS.lines().flat_map(|line| line.split(',')).filter_map(|line| line.split_once(": ["));
    lines.map(|(name, _)| name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap()).collect()
}

/// Arguments that some command would take.
fn taken() -> Vec<Value> {
    let target = career(PERFUSIONIST);
    vec![
        json!(null),
        json!({ "id": PERFUSIONIST }),
        json!({ "text": "heart lung machine", "limit": 5, "filters": { "entry_at_most": 6 } }),
        json!({ "target": target, "on": true, "reason": "Calm people" }),
        json!({ "target": target, "reason": "Calm people" }),
        json!({ "target": target, "on": true }),
        json!({ "order": [target] }),
        json!({ "about": about() }),
        json!({ "about": { "about": "own", "id": "a1" }, "after": ["x"], "text": "words" }),
        json!({ "about": about(), "after": [], "text": "words" }),
        json!({ "text": "Ring them", "state": "to-do" }),
        json!({ "notes": true }),
        json!({ "theme": "dark", "text_size": 150, "language": "gd" }),
        json!({ "nickname": "Isla" }),
        json!({ "stage": "S4" }),
        json!({ "record": "00000000000000000000000000000000", "passphrase": "x" }),
        json!({ "organisation": "nhs-scotland" }),
        json!({ "passphrase": null }),
        json!({ "sheet": null }),
        json!({ "part": "plans", "subject": "physics", "level": "higher", "grade": "A", "on": true }),
        json!({ "career": PERFUSIONIST }),
        json!({ "of": null, "name": "With Physics" }),
        json!({ "form": { "name": "Ours", "choices": 5, "must": [{ "subject": "english" }], "columns": [] } }),
        json!({ "quiz": "interests", "again": true }),
        json!({ "attempt": "a1", "quiz": "interests", "item": "r1p", "answer": 5, "millis": 900 }),
        json!({ "attempt": "a1", "quiz": "interests" }),
        json!({ "attempt": "a1" }),
        json!({ "before": "a1", "after": "a1" }),
        json!({ "subject": "biology", "on": true }),
        json!({ "skill": "leading", "text": "Ran a stall" }),
        json!({ "level": 5, "no_shifts": true }),
        json!({ "text": "nursing", "limit": 5, "filters": { "levels": [7, 10], "region": "Fife", "unplaced": true } }),
        json!({ "ids": [PERFUSIONIST, "joiner", "no-such"] }),
    ]
}

/// Any JSON, small and odd.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z-]{1,12}".prop_map(Value::from),
        Just(Value::from("x".repeat(3_000))),
        Just(career(PERFUSIONIST)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z_]{1,8}", inner, 0..4).prop_map(Value::from_iter),
        ]
    })
}

/// Arguments that a command would take, with one of their values made into something else or left out.
fn mutated() -> impl Strategy<Value = String> {
    (prop::sample::select(taken()), any_json(), any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |(mut args, odd, at, out)| {
            if let Value::Object(fields) = &mut args {
                let key = fields.keys().nth(at.index(fields.len())).cloned().unwrap_or_default();
                if out { drop(fields.remove(&key)) } else { drop(fields.insert(key, odd)) }
            }
            args.to_string()
        },
    )
}

/// Whole, mutated, of any shape, or no JSON at all.
fn args() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => prop::sample::select(taken()).prop_map(|args| args.to_string()),
        4 => mutated(),
        2 => any_json().prop_map(|args| args.to_string()),
        1 => any::<String>(),
    ]
}

#[test]
fn every_command_is_known_here() {
    let names = names();
    assert!(names.len() >= 30, "only {names:?}");
    let mut pc = Pc::new();
    for name in names {
        let refused = pc.app.call(name, "\"odd\"", Some(Answer::No));
        assert!(matches!(refused, Err(Error::Malformed { .. })), "{name}: {refused:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Long runs in one window, so that the calls meet every state. Scrypt is slow, so that a passphrase is rare.
    #[test]
    fn no_call_panics_or_fails_for_no_reason(calls in prop::collection::vec((prop::sample::select(names()), args()), 1..60)) {
        thread_local!(static PC: RefCell<Pc> = RefCell::new(Pc::new()));
        PC.with_borrow_mut(|pc| {
            for (name, args) in calls {
                let answer = if name == "export_plan" { Answer::No } else { Answer::File(pc.path("answer.cairn")) };
                let asked = pc.app.asks(name, &args);
                let answered = pc.app.call(name, &args, Some(answer));
                let honest = !matches!(answered, Err(Error::Internal { .. } | Error::NoSuchCommand { .. }));
                prop_assert!(honest, "{name} {args}: {answered:?}");
                prop_assert!(!matches!(asked, Err(Error::Internal { .. })), "{name} {args}: {asked:?}");
                let session = pc.app.call("session", "null", None);
                prop_assert!(session.is_ok(), "after {name} {args}: {session:?}");
            }
            Ok(())
        })?;
    }
}
