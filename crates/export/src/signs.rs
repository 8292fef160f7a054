//! Text made safe to show in a file that another program opens, with every sign still there to be seen.

/// Settles line ends, and shows the signs that steer a machine and have no look of their own as their pictures: ␀ for
/// NUL. A browser drops some of them, and a spreadsheet ends a cell at others. Control signs that have no picture
/// become U+FFFD.
pub(crate) fn visible(text: &str) -> String {
    let picture = |sign: char| match u32::from(sign) {
        0x0D | 0x85 => '\n',
        0x09 | 0x0A => sign,
        code @ 0..=0x1F => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7F => '\u{2421}',
        0x80..=0x9F => char::REPLACEMENT_CHARACTER,
        _ => sign,
    };
    text.replace("\r\n", "\n").chars().map(picture).collect()
}
