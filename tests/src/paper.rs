//! What a PDF says, read by a program that is not ours.

use std::path::Path;
use std::process::Command;

/// The words of a PDF.
///
/// # Panics
/// When it is not a PDF.
#[must_use]
pub fn words(pdf: &Path) -> String {
    let bytes = std::fs::read(pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF"), "{} is not a PDF", pdf.display());
    let read = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output();
    let read = read.unwrap_or_else(|error| panic!("pdftotext: {error}; run `cargo xtask setup`"));
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8_lossy(&read.stdout).into_owned()
}

/// Makes a picture of each page: `name-1.png` and so on in `folder`.
///
/// # Panics
/// When a page cannot be drawn.
pub fn pictures(pdf: &Path, folder: &Path, name: &str) {
    let drawn = Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(pdf).arg(folder.join(name)).status();
    assert!(drawn.is_ok_and(|status| status.success()), "{} cannot be drawn", pdf.display());
}
