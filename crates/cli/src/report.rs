//! `data report`: one page for editors, with nothing in it but HTML.

use std::fmt::{Display, Write};

use catalogue::Report;

/// How the page looks, in light and dark.
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1rem .2rem 0;border-bottom:1px solid #8884}\
:root{color-scheme:light dark}summary{cursor:pointer}";

/// The report as a page.
pub(crate) fn html(report: &Report) -> String {
    let mut page =
        String::from("<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Cairn: the data</title>");
    let _ = write!(page, "<style>{STYLE}</style><h1>Cairn: the data</h1>");
    what_is_wrong(&mut page, report);
    what_there_is(&mut page, report);
    what_to_look_at(&mut page, report);
    page
}

fn what_is_wrong(page: &mut String, report: &Report) {
    let faults = report.faults.iter().map(|fault| [fault]);
    section(page, &format!("Faults: {}", report.faults.len()), ["File, line and column, and what to do"], faults);
    let all = report.unit_groups.len();
    let missing: Vec<_> = report.unit_groups.iter().filter(|(.., careers)| careers.is_empty()).collect();
    let title = format!("Unit groups without a career: {} of {all}", missing.len());
    section(page, &title, ["Code", "Title"], missing.into_iter().map(|(code, title, _)| [code, title]));
    let title = format!("Careers that no course leads to: {}", report.without_course.len());
    section(page, &title, ["Career"], report.without_course.iter().map(|title| [title]));
    let title = format!("Subjects that no career uses: {}", report.unused_subjects.len());
    section(page, &title, ["Subject"], report.unused_subjects.iter().map(|name| [name]));
}

fn what_there_is(page: &mut String, report: &Report) {
    let level = |level: &Option<career::Level>| level.map_or("none".to_owned(), |level| level.number().to_string());
    let industries = report.industries.iter().map(|(name, count)| [name.clone(), count.to_string()]);
    section(page, "Careers by industry", ["Industry", "Careers"], industries);
    let levels = report.levels.iter().map(|(at, count)| [level(at), count.to_string()]);
    section(page, "Careers by the level they start at", ["SCQF level asked", "Careers"], levels);
    let routes = report.routes.iter().map(|(kind, count)| [format!("{kind:?}"), count.to_string()]);
    section(page, "Careers by kind of way in", ["Kind", "Careers"], routes);
    let groups = report.unit_groups.iter();
    let groups = groups.map(|(code, title, careers)| [code.clone(), title.clone(), careers.join(", ")]);
    section(page, "Careers by unit group", ["Code", "Unit group", "Careers"], groups);
}

fn what_to_look_at(page: &mut String, report: &Report) {
    section(page, "Read longest ago", ["Career", "Read"], report.oldest.iter().map(|(title, day)| [title, day]));
    let hardest = report.hardest.iter().map(|(title, grade)| [title.clone(), format!("{grade:.1}")]);
    section(page, "Hardest to read", ["Career", "Grade"], hardest);
    let alike = report.alike.iter().map(|(a, b, percent)| [a.clone(), b.clone(), format!("{percent} %")]);
    section(page, "Most alike", ["Career", "Career", "Shared runs of five words"], alike);
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
