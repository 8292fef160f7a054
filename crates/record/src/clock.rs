//! A hybrid logical clock: the PC's time where it can be believed, and always later than anything in the record.
//!
//! Invariant: within one record, and after any merge, a new entry is later than every entry that was there when it was
//! made, even when the PC's clock stands still, goes backwards or is wrong by years.

use std::time::SystemTime;

/// When an entry stands in the order of its record: milliseconds since 1970 above, a counter below.
///
/// For order, not for show: after a merge with a PC whose clock runs ahead, it runs ahead here too. What the PC's own
/// clock said is [`crate::Entry::written`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// Bits of the counter.
const COUNTER: u32 = 16;

/// The year 3000. A clock beyond it is not believed, which leaves more than a thousand years of counting above.
const LAST_YEAR: i64 = 32_503_680_000_000;

/// Beyond this no honest program writes, and none reads: so that there is always a later moment to give out.
const LIMIT: i64 = i64::MAX / 2;

impl Moment {
    /// The moment that the file holds, unless no program would have written it.
    pub(crate) fn from_stored(stored: i64) -> Option<Self> {
        (0..=LIMIT).contains(&stored).then_some(Self(stored))
    }

    /// As the file holds it.
    #[must_use]
    pub fn stored(self) -> i64 {
        self.0
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0 >> COUNTER
    }
}

/// Gives out moments. The source of the PC's time can be replaced, so that tests can set it wrong.
pub(crate) struct Clock {
    read: Box<dyn Fn() -> i64 + Send>,
    last: Option<Moment>,
}

impl Clock {
    /// The PC's clock.
    pub(crate) fn system() -> Self {
        Self { read: Box::new(system_millis), last: None }
    }

    /// Reads the time from elsewhere from now on. What was given out still counts.
    pub(crate) fn read_from(&mut self, read: impl Fn() -> i64 + Send + 'static) {
        self.read = Box::new(read);
    }

    /// Notes a moment that is in the record.
    pub(crate) fn see(&mut self, moment: Moment) {
        self.last = self.last.max(Some(moment));
    }

    /// The next moment, given out once, and the milliseconds that the PC's clock shows; none when there is no later
    /// moment, which takes a hostile record.
    pub(crate) fn next(&mut self) -> Option<(Moment, i64)> {
        let shown = (self.read)();
        let now = shown.clamp(0, LAST_YEAR) << COUNTER;
        let next = Moment::from_stored(self.last.map_or(now, |last| now.max(last.0 + 1)))?;
        self.see(next);
        Some((next, shown))
    }
}

/// Milliseconds since 1970 by the PC's clock; negative before 1970.
pub(crate) fn system_millis() -> i64 {
    let millis = |d: std::time::Duration| i64::try_from(d.as_millis()).unwrap_or(i64::MAX);
    match SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => millis(since),
        Err(before) => -millis(before.duration()),
    }
}
