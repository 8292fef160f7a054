//! A form as a table: in each row what it is about, then a subject or a value, then perhaps a level.

use career::school::MOST_COLUMNS;

use super::draft::{At, Draft, DraftColumn, cut, number};
use super::{FormFault, Wrong};

/// Reads what a form's table says, without minding what it means.
pub(super) fn draft(text: &str, faults: &mut Vec<FormFault>) -> Draft {
    let mut draft = Draft::default();
    for (line, cells) in rows(text) {
        let cell = |at: usize| cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let (first, second, third) = (cell(0), cell(1), cell(2));
        let mut once = |place: &mut Option<At<String>>| {
            if place.replace((line, second.clone())).is_some() {
                faults.push(FormFault { line, what: Wrong::KeyTwice { text: cut(&first) } });
            }
        };
        match first.to_lowercase().as_str() {
            // The heads of the table, as a spreadsheet shows them.
            "column" if second.eq_ignore_ascii_case("subject") => {}
            // A setting that was left blank is not told.
            "name" | "for" | "choices" if second.is_empty() => {}
            "name" => once(&mut draft.name),
            "for" => once(&mut draft.year),
            "choices" => once(&mut draft.choices),
            _ if second.is_empty() => {
                draft.broken = true;
                faults.push(FormFault { line, what: Wrong::NoSubject });
            }
            "must" => draft.must.push((line, [second, third])),
            _ => put(&mut draft.columns, line, &first, [second, third]),
        }
    }
    draft
}

/// Puts a course into the column of that name. Past the most columns there are, one more is enough to tell of it.
fn put(columns: &mut Vec<DraftColumn>, line: u32, name: &str, course: [String; 2]) {
    let known = columns.iter_mut().find(|column| column.name.eq_ignore_ascii_case(name));
    if let Some(column) = known {
        column.courses.push((line, course));
    } else if columns.len() <= MOST_COLUMNS {
        columns.push(DraftColumn { line, name: name.to_owned(), courses: vec![(line, course)] });
    }
}

/// The rows that have something in them, each with its line. Cells may stand in quotation marks, which then hold
/// separators and ends of lines, as spreadsheets write them.
fn rows(text: &str) -> Vec<At<Vec<String>>> {
    let separator = separator(text);
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut begun) = (false, 1_usize, 1_usize);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            '\n' => {
                line += 1;
                if quoted {
                    cell.push(' ');
                } else {
                    row.push(std::mem::take(&mut cell));
                    rows.push((number(begun), std::mem::take(&mut row)));
                    begun = line;
                }
            }
            '\r' => {}
            c if c == separator && !quoted => row.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    row.push(cell);
    rows.push((number(begun), row));
    let comment = |cells: &[String]| cells.first().is_some_and(|cell| cell.trim_start().starts_with('#'));
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()) && !comment(cells));
    rows
}

/// What stands between cells: whichever comes most in the first lines.
fn separator(text: &str) -> char {
    let count = |separator: char| text.lines().take(20).flat_map(str::chars).filter(|c| *c == separator).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(',')
}
