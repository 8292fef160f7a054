//! The careers made ready to be matched.

use std::sync::{Arc, OnceLock};

use career::matching::Matcher;
use catalogue::{Catalogue, Row};

use crate::App;

/// The careers made ready to be matched: once, and ahead of need where there is time.
#[derive(Default)]
pub(crate) struct Ready {
    matcher: Arc<OnceLock<Matcher>>,
    asked: bool,
}

impl Ready {
    /// The careers, made ready by now.
    pub(super) fn matcher(&self, catalogue: &Catalogue) -> &Matcher {
        self.matcher.get_or_init(|| made_ready(catalogue.careers()))
    }
}

fn made_ready(rows: &[Row]) -> Matcher {
    Matcher::new(&rows.iter().map(Row::profile).collect::<Vec<_>>())
}

impl App {
    /// Begins to make the careers ready, while the person does something else.
    pub(crate) fn prepare_matches(&mut self) {
        if std::mem::replace(&mut self.ready.asked, true) {
            return;
        }
        let (matcher, rows) = (self.ready.matcher.clone(), self.catalogue.careers().to_vec());
        // Whoever needs them first waits for this thread, or does without it.
        let _ = std::thread::Builder::new().spawn(move || {
            matcher.get_or_init(|| made_ready(&rows));
        });
    }
}
