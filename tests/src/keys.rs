//! Keys that have no character of their own, as WebDriver names them.

/// Tab: to the next thing that takes the focus.
pub const TAB: char = '\u{e004}';
/// Enter.
pub const ENTER: char = '\u{e007}';
/// The arrow to the right: to the next of a group of radio buttons.
pub const RIGHT: char = '\u{e014}';
/// The arrow down.
pub const DOWN: char = '\u{e015}';
/// Escape.
pub const ESCAPE: char = '\u{e00c}';
/// Space.
pub const SPACE: char = ' ';
/// The Backspace key.
pub const BACKSPACE: char = '\u{e003}';
/// Shift, to be held.
pub const SHIFT: &str = "\u{e008}";
/// Control, to be held.
pub const CONTROL: &str = "\u{e009}";
/// Control and Shift, to be held.
pub const CONTROL_SHIFT: &str = "\u{e009}\u{e008}";
