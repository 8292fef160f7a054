//! The careers that were read last, so that a press on the choice sheet need not read them again.

use std::collections::BTreeMap;
use std::sync::Arc;

use career::{Career, Id};
use catalogue::Catalogue;

use crate::Error;

/// More than any list has; past it, everything is read anew.
const ROOM: usize = 256;

/// Careers in memory, whole. The catalogue never changes while it is open, so that none is ever stale.
#[derive(Default)]
pub(crate) struct Shelf(BTreeMap<Id, Arc<Career>>);

impl Shelf {
    /// A career; `None` where the catalogue does not have it (any more).
    pub(crate) fn career(&mut self, catalogue: &Catalogue, id: &Id) -> Result<Option<Arc<Career>>, Error> {
        if let Some(career) = self.0.get(id) {
            return Ok(Some(Arc::clone(career)));
        }
        let Some(career) = catalogue.career(id)?.map(Arc::new) else { return Ok(None) };
        if self.0.len() >= ROOM {
            self.0.clear();
        }
        self.0.insert(id.clone(), Arc::clone(&career));
        Ok(Some(career))
    }
}
