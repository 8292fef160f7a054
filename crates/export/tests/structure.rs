//! What a screen reader, an archive and a printer find in the file, as an independent reader of PDFs sees it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "each test file prints some of the plans")]
mod plans;

use export::{Lang, Plan, Words};
use lopdf::{Dictionary, Document, Object};

fn print(plan: &Plan) -> Document {
    let bytes = export::pdf(plan, &Words::new(plan.language)).expect("a plan prints");
    Document::load_mem(&bytes).expect("a PDF that another program can read")
}

/// The text of a PDF string: UTF-16 with a mark, or one byte a letter.
fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => String::from_utf16_lossy(
            &wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect::<Vec<_>>(),
        ),
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn dict<'a>(pdf: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    pdf.dereference(object).ok().and_then(|(_, object)| object.as_dict().ok())
}

/// Every element of the structure tree in reading order, as `(path of types, element)`.
fn elements(pdf: &Document) -> Vec<(String, Dictionary)> {
    fn walk(pdf: &Document, object: &Object, path: &str, found: &mut Vec<(String, Dictionary)>) {
        let Ok((_, object)) = pdf.dereference(object) else { return };
        if let Ok(children) = object.as_array() {
            children.iter().for_each(|child| walk(pdf, child, path, found));
        } else if let Ok(element) = object.as_dict() {
            let path = match element.get(b"S").and_then(Object::as_name) {
                Ok(kind) => format!("{path}/{}", String::from_utf8_lossy(kind)),
                Err(_) => path.to_owned(),
            };
            if element.has(b"S") {
                found.push((path.clone(), element.clone()));
            }
            if let Ok(children) = element.get(b"K") {
                walk(pdf, children, &path, found);
            }
        }
    }
    let mut found = Vec::new();
    let root = dict(pdf, pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap()).expect("a structure tree");
    walk(pdf, root.get(b"K").unwrap(), "", &mut found);
    found
}

fn count(elements: &[(String, Dictionary)], kind: &str) -> usize {
    elements.iter().filter(|(path, _)| path.ends_with(&format!("/{kind}"))).count()
}

#[test]
fn the_file_names_its_language_title_date_and_standards() {
    for (plan, lang, title) in
        [(plans::typical(), "en-GB", "My plan: Mhairi"), (plans::gaelic(), "gd", "Am plana agam: Mhairi")]
    {
        let pdf = print(&plan);
        let catalog = pdf.catalog().unwrap();
        assert_eq!(text(catalog.get(b"Lang").unwrap()), lang);
        assert!(dict(&pdf, catalog.get(b"MarkInfo").unwrap()).unwrap().get(b"Marked").unwrap().as_bool().unwrap());
        let shown = dict(&pdf, catalog.get(b"ViewerPreferences").unwrap()).unwrap().get(b"DisplayDocTitle").unwrap();
        assert!(shown.as_bool().unwrap());
        let (_, metadata) = pdf.dereference(catalog.get(b"Metadata").unwrap()).unwrap();
        let stream = metadata.as_stream().unwrap();
        let xmp = String::from_utf8(stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())).unwrap();
        for part in
            ["<pdfaid:part>2</", "<pdfaid:conformance>A</", "<pdfuaid:part>1</", title, "2026-11-22", "<dc:language>"]
        {
            assert!(xmp.contains(part), "{part} in {xmp}");
        }
    }
}

#[test]
fn headings_tables_lists_and_quotes_are_tagged() {
    let plan = plans::typical();
    let elements = elements(&print(&plan));
    assert_eq!(count(&elements, "H1"), 1);
    assert_eq!(count(&elements, "H2"), 4, "list, steps, notes, sources");
    // Three careers, the rest of the list, three states of steps, two notes.
    assert_eq!(count(&elements, "H3"), 9);
    assert_eq!(count(&elements, "Table"), 2, "a withdrawn career without facts has no table");
    assert_eq!(count(&elements, "TH"), 6);
    assert_eq!(count(&elements, "TD"), 6);
    assert_eq!(count(&elements, "BlockQuote"), 3, "two careers and one subject have a reason");
    // Ways in of two careers; three others; four steps; three sources.
    assert_eq!(count(&elements, "LI"), 4 + 3 + 4 + 3);
    assert_eq!(count(&elements, "Figure"), 0, "every drawing is an artifact");
}

#[test]
fn no_heading_skips_a_level_and_all_come_in_order() {
    for (name, plan) in plans::all() {
        let pdf = print(&plan);
        let levels: Vec<u32> = elements(&pdf)
            .iter()
            .filter_map(|(path, _)| path.rsplit_once("/H").and_then(|(_, level)| level.parse().ok()))
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1 && pair[1] > 1), "{name}: {levels:?}");
    }
}

#[test]
fn the_catalogue_stays_english_on_a_gaelic_page() {
    let elements = elements(&print(&plans::gaelic()));
    let english = elements.iter().filter(|(_, element)| element.get(b"Lang").is_ok_and(|lang| text(lang) == "en-GB"));
    assert!(english.count() >= 3, "titles, summaries and ways in");
}

#[test]
fn every_font_is_inside_and_the_page_is_a4() {
    let pdf = print(&plans::scripts());
    let fonts: Vec<&Dictionary> = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dict| dict.has_type(b"FontDescriptor"))
        .collect();
    assert!(fonts.len() > 8, "a font for each script: {}", fonts.len());
    assert!(fonts.iter().all(|font| font.has(b"FontFile2") || font.has(b"FontFile3")));
    for page in pdf.get_pages().into_values() {
        let size: Vec<f32> = pdf
            .get_dictionary(page)
            .unwrap()
            .get(b"MediaBox")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|side| side.as_float().unwrap())
            .collect();
        assert!((size[2] - 595.28).abs() < 0.1 && (size[3] - 841.89).abs() < 0.1, "{size:?}");
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let print = || export::pdf(&plans::scripts(), &Words::new(Lang::English)).unwrap();
    assert_eq!(print(), print());
}
