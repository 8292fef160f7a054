//! The entries of a record in their order, and which of them count.
//!
//! Pure: the same entries give the same answers, in whatever order they came in.

use std::collections::{HashMap, HashSet};

use crate::{Device, Entry, EntryId, Error, Kind};

/// All entries, in the record's order: moment, then device, then id.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct History {
    entries: Vec<Entry>,
    places: HashMap<EntryId, usize>,
}

/// What the device could do next, by replaying what it did: ids of changes, and of undos with their changes.
#[derive(Default)]
struct Stacks {
    done: Vec<EntryId>,
    undone: Vec<(EntryId, EntryId)>,
}

impl History {
    /// Puts entries in order.
    pub(crate) fn new(mut entries: Vec<Entry>) -> Result<Self, Error> {
        entries.sort_unstable_by_key(Entry::place);
        let places: HashMap<_, _> = entries.iter().enumerate().map(|(place, entry)| (entry.id, place)).collect();
        if places.len() == entries.len() { Ok(Self { entries, places }) } else { Err(Error::Damaged) }
    }

    /// Adds the latest entry, as the clock made it.
    pub(crate) fn push(&mut self, entry: Entry) {
        self.places.insert(entry.id, self.entries.len());
        self.entries.push(entry);
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    pub(crate) fn find(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(*self.places.get(&id)?)
    }

    /// The changes that count, in order.
    pub(crate) fn live(&self) -> impl Iterator<Item = &Entry> {
        let ignored = self.ignored();
        self.entries.iter().filter(move |entry| entry.is_change() && !ignored.contains(&entry.id))
    }

    /// The change that undo would take back.
    pub(crate) fn undoable(&self, device: Device) -> Option<&Entry> {
        let ignored = self.ignored();
        let done = self.replay(device).done;
        done.iter().rev().find(|id| !ignored.contains(*id)).and_then(|id| self.find(*id))
    }

    /// The undo that redo would undo, and the change that would come back.
    pub(crate) fn redoable(&self, device: Device) -> Option<(EntryId, &Entry)> {
        let ignored = self.ignored();
        let undone = self.replay(device).undone;
        let (undo, change) = undone.iter().rev().find(|(undo, _)| !ignored.contains(undo))?;
        Some((*undo, self.find(*change)?))
    }

    /// The entries that an undo takes out of account, undos among them. Read from the latest back, because whether an
    /// undo counts depends only on later ones: an undo of something later than itself counts for nothing.
    fn ignored(&self) -> HashSet<EntryId> {
        let mut ignored = HashSet::new();
        for (place, entry) in self.entries.iter().enumerate().rev() {
            if let Kind::Undo { of } = entry.kind
                && !ignored.contains(&entry.id)
                && self.places.get(&of).is_some_and(|target| *target < place)
                && self.find(of).is_some_and(|target| target.kind != Kind::Settled)
            {
                ignored.insert(of);
            }
        }
        ignored
    }

    fn replay(&self, device: Device) -> Stacks {
        let mut stacks = Stacks::default();
        for entry in self.entries.iter().filter(|entry| entry.device == device) {
            match entry.kind {
                Kind::Change => {
                    stacks.done.push(entry.id);
                    stacks.undone.clear();
                }
                Kind::Undo { of } => self.replay_undo(&mut stacks, entry.id, of),
                Kind::Settled | Kind::Erased | Kind::Unknown => {}
            }
        }
        stacks
    }

    fn replay_undo(&self, stacks: &mut Stacks, undo: EntryId, of: EntryId) {
        if let Some(place) = stacks.done.iter().rposition(|change| *change == of) {
            stacks.done.remove(place);
            stacks.undone.push((undo, of));
        } else if let Some(place) = stacks.undone.iter().rposition(|(earlier, _)| *earlier == of) {
            let (_, change) = stacks.undone.remove(place);
            stacks.done.push(change);
        }
    }
}
