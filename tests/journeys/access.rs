//! Everybody can use every screen: axe finds nothing, nothing runs off the page, and the content policy has nothing
//! to refuse.

use tests::{Engine, Screen, World, axe};

use crate::{begun, journeys, list};

journeys! { axe_finds_nothing_on_any_screen nothing_runs_off_a_narrow_page planted_faults_are_found }

/// Every screen that somebody with a record can come to.
const SCREENS: [&str; 16] = [
    "#/",
    "#/careers",
    "#/browse",
    "#/industries",
    "#/careers/clinical-perfusionist",
    "#/careers/joiner",
    "#/subjects",
    "#/subjects/physics",
    "#/courses/{course}",
    "#/industries/healthcare",
    "#/list",
    "#/notes",
    "#/plan",
    "#/settings",
    "#/help",
    "#/nowhere",
];

/// Things that are wider than the page or stick out of it, but for what only a screen reader is given.
pub(crate) const STICKING_OUT: &str = "
    const wide = document.documentElement.clientWidth;
    const scrolls = e => { for (; e; e = e.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)
        && e !== document.documentElement && e !== document.body) return true; return false };
    const out = [...document.body.querySelectorAll('*')].filter(e => {
        const box = e.getBoundingClientRect();
        return box.width > 1 && (box.right > wide + 1 || box.left < -1) && !e.closest('.unseen, .skip') && !scrolls(e);
    }).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right) + ' of ' + wide);
    if (document.documentElement.scrollWidth > wide + 1) out.push('the page scrolls sideways');
    return out.slice(0, 5);
";

/// Remembers what the content policy refuses from now on.
const LISTEN: &str = "
    window.refused = [];
    document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));
";

async fn axe_finds_nothing_on_any_screen(engine: Engine) {
    let world = World::new();
    let screen = engine.open(&world).await;
    screen.run(LISTEN, vec![]).await;
    let mut faults = Vec::new();
    check(&screen, "welcome", &mut faults).await;
    start_with_a_little(&screen).await;
    for (colours, size) in [("Light", "Usual"), ("Dark", "Usual"), ("Dark", "200%"), ("Light", "200%")] {
        screen.go("#/settings").await;
        screen.choose(colours).await;
        screen.pick("Size of text", size).await;
        screen
            .until("the size", &format!("return document.documentElement.style.fontSize === '{}'", percent(size)))
            .await;
        for address in SCREENS {
            let address = address.replace("{course}", course());
            screen.go(&address).await;
            check(&screen, &format!("{address} {colours} {size}"), &mut faults).await;
        }
        screen.go("#/settings").await;
        lock(&screen).await;
        check(&screen, &format!("unlock {colours} {size}"), &mut faults).await;
        screen.press("I am someone else").await;
        screen.see("Locked record").await;
        screen.press("Locked record").await;
        check(&screen, &format!("welcome back {colours} {size}"), &mut faults).await;
        screen.type_into("Passphrase", PASSPHRASE).await;
        screen.press("Open").await;
        screen.see("Good to see you again").await;
    }
    let refused = screen.run("return window.refused", vec![]).await;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(refused, serde_json::json!([]), "the content policy refused something");
    screen.close().await;
}

async fn nothing_runs_off_a_narrow_page(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "clinical-perfusionist").await;
    let mut faults = Vec::new();
    // The window refuses to be narrower than 360; a page of 320 is what 1280 becomes at 400 %.
    let narrow = if engine == Engine::Chromium { 320 } else { 360 };
    for (width, size) in [(narrow, "Usual"), (1280, "200%"), (800, "200%")] {
        screen.go("#/settings").await;
        screen.pick("Size of text", size).await;
        screen.resize(width, 800).await;
        for address in SCREENS {
            let address = address.replace("{course}", course());
            screen.go(&address).await;
            let out: Vec<String> = serde_json::from_value(screen.run(STICKING_OUT, vec![]).await).unwrap();
            faults.extend(out.into_iter().map(|what| format!("{address} at {width}, {size}: {what}")));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    screen.close().await;
}

const PASSPHRASE: &str = "otter kettle ferry";

/// A record that fills every screen with something.
async fn start_with_a_little(screen: &Screen) {
    screen.type_into("What should we call you?", "Mòrag").await;
    screen.choose("Lock it with a passphrase").await;
    screen.type_into("Your passphrase", PASSPHRASE).await;
    screen.press("Start my record").await;
    screen.see("Hello, Mòrag").await;
    list(screen, "clinical-perfusionist").await;
    screen.type_into("My note on", "Ask about Physics").await;
    screen.saved().await;
    list(screen, "joiner").await;
    screen.press("Not for me").await;
    screen.see("Why is it not for you?").await;
    screen.go("#/plan").await;
    screen.type_into("Add a next step", "Visit the college").await;
    screen.press("Add").await;
    screen.see("Done").await;
}

async fn lock(screen: &Screen) {
    screen.press("Lock now").await;
    screen.see("Your record is locked").await;
}

/// Adds what axe finds wrong with what is on the screen.
pub(crate) async fn check(screen: &Screen, place: &str, faults: &mut Vec<String>) {
    for violation in axe::violations(screen).await {
        for node in violation.nodes.iter().take(3) {
            let how = node.summary.as_deref().unwrap_or_default().replace('\n', " ");
            let html: String = node.html.chars().take(160).collect();
            faults.push(format!("{place}: {}: {html}: {how}", violation.id));
        }
    }
    // A sentence that was given nothing for one of its gaps shows the gap's name.
    if screen.run("return document.body.innerText.includes('{$')", vec![]).await == true {
        faults.push(format!("{place}: a sentence with a gap"));
    }
}

fn percent(size: &str) -> &str {
    if size == "Usual" { "100%" } else { size }
}

/// A course of the catalogue, whichever is first.
fn course() -> &'static str {
    static FIRST: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    FIRST.get_or_init(|| {
        let catalogue = catalogue::Catalogue::open(tests::world::catalogue()).unwrap();
        catalogue.courses().first().unwrap().id.to_string()
    })
}

/// The checks of this file can fail: a picture with no words, and a box that is too wide.
async fn planted_faults_are_found(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    let plant = "const box = document.createElement('div'); box.style.width = '4000px'; box.style.height = '1px'; \
        document.querySelector('main').append(box, document.createElement('button'))";
    screen.run(plant, vec![]).await;
    let mut faults = Vec::new();
    check(&screen, "start", &mut faults).await;
    assert!(faults.iter().any(|fault| fault.contains("button-name")), "{faults:?}");
    let out = screen.run(STICKING_OUT, vec![]).await;
    assert!(out.as_array().is_some_and(|out| !out.is_empty()), "a box of 4000 pixels was not seen");
    screen.close().await;
}
