//! The choice sheet: filled by keys alone, tried as a "what if", held against a school's form. Every screen is put to axe
//! in all its states, in light and dark, at 800×600 and with text of twice the size.

use tests::{Engine, Screen, World, keys};

use crate::access::{STICKING_OUT, check};
use crate::{begun, journeys, list};

journeys! {
    a_sheet_is_filled_by_keys_and_tells_what_it_opens
    a_what_if_stands_beside_the_sheet_and_changes_nothing_of_it
    a_schools_form_advises_and_never_stops_anybody
    every_screen_of_the_choices_suits_everybody
}

async fn a_sheet_is_filled_by_keys_and_tells_what_it_opens(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "doctor").await;
    screen.go("#/").await;
    screen.enter("I have choices to make").await;
    screen.see("Say which year you are in").await;
    // One press on a year; the arrow keys go on from there.
    screen.tab_to("S2").await;
    screen.keys(&keys::RIGHT.to_string()).await;
    screen.see("My choices for S4").await;
    screen.keys(&keys::RIGHT.to_string()).await;
    screen.see("My choices for S5").await;

    for subject in ["Biology", "Chemistry", "English", "Mathematics", "History"] {
        add_by_keys(&screen, "Add a subject that I take", subject).await;
        screen.see(&format!("National 5 {subject} is on the sheet.")).await;
        screen.focus_comes_to("Add a subject that I take").await;
    }
    for subject in ["Biology", "English", "Mathematics", "History"] {
        screen.tab_to(&format!("Add Higher {subject}")).await;
        screen.keys(&keys::ENTER.to_string()).await;
        screen.see(&format!("Higher {subject} is on the sheet.")).await;
    }
    verdict(&screen, "open-if").await;
    screen.enter("Add Higher Chemistry").await;
    screen.see("Opened, or nearer: Doctor (University)").await;
    verdict(&screen, "open").await;
    screen.enter("Every way in").await;
    screen.see("The rule").await;
    screen.see("It counts on these").await;

    screen.enter("Take Higher Chemistry off").await;
    screen.see("Higher Chemistry is off the sheet.").await;
    screen.see("Closed, or further off").await;
    screen.chord(keys::CONTROL, 'z').await;
    verdict(&screen, "open").await;
    screen.close().await;
}

/// Adds a subject by keys: down the native list to its name, on to the level, and enter.
async fn add_by_keys(screen: &Screen, list: &str, subject: &str) {
    let chosen = "const list = document.activeElement; return list.selectedOptions?.[0]?.text ?? ''";
    screen.tab_to(list).await;
    for _ in 0..MOST_OPTIONS {
        if screen.run(chosen, vec![]).await == subject {
            break;
        }
        screen.keys(&keys::DOWN.to_string()).await;
    }
    screen.keys(&format!("{}{}{}", keys::TAB, keys::TAB, keys::ENTER)).await;
}

/// More options than the list of subjects has.
const MOST_OPTIONS: usize = 200;

/// Picks from a list that is too long to be clicked through, option by option.
async fn choose_from(screen: &Screen, list: &str, option: &str) {
    let script = format!(
        "const list = document.querySelector('form[aria-label=\"{list}\"] select');
        const option = [...list?.options ?? []].find(one => one.text === '{option}');
        if (!option) return false;
        list.value = option.value;
        list.dispatchEvent(new Event('change', {{ bubbles: true }}));
        return true"
    );
    screen.until(option, &script).await;
}

/// Waits until the first career's usual way stands so.
async fn verdict(screen: &Screen, verdict: &str) {
    let script = format!("return document.querySelector('.opens [data-verdict]')?.dataset.verdict === '{verdict}'");
    screen.until(verdict, &script).await;
}

/// Presses the button of the form of that name.
async fn submit(screen: &Screen, form: &str) {
    let press = format!(
        "const press = document.querySelector('form[aria-label=\"{form}\"] [type=submit]'); press?.click(); return !!press"
    );
    screen.until(form, &press).await;
}

