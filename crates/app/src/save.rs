//! Writing a file so that it is either the old one or the new one, whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::Error;

/// Writes `bytes` to `path`: beside it first, flushed to the disk, then renamed over it. When this fails, whatever
/// was at `path` before is still there.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let beside = beside(path);
    let written = write_and_flush(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = written {
        // The half-written file beside is ours alone; a failure to remove it is not worth a second message.
        let _ = fs::remove_file(&beside);
        return Err(error.into());
    }
    // A rename is only safe from a power cut once its folder is on the disk too. Not every system can do this.
    if let Some(folder) = path.parent() {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

fn write_and_flush(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn beside(path: &Path) -> std::path::PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.pdf");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_gone_says_so_and_the_last_good_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("stick").join("plan.pdf");
        assert!(matches!(write_whole(&missing, b"x"), Err(Error::NotWritten { .. })));
        let good = folder.path().join("plan.pdf");
        write_whole(&good, b"good").unwrap();
        // A folder where the file beside should go makes the write fail half-way.
        fs::create_dir(beside(&good)).unwrap();
        assert!(write_whole(&good, b"bad").is_err());
        assert_eq!(fs::read(&good).unwrap(), b"good");
    }
}
