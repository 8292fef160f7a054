//! Looking for words in files, in every way that they may lie there.

use std::path::{Path, PathBuf};

/// The first of these words that a file holds, as UTF-8 or as UTF-16. A file that is gone holds none.
pub fn found_in(path: &Path, words: &[&str]) -> Option<String> {
    let bytes = std::fs::read(path).ok()?;
    words.iter().find(|word| holds(&bytes, word)).map(|word| (*word).to_owned())
}

fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [word.as_bytes(), &wide].iter().any(|wanted| bytes.windows(wanted.len()).any(|window| window == *wanted))
}

/// Every ordinary file under a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let Ok(kind) = entry.file_type() else { continue };
        match (kind.is_dir(), kind.is_file()) {
            (true, _) => found.extend(files(&entry.path())),
            (_, true) => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

#[test]
fn a_word_is_found_in_either_encoding_and_only_if_it_is_there() {
    let wide: Vec<u8> = "a heron b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(holds(b"a heron b", "heron") && holds(&wide, "heron"));
    assert!(!holds(b"a her on b", "heron"));
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("deep")).unwrap();
    std::fs::write(folder.path().join("deep/file"), "the heron").unwrap();
    let found = files(folder.path());
    assert_eq!(found.len(), 1);
    assert_eq!(found_in(&found[0], &["otter", "heron"]), Some("heron".to_owned()));
}