/// Somebody in S4 with five National 5s, three Highers in mind and two careers on their list.
async fn fourth_year(engine: Engine, world: &World) -> Screen {
    let screen = begun(engine, world).await;
    list(&screen, "doctor").await;
    list(&screen, "electrician").await;
    screen.go("#/choices").await;
    screen.choose("S4").await;
    screen.see("My choices for S5").await;
    for subject in ["Biology", "Chemistry", "English", "Mathematics", "History"] {
        choose_from(&screen, "Add a subject that I take", subject).await;
        submit(&screen, "Add a subject that I take").await;
        screen.see(&format!("National 5 {subject} is on the sheet.")).await;
    }
    for subject in ["Biology", "English", "Mathematics", "History"] {
        screen.press(&format!("Add Higher {subject}")).await;
        screen.see(&format!("Higher {subject} is on the sheet.")).await;
    }
    screen
}

async fn a_what_if_stands_beside_the_sheet_and_changes_nothing_of_it(engine: Engine) {
    let world = World::new();
    let screen = fourth_year(engine, &world).await;
    screen.type_into("Name for the copy", "With Chemistry").await;
    screen.press("Make a copy").await;
    screen.see("What if: With Chemistry").await;
    screen.press("Add Higher Chemistry").await;
    screen.see("Opened, or nearer: Doctor (University)").await;

    screen.press("Side by side").await;
    screen.see("These differ").await;
    assert_eq!(verdicts_of(&screen, "Doctor").await, ["open-if", "open"]);
    screen.see("With Higher Chemistry").await;
    screen.see("These are the same on every sheet").await;

    screen.press("What opens most?").await;
    screen.see("Higher Chemistry does most").await;
    screen.press("My sheet").await;
    screen.see("My choices for S5").await;
    verdict(&screen, "open-if").await;

    screen.press("With Chemistry").await;
    screen.press("Make this my sheet").await;
    screen.see("It is your own sheet now.").await;
    screen.press("My sheet").await;
    screen.see("My choices for S5").await;
    verdict(&screen, "open").await;
    screen.press("With Chemistry").await;
    screen.press("Throw it away").await;
    screen.see("My choices for S5").await;
    screen.see_no("With Chemistry").await;
    screen.press("Undo").await;
    screen.see("With Chemistry").await;

    // Everything is on the disk: the page is made anew and nothing is missing.
    screen.reload().await;
    screen.see("With Chemistry").await;
    verdict(&screen, "open").await;
    screen.close().await;
}

/// The verdicts of one career on each sheet, in the table.
async fn verdicts_of(screen: &Screen, career: &str) -> Vec<String> {
    let script = "
        const row = [...document.querySelectorAll('table tr')].find(row => row.innerText.startsWith(arguments[0]));
        return [...row?.querySelectorAll('[data-verdict]') ?? []].map(one => one.dataset.verdict)";
    serde_json::from_value(screen.run(script, vec![career.into()]).await).unwrap()
}

const WRONG: &str = "choices = 3\nmust = [\"Englsh\"]\n";
const RIGHT: &str = "name = \"Ferry Academy\"\nfor = \"S5\"\nchoices = 3\nmust = [\"English\"]\n\
    [[columns]]\nname = \"A\"\nsubjects = [\"Higher Biology\", \"Higher Chemistry\"]\n\
    [[columns]]\nname = \"B\"\nsubjects = [\"Higher English\", \"Higher History\"]\n";

