//! `data report`: one page for editors, with nothing in it but HTML.

use std::fmt::{Display, Write};

use catalogue::Report;

/// How the page looks, in light and dark.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #8884}\
:root{color-scheme:light dark}summary{cursor:pointer}";

/// The report as a page.
pub(crate) fn html(report: &Report) -> String {
    let covered = report.unit_groups.iter().filter(|(.., careers)| !careers.is_empty()).count();
    let groups =
        report.unit_groups.iter().map(|(code, title, careers)| [code.clone(), title.clone(), careers.join(", ")]);
    let missing = report.unit_groups.iter().filter(|(.., careers)| careers.is_empty());
    let level =
        |level: &Option<career::Level>| level.map_or("nothing asked".to_owned(), |level| level.number().to_string());
    let mut page =
        String::from("<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Cairn: the data</title>");
    let _ = write!(page, "<style>{STYLE}</style><h1>Cairn: the data</h1>");
    section(
        &mut page,
        &format!("Faults: {}", report.faults.len()),
        ["File, line and column, and what to do"],
        report.faults.iter().map(|fault| [fault]),
    );
    section(
        &mut page,
        &format!(
            "Unit groups without a career: {} of {}",
            report.unit_groups.len() - covered,
            report.unit_groups.len()
        ),
        ["Code", "Title"],
        missing.map(|(code, title, _)| [code, title]),
    );
    section(
        &mut page,
        "Careers by industry",
        ["Industry", "Careers"],
        report.industries.iter().map(|(name, count)| [name.clone(), count.to_string()]),
    );
    section(
        &mut page,
        "Careers by the level they start at",
        ["SCQF level", "Careers"],
        report.levels.iter().map(|(at, count)| [level(at), count.to_string()]),
    );
    section(
        &mut page,
        "Careers by kind of way in",
        ["Kind", "Careers"],
        report.routes.iter().map(|(kind, count)| [format!("{kind:?}"), count.to_string()]),
    );
    section(&mut page, "Read longest ago", ["Career", "Read"], report.oldest.iter().map(|(title, day)| [title, day]));
    section(
        &mut page,
        "Hardest to read",
        ["Career", "Grade"],
        report.hardest.iter().map(|(title, grade)| [title.clone(), format!("{grade:.1}")]),
    );
    section(
        &mut page,
        "Most alike",
        ["Career", "Career", "Shared runs of five words"],
        report.alike.iter().map(|(a, b, percent)| [a.clone(), b.clone(), format!("{percent} %")]),
    );
    section(
        &mut page,
        &format!("Careers that no course leads to: {}", report.without_course.len()),
        ["Career"],
        report.without_course.iter().map(|title| [title]),
    );
    section(
        &mut page,
        &format!("Subjects that no career uses: {}", report.unused_subjects.len()),
        ["Subject"],
        report.unused_subjects.iter().map(|name| [name]),
    );
    section(&mut page, "Careers by unit group", ["Code", "Unit group", "Careers"], groups);
    page
}

/// A heading and a table below it, folded away.
fn section<const N: usize, T: Display>(
    page: &mut String,
    title: &str,
    heads: [&str; N],
    rows: impl Iterator<Item = [T; N]>,
) {
    let _ =
        write!(page, "<details><summary><h2 style=\"display:inline\">{}</h2></summary><table><thead><tr>", text(title));
    for head in heads {
        let _ = write!(page, "<th scope=\"col\">{}", text(head));
    }
    page.push_str("</thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for cell in row {
            let _ = write!(page, "<td>{}", text(&cell.to_string()));
        }
    }
    page.push_str("</tbody></table></details>");
}

/// Text that is never read as markup.
fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
