//! `quiz`: what a filled-in quiz says.

use std::io::{self, Read, Write};
use std::path::PathBuf;

use career::quiz::{Quiz as Which, Sheet, interests, skills};
use clap::Subcommand;
use serde_json::Value;

use crate::Ending;

#[derive(Subcommand)]
pub(crate) enum Quiz {
    /// Score a sheet of answers: a JSON object {"quiz":"interests","answers":{"r1p":4,…}}, or "quiz":"skills".
    Score {
        /// The sheet; "-" reads standard input.
        sheet: PathBuf,
    },
}

pub(crate) fn run(quiz: &Quiz, out: &mut impl Write) -> Result<(), Ending> {
    let Quiz::Score { sheet: path } = quiz;
    let unread = |what: &dyn std::fmt::Display| Ending::Stopped(format!("{}: {what}", path.display()));
    let text = if path.as_os_str() == "-" {
        let mut text = Vec::new();
        io::stdin().lock().read_to_end(&mut text).map(|_| text)
    } else {
        std::fs::read(path)
    };
    let text = text.map_err(|e| unread(&e))?;
    let sheet: Sheet = serde_json::from_slice(&text).map_err(|e| unread(&e))?;
    let result: Result<Value, _> = match sheet.quiz {
        Which::Interests => serde_json::to_value(interests(&sheet)),
        Which::Skills => serde_json::to_value(skills(&sheet)),
    };
    Ok(writeln!(out, "{}", result.map_err(|e| unread(&e))?)?)
}
