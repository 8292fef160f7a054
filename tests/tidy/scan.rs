//! Reading Rust well enough for the rules: what is code, what is a test, where a function ends.

/// The code of a Rust file: comments and the insides of strings and characters become spaces, so that every place stays
/// where it was.
pub fn code(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = opaque_end(bytes, at);
        blank(&mut out, at, end);
        at = end.max(at + 1);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Code without what is only compiled for tests.
pub fn code_outside_tests(text: &str) -> String {
    let code = code(text);
    let mut out = code.clone().into_bytes();
    for (start, _) in code.match_indices("#[cfg(test)]") {
        let rest = &code[start..];
        let open = rest.find('{').unwrap_or(rest.len());
        let end = match rest.find(';') {
            Some(stop) if stop < open => stop,
            _ => block_end(rest, open),
        };
        blank(&mut out, start, start + end);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Where the block that opens at `open` ends.
pub fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

/// The line, from 1, of a place in a text.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// Where each whole word `word` begins: not a part of a longer name.
pub fn words_at<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !part(code[..*at].chars().next_back()) && !part(code[at + word.len()..].chars().next()))
}

/// The name that begins here, after spaces.
pub fn name_at(code: &str, at: usize) -> &str {
    let rest = code[at..].trim_start();
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    &rest[..end]
}

/// Where a comment, string or character that begins here ends; here, when none does.
fn opaque_end(text: &[u8], at: usize) -> usize {
    let rest = &text[at..];
    let before = at.checked_sub(1).map(|at| text[at]);
    let in_a_name = before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if rest.starts_with(b"//") {
        return at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    }
    if rest.starts_with(b"/*") {
        return at + find(rest, b"*/").map_or(rest.len(), |end| end + 2);
    }
    if rest.starts_with(b"r") && !in_a_name || rest.starts_with(b"r") && before == Some(b'b') {
        return raw_end(text, at);
    }
    match rest.first() {
        Some(b'"') => at + quoted_end(rest, b'"'),
        Some(b'\'') if is_character(rest) => at + quoted_end(rest, b'\''),
        _ => at,
    }
}

/// A character and not a lifetime: something escaped, or a closing quote after one character.
fn is_character(rest: &[u8]) -> bool {
    let wide = match rest.get(1) {
        Some(b'\\') => return true,
        Some(lead) if *lead >= 0xf0 => 4,
        Some(lead) if *lead >= 0xe0 => 3,
        Some(lead) if *lead >= 0xc0 => 2,
        _ => 1,
    };
    rest.get(1 + wide) == Some(&b'\'')
}

fn quoted_end(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            byte if byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

fn raw_end(text: &[u8], at: usize) -> usize {
    let hashes = text[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    let open = at + 1 + hashes;
    if text.get(open) != Some(&b'"') {
        return at;
    }
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    find(&text[open + 1..], &close).map_or(text.len(), |end| open + 1 + end + close.len())
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}

fn blank(out: &mut [u8], from: usize, to: usize) {
    let to = to.min(out.len());
    out[from..to].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

#[test]
fn strings_comments_and_characters_are_not_code() {
    let text = "let a = \"x{\\\"}\"; // {\nlet b = '{'; let c: &'a str = r#\"}\"#; /* { */ let d = b\"}\"; '\\''";
    let code = code(text);
    assert_eq!(code.len(), text.len());
    assert!(!code.contains(['{', '}', '"']), "{code}");
    assert!(code.contains("&'a str") && code.contains("let d"), "{code}");
}

#[test]
fn what_is_for_tests_is_left_out() {
    let text =
        "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { x.unwrap() } }\nfn c() {}\n#[cfg(test)]\nmod more;\nfn d() {}";
    let code = code_outside_tests(text);
    assert!(!code.contains("unwrap") && !code.contains("more"), "{code}");
    assert!(code.contains("fn a") && code.contains("fn c") && code.contains("fn d"), "{code}");
}
