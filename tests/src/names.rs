//! Finding things by the names that people know them by.

/// Buttons, links and summaries: first by their whole name, then by its beginning.
pub(crate) fn pressed(name: &str) -> [String; 2] {
    let name = quote(name);
    let all =
        |test: &str| ["button", "a", "summary"].map(|tag| format!("//{tag}[not(@disabled) and ({test})]")).join(" | ");
    [
        all(&format!("normalize-space()={name} or @aria-label={name}")),
        all(&format!("starts-with(normalize-space(), {name}) or starts-with(@aria-label, {name})")),
    ]
}

/// The box that a label names, by its `for`, by being inside it, or by `aria-label`: first by the whole label, then by
/// its beginning.
pub(crate) fn labelled(label: &str) -> [String; 2] {
    let label = quote(label);
    let boxes = "self::input or self::textarea or self::select";
    let all = |test: &str| format!("//*[({boxes}) and @id=//label[{test}]/@for] | //label[{test}]//*[{boxes}]");
    [
        format!("{} | //*[({boxes}) and @aria-label={label}]", all(&format!("normalize-space()={label}"))),
        all(&format!("starts-with(normalize-space(), {label})")),
    ]
}

/// A string of XPath, whatever quotes are in it.
fn quote(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
