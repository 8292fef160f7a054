//! The careers made ready to be matched: once, and ahead of need where there is time.

use std::sync::{Arc, OnceLock};

use career::matching::Matcher;
use catalogue::{Catalogue, Row};

/// The careers of a catalogue, made ready when they are first needed.
#[derive(Default)]
pub(crate) struct Ready {
    matcher: Arc<OnceLock<Matcher>>,
    asked: bool,
}

impl Ready {
    /// The careers, made ready by now.
    pub(crate) fn matcher(&self, catalogue: &Catalogue) -> &Matcher {
        self.matcher.get_or_init(|| made_ready(catalogue.careers()))
    }

    /// Begins to make them ready, while the person does something else.
    pub(crate) fn prepare(&mut self, catalogue: &Catalogue) {
        if std::mem::replace(&mut self.asked, true) {
            return;
        }
        let (matcher, rows) = (self.matcher.clone(), catalogue.careers().to_vec());
        // Whoever needs them first waits for this thread, or does without it.
        let _ = std::thread::Builder::new().spawn(move || {
            matcher.get_or_init(|| made_ready(&rows));
        });
    }
}

fn made_ready(rows: &[Row]) -> Matcher {
    Matcher::new(&rows.iter().map(Row::profile).collect::<Vec<_>>())
}