async fn a_schools_form_advises_and_never_stops_anybody(engine: Engine) {
    let world = World::new();
    let screen = fourth_year(engine, &world).await;
    screen.press("My school's form").await;
    screen.see("No form yet.").await;
    let file = world.answers().join("form.toml");
    std::fs::write(&file, WRONG).unwrap();
    screen.press("Open a form from my school").await;
    screen.see("Line 2: Cairn has no subject called “Englsh”. Did you mean English?").await;
    screen.see("No form yet.").await;
    std::fs::write(&file, RIGHT).unwrap();
    screen.press("Open a form from my school").await;
    screen.see("The form from “form.toml” is in use.").await;
    assert_eq!(screen.value("Name of the form").await, "Ferry Academy");

    screen.press("My sheet").await;
    screen.see("4 of 3 chosen").await;
    screen.see("You have 4 subjects down. Your school's form has room for 3.").await;
    screen.see("English and History are taught at the same time (column B).").await;
    screen.see("Higher Mathematics is not on your school's form.").await;
    // By keys: from Biology to Chemistry in column A with one arrow.
    screen.tab_to("Higher Biology").await;
    screen.keys(&keys::DOWN.to_string()).await;
    screen.see("Higher Chemistry is on the sheet.").await;
    screen.focus_comes_to("Higher Chemistry").await;
    screen.press("Take Higher Mathematics off").await;
    screen.press("Undo").await;
    screen.see("4 of 3 chosen").await;

    // A form made on the screen.
    screen.press("My school's form").await;
    screen.press("S5: 5 subjects").await;
    screen.see("Your school's form is changed.").await;
    screen.press("Add a column").await;
    choose_from(&screen, "Add a subject to column A", "Biology").await;
    submit(&screen, "Add a subject to column A").await;
    screen.see("Biology").await;
    screen.press("My sheet").await;
    screen.see("4 of 5 chosen").await;
    screen.press("My school's form").await;
    screen.press("Take the form away").await;
    screen.see("The form is gone.").await;
    screen.see("No form yet.").await;
    screen.close().await;
}

async fn every_screen_of_the_choices_suits_everybody(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    let mut faults = Vec::new();
    screen.go("#/choices").await;
    check(&screen, "before the year is told", &mut faults).await;
    screen.close().await;
    let world = World::new();
    let screen = full(engine, &world).await;
    for (colours, size) in [("Light", "Usual"), ("Dark", "200%")] {
        screen.go("#/settings").await;
        screen.choose(colours).await;
        screen.pick("Size of text", size).await;
        for (width, height) in [(1366, 768), (800, 600)] {
            screen.resize(width, height).await;
            for address in ["#/choices", "#/choices/compare", "#/choices/most", "#/choices/form"] {
                screen.go(address).await;
                screen.until("all read", "return !document.querySelector('.waiting')").await;
                open_everything(&screen).await;
                check(&screen, &format!("{address} {colours} {size} {width}"), &mut faults).await;
                let out: Vec<String> = serde_json::from_value(screen.run(STICKING_OUT, vec![]).await).unwrap();
                faults.extend(out.into_iter().map(|what| format!("{address} {size} {width}: {what}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    screen.close().await;
}

/// A sheet in every state at once: odd subjects, a form that it does not fit, a "what if", another career.
async fn full(engine: Engine, world: &World) -> Screen {
    let screen = fourth_year(engine, world).await;
    choose_from(&screen, "Add a subject for next year", "Physics").await;
    screen.pick("Level", "Advanced Higher").await;
    submit(&screen, "Add a subject for next year").await;
    screen.see("Worth a look").await;
    screen.type_into("Name of a job", "joiner").await;
    screen.press("Joiner").await;
    screen.see("Every way in").await;
    screen.type_into("Name for the copy", "With Chemistry").await;
    screen.press("Make a copy").await;
    screen.see("What if: With Chemistry").await;
    screen.press("Add Higher Chemistry").await;
    screen.see("Opened, or nearer").await;
    std::fs::write(world.answers().join("form.toml"), RIGHT).unwrap();
    screen.press("My school's form").await;
    screen.press("Open a form from my school").await;
    screen.see("The form from “form.toml” is in use.").await;
    screen
}

async fn open_everything(screen: &Screen) {
    screen.run("for (const one of document.querySelectorAll('main details')) one.open = true", vec![]).await;
}
