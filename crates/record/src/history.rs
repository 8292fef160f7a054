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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Moment;

    const CHANGE: u8 = 0;
    const SETTLED: u8 = 1;

    fn id(number: usize) -> EntryId {
        EntryId([u8::try_from(number).expect("few entries"); 16])
    }

    /// Entries of any kind: an undo may name anything, itself, later ones and ones that are not there.
    fn entries(kinds: &[(u8, usize, u8, i64)]) -> Vec<Entry> {
        let entry = |(number, (kind, of, device, at)): (usize, &(u8, usize, u8, i64))| {
            let kind = match *kind {
                CHANGE => Kind::Change,
                SETTLED => Kind::Settled,
                _ => Kind::Undo { of: id(*of) },
            };
            let at = Moment::from_stored(*at).expect("a moment");
            Entry::new(id(number), Device([*device; 16]), (at, 0), kind, b"1")
        };
        kinds.iter().enumerate().map(entry).collect()
    }

    /// The law as it is written down in `docs/record-format.md`, without any cleverness.
    fn is_ignored(entries: &[Entry], place: usize) -> bool {
        entries.iter().enumerate().skip(place + 1).any(|(later, undo)| {
            entries[place].kind != Kind::Settled
                && undo.kind == Kind::Undo { of: entries[place].id }
                && !is_ignored(entries, later)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_counts_depends_on_the_entries_alone(
            kinds in prop::collection::vec((0..4u8, 0..14usize, 0..3u8, 0..6i64), 0..12),
            turn in 0..12usize,
        ) {
            let history = History::new(entries(&kinds)).expect("distinct");
            let all = history.entries();
            let expected: Vec<_> = (0..all.len())
                .filter(|place| all[*place].is_change() && !is_ignored(all, *place))
                .map(|place| all[place].id)
                .collect();
            prop_assert_eq!(history.live().map(|entry| entry.id).collect::<Vec<_>>(), expected);

            let mut turned = entries(&kinds);
            turned.rotate_left(turn.min(kinds.len()));
            prop_assert_eq!(&History::new(turned).expect("distinct"), &history);
            for device in (0..3).map(|number| Device([number; 16])) {
                if let Some(change) = history.undoable(device) {
                    prop_assert!(change.kind == Kind::Change && change.device == device);
                    prop_assert!(history.live().any(|entry| entry.id == change.id));
                }
            }
        }
    }
}
