//! axe-core, run in the page that is on the screen.

use serde::Deserialize;

use crate::Screen;
use crate::world::root;

/// The rules that Cairn holds to: WCAG 2.2, levels A and AA.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// What axe found wrong.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule.
    pub id: String,
    /// What the rule asks.
    pub help: String,
    /// The places that break it.
    pub nodes: Vec<Node>,
}

/// A place that breaks a rule.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// Its HTML.
    pub html: String,
    /// What to mend.
    #[serde(rename = "failureSummary")]
    pub summary: Option<String>,
}

/// Everything that axe finds wrong with what is on the screen.
pub async fn violations(screen: &Screen) -> Vec<Violation> {
    let source = std::fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
    screen.run(&format!("if (!window.axe) {{ {source} }}"), vec![]).await;
    let run = format!(
        "const done = arguments[arguments.length - 1]; \
         axe.run(document, {{ runOnly: {{ type: 'tag', values: {RULES} }}, resultTypes: ['violations'], preload: false }}) \
            .then(found => done(found.violations), error => done([{{ id: 'axe', help: String(error), nodes: [] }}]));"
    );
    serde_json::from_value(screen.run_async(&run, vec![]).await).unwrap()
}
