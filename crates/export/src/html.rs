//! The plan as one page for a browser, whole in itself: no script, nothing fetched, its own style for screen and print.
//!
//! Invariants:
//! - Markup is `&'static str` ([`Html::raw`]); all else goes through [`Html::text`], which escapes it. So nothing that
//!   a pupil wrote is ever markup, nor in an attribute.
//! - The pupil's words take their own direction; the catalogue's are marked as English whatever the page's language.

use crate::signs::visible;
use crate::{Plan, PlanCareer, PlanItem, PlanNote, StepState, Words};

const STYLE: &str = include_str!("plan.css");

/// Makes a plan into a page.
#[must_use]
pub fn html(plan: &Plan, words: &Words) -> String {
    let mut page = Html { out: String::new(), words };
    page.head(plan);
    page.top(plan);
    page.list(plan);
    page.steps(plan);
    page.notes(plan);
    page.sources(plan);
    page.raw("</main>\n</body>\n</html>\n");
    page.out
}

struct Html<'a> {
    out: String,
    words: &'a Words,
}

impl Html<'_> {
    fn raw(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        for sign in visible(text).chars() {
            match sign {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\'' => self.out.push_str("&#39;"),
                sign => self.out.push(sign),
            }
        }
    }

    fn element(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.raw(open);
        self.text(text);
        self.raw(close);
    }

    fn say(&mut self, open: &'static str, id: &str, close: &'static str) {
        let said = self.words.say(id, &[]);
        self.element(open, &said, close);
    }

    fn head(&mut self, plan: &Plan) {
        self.raw("<!DOCTYPE html>\n<html lang=\"");
        self.raw(self.words.lang().tag());
        self.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.raw("<meta http-equiv=\"Content-Security-Policy\" ");
        self.raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        let title = match plan.nickname.trim() {
            "" => self.words.say("paper-title", &[]),
            name => self.words.say("paper-file-title", &[("name", name.into())]),
        };
        self.element("<title>", &title, "</title>\n<style>\n");
        self.raw(STYLE);
        self.raw("</style>\n</head>\n<body>\n<main>\n");
    }

    fn top(&mut self, plan: &Plan) {
        self.say("<h1>", "paper-title", "</h1>\n");
        if !plan.nickname.trim().is_empty() {
            self.element("<p class=\"name\" dir=\"auto\">", &plan.nickname, "</p>\n");
        }
        if let Some(stage) = plan.stage.as_deref().filter(|stage| !stage.trim().is_empty()) {
            self.element("<p class=\"by\">", stage, "</p>\n");
        }
        if !plan.made.trim().is_empty() {
            let made = self.words.say("paper-made", &[("date", plan.made.as_str().into())]);
            self.element("<p class=\"by\">", &made, "</p>\n");
        }
    }

    fn list(&mut self, plan: &Plan) {
        self.say("<h2>", "paper-list", "</h2>\n");
        if plan.careers.is_empty() && plan.others.is_empty() {
            self.say("<p>", "paper-list-empty", "</p>\n");
        }
        for career in &plan.careers {
            self.career(career);
        }
        if !plan.others.is_empty() {
            self.say("<h3>", "paper-others", "</h3>\n<ul>\n");
            for other in &plan.others {
                self.other(other);
            }
            self.raw("</ul>\n");
        }
    }

    fn career(&mut self, career: &PlanCareer) {
        self.raw("<article>\n");
        self.titled("<h3 lang=\"en-GB\">", &career.title, "</h3>\n");
        if !career.summary.trim().is_empty() {
            self.element("<p lang=\"en-GB\">", &career.summary, "</p>\n");
        }
        if career.withdrawn {
            self.say("<p><strong>", "paper-withdrawn", "</strong></p>\n");
        }
        if !career.reason.trim().is_empty() {
            self.say("<p class=\"label\">", "paper-why", "</p>\n");
            self.said(&career.reason);
        }
        self.facts(career);
        if !career.ways_in.is_empty() {
            self.say("<p class=\"label\">", "paper-ways-in", "</p>\n<ul>\n");
            for way in &career.ways_in {
                self.element("<li lang=\"en-GB\">", way, "</li>\n");
            }
            self.raw("</ul>\n");
        }
        self.raw("</article>\n");
    }

    /// Level, pay and subjects; nothing when a withdrawn career leaves nothing to say.
    fn facts(&mut self, career: &PlanCareer) {
        let pay = career.pay.as_deref().unwrap_or_default();
        let subjects = career.subjects.join(", ");
        if career.withdrawn && career.level.is_none() && pay.is_empty() && subjects.is_empty() {
            return;
        }
        let level = career.level.map(|level| level.to_string());
        let level = level.map(|level| self.words.say("paper-level-value", &[("level", level.as_str().into())]));
        self.raw("<table>\n");
        self.fact("paper-level", "<td>", &level.unwrap_or_default());
        self.fact("paper-pay", "<td lang=\"en-GB\">", pay);
        self.fact("paper-subjects", "<td lang=\"en-GB\">", &subjects);
        self.raw("</table>\n");
    }

    /// A row of the table, with "not known" in words: an empty cell would leave a reader wondering.
    fn fact(&mut self, label: &str, cell: &'static str, fact: &str) {
        self.say("<tr><th scope=\"row\">", label, "</th>");
        if fact.trim().is_empty() {
            self.say("<td>", "paper-unknown", "</td></tr>\n");
        } else {
            self.element(cell, fact, "</td></tr>\n");
        }
    }

    fn other(&mut self, other: &PlanItem) {
        self.raw("<li>");
        self.titled("<strong lang=\"en-GB\">", &other.title, "</strong>");
        if !other.kind.trim().is_empty() {
            self.element(" <span class=\"by\">", &other.kind, "</span>");
        }
        self.said(&other.reason);
        self.raw("</li>\n");
    }

    fn steps(&mut self, plan: &Plan) {
        self.say("<h2>", "paper-steps", "</h2>\n");
        let written: Vec<_> = plan.steps.iter().filter(|step| !step.text.trim().is_empty()).collect();
        if written.is_empty() {
            self.say("<p>", "paper-steps-empty", "</p>\n");
        }
        let states =
            [(StepState::ToDo, "paper-to-do"), (StepState::Done, "paper-done"), (StepState::Dropped, "paper-dropped")];
        for (state, label) in states {
            let mut steps = written.iter().filter(|step| step.state == state).peekable();
            if steps.peek().is_none() {
                continue;
            }
            self.say("<h3>", label, "</h3>\n<ul>\n");
            for step in steps {
                self.raw("<li>");
                self.paragraphs(&step.text);
                self.raw("</li>\n");
            }
            self.raw("</ul>\n");
        }
    }

    fn notes(&mut self, plan: &Plan) {
        self.say("<h2>", "paper-notes", "</h2>\n");
        if plan.notes.is_empty() {
            self.say("<p>", "paper-notes-empty", "</p>\n");
        }
        for note in &plan.notes {
            self.note(note);
        }
    }

    fn note(&mut self, note: &PlanNote) {
        self.raw("<article>\n");
        self.titled("<h3 dir=\"auto\">", &note.about, "</h3>\n");
        if !note.when.trim().is_empty() {
            let when = self.words.say("paper-note-when", &[("when", note.when.as_str().into())]);
            self.element("<p class=\"by\">", &when, "</p>\n");
        }
        self.paragraphs(&note.text);
        self.raw("</article>\n");
    }

    fn sources(&mut self, plan: &Plan) {
        self.say("<h2>", "paper-sources", "</h2>\n");
        if plan.careers.is_empty() {
            self.say("<p>", "paper-sources-empty", "</p>\n");
        } else {
            self.say("<p>", "paper-sources-check", "</p>\n<ul>\n");
            for career in &plan.careers {
                self.source(career);
            }
            self.raw("</ul>\n");
        }
        for source in &plan.sources {
            self.element("<p class=\"by\" lang=\"en-GB\">", source, "</p>\n");
        }
    }

    fn source(&mut self, career: &PlanCareer) {
        self.raw("<li>");
        self.titled("<strong lang=\"en-GB\">", &career.title, "</strong>: ");
        if career.source_line.trim().is_empty() {
            self.say("", "paper-source-unknown", "");
        } else {
            self.element("<span lang=\"en-GB\">", &career.source_line, "</span>");
        }
        if !career.reviewed.trim().is_empty() {
            let reviewed = self.words.say("paper-reviewed", &[("date", career.reviewed.as_str().into())]);
            self.element(" ", &reviewed, "");
        }
        self.raw("</li>\n");
    }

    /// A name, or "No name" in its place.
    fn titled(&mut self, open: &'static str, title: &str, close: &'static str) {
        if title.trim().is_empty() { self.say(open, "paper-untitled", close) } else { self.element(open, title, close) }
    }

    /// What the pupil said, marked off from what is said to them.
    fn said(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.raw("<blockquote>");
            self.paragraphs(text);
            self.raw("</blockquote>\n");
        }
    }

    /// The pupil's own text, parted at empty lines, each paragraph in its own direction.
    fn paragraphs(&mut self, text: &str) {
        let text = visible(text);
        let lines: Vec<&str> = text.split('\n').collect();
        for paragraph in lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty()) {
            self.element("<p class=\"own\" dir=\"auto\">", &paragraph.join("\n"), "</p>\n");
        }
    }
}
