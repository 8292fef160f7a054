//! Where things are on this PC. Chosen by the host; nothing from the UI reaches here.

use std::path::PathBuf;

/// The places that Cairn reads and writes.
#[derive(Clone, Debug)]
pub struct Places {
    /// The catalogue, a read-only file of the installed program.
    pub catalogue: PathBuf,
    /// The folder for records: local application data, never a roaming one. Made when first needed.
    pub data: PathBuf,
}

impl Places {
    /// The folder that holds this PC's records.
    #[must_use]
    pub fn records(&self) -> PathBuf {
        self.data.join("records")
    }
}
