//! Courses, who asks for a subject, the route ladder and comparing: by keyboard, on small screens, and with axe.

use serde_json::Value;
use tests::{Engine, Screen, World, keys};

use crate::access::{STICKING_OUT, check};
use crate::{begun, journeys, list};

journeys! {
    course_filters_combine_and_never_end
    courses_that_lead_here_have_a_choice_of_levels
    a_subject_says_who_asks_for_it_at_each_level
    the_ladder_starts_where_the_pupil_stands
    up_to_four_stand_side_by_side
    axe_finds_nothing_on_courses_ladder_and_compare
}

/// How many courses the page says there are.
const COUNT: &str = "parseInt(document.querySelector('[data-test=told]')?.innerText ?? '')";

async fn found(screen: &Screen) -> u64 {
    screen.until("a count", &format!("return {COUNT} >= 0")).await;
    screen.run(&format!("return {COUNT}"), vec![]).await.as_u64().unwrap()
}

async fn fewer(screen: &Screen, than: u64) -> u64 {
    screen.until("fewer", &format!("return {COUNT} < {than}")).await;
    found(screen).await
}

/// Presses what has the focus.
async fn space(screen: &Screen) {
    screen.keys(&keys::SPACE.to_string()).await;
}

async fn course_filters_combine_and_never_end(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.enter("Courses").await;
    screen.see("Courses in Scotland").await;
    let all = found(&screen).await;
    screen.tab_to("Find a course").await;
    screen.keys("vetinary").await;
    screen.see("for “vetinary”").await;
    let first = screen.texts("[data-test=course] h2").await;
    assert!(first.first().is_some_and(|title| title.starts_with("Veterinary")), "{first:?}");
    screen.chord(keys::CONTROL, 'a').await;
    screen.keys(&keys::BACKSPACE.to_string()).await;
    screen.until("all again", &format!("return {COUNT} === {all}")).await;

    screen.tab_to("7").await;
    space(&screen).await;
    let level = fewer(&screen, all).await;
    screen.enter("Narrow it down").await;
    screen.pick("Part of Scotland", "Glasgow").await;
    let placed = fewer(&screen, level).await;
    assert!(placed > 0, "no course at level 7 in Glasgow");
    screen.see("but we do not list").await;
    screen.enter("Show them, too").await;
    screen.until("more", &format!("return {COUNT} > {placed}")).await;
    screen.enter("Leave them out").await;
    screen.until("those with a place", &format!("return {COUNT} === {placed}")).await;
    screen.pick("What you get", "Higher National Certificate").await;
    fewer(&screen, placed + 1).await;

    // A chip that goes hands the focus on to the next.
    screen.tab_to("SCQF level 7").await;
    space(&screen).await;
    screen.focus_comes_to("Higher National Certificate").await;
    screen.enter("Clear all").await;
    screen.until("all", &format!("return {COUNT} === {all}")).await;

    // What is typed may have no course at the level that was picked: no dead end.
    screen.tab_to("12").await;
    space(&screen).await;
    fewer(&screen, all).await;
    screen.tab_back_to("Find a course").await;
    screen.keys("joinery").await;
    screen.see("No course here fits all of your choices at once.").await;
    screen.enter("Any level").await;
    screen.until("courses again", &format!("return {COUNT} > 0")).await;
    screen.tab_back_to("Find a course").await;
    screen.chord(keys::CONTROL, 'a').await;
    screen.keys("zzqx wvvkp").await;
    screen.see("No course is called “zzqx wvvkp”.").await;
    assert!(!screen.texts("[data-test=course]").await.is_empty(), "a dead end");
    screen.close().await;
}

async fn courses_that_lead_here_have_a_choice_of_levels(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.see("Courses in Scotland that lead here").await;
    let rows = "[...document.querySelectorAll('section[aria-labelledby=courses] li .small')].map(one => one.innerText)";
    screen.until("courses", &format!("return {rows}.length > 0")).await;
    screen.tab_to("10").await;
    space(&screen).await;
    screen.until("level 10 alone", &format!("return {rows}.every(one => one.includes('SCQF level 10'))")).await;
    screen.enter("Find more with place, college or university").await;
    screen.see("Courses in Scotland").await;
    screen.see("SCQF level 10").await;
    let chips = screen.texts("ul.chips button.chip").await;
    assert!(chips.iter().any(|chip| chip.starts_with("Clinical perfusionist")), "{chips:?}");
    screen.enter("Clear all").await;

    // A course: on the list, with a note, and what comes next.
    screen.tab_to("Find a course").await;
    screen.keys("veterinary nursing").await;
    screen.see("for “veterinary nursing”").await;
    screen.enter("Veterinary Nursing").await;
    screen.focus_comes_to("Veterinary Nursing").await;
    for part in ["Getting on the course", "Where you can take it", "What next", "Where it can lead"] {
        screen.see(part).await;
    }
    screen.enter("On my list").await;
    screen.see("It is on your list.").await;
    screen.tab_to("My note on Veterinary Nursing").await;
    screen.keys("Ask about placements").await;
    screen.saved().await;
    screen.go("#/list").await;
    screen.see("Veterinary Nursing").await;
    screen.close().await;
}

async fn a_subject_says_who_asks_for_it_at_each_level(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/subjects/physics").await;
    screen.see("Courses that ask for it").await;
    let rows = "[...document.querySelectorAll('[data-test=asking]')].map(one => one.innerText)";
    let before = screen.run(&format!("return {rows}.length"), vec![]).await;
    assert!(before.as_u64() > Some(0), "nobody asks for Physics");
    screen.tab_to("Higher").await;
    space(&screen).await;
    screen
        .until("Higher alone", &format!("return {rows}.length > 0 && {rows}.every(one => /at .*Higher/i.test(one))"))
        .await;
    screen.tab_back_to("Any level").await;
    space(&screen).await;
    screen.until("all", &format!("return {rows}.length === {before}")).await;
    screen.close().await;
}

/// Whether the picture says every step of the table, and no word of it sticks out of the picture.
const DRAWN: &str = "
    const plain = text => text.replace(/\\s+/g, '');
    const pictures = [...document.querySelectorAll('figure svg')];
    const said = plain(pictures.map(one => [...one.querySelectorAll('text')].map(t => t.textContent).join('')).join(''));
    const steps = [...document.querySelectorAll('table tbody td:first-child b')].map(one => plain(one.textContent));
    const missing = steps.filter(step => !said.includes(step));
    const cut = pictures.flatMap(one => {
        const box = one.viewBox.baseVal;
        return [...one.querySelectorAll('text')].filter(text => {
            const words = text.getBBox();
            return words.x < -1 || words.y < -1 || words.x + words.width > box.width + 1
                || words.y + words.height > box.height + 1;
        }).map(text => text.textContent);
    });
    return { pictures: pictures.length, steps: steps.length, missing, cut };
";

async fn the_ladder_starts_where_the_pupil_stands(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/ladder/clinical-perfusionist").await;
    screen.see("Cairn does not know your year yet").await;
    screen.enter("Say your year in Settings").await;
    screen.pick("Your year at school", "S4").await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.see("You are here: level 5").await;
    screen.enter("Open the ladder on its own").await;
    screen.see("Ways in: Clinical perfusionist").await;
    screen.see("Most people in S4").await;
    for (career, width, height, size) in [
        ("clinical-perfusionist", 1366, 768, "Usual"),
        ("joiner", 800, 600, "Usual"),
        ("joiner", 800, 600, "200%"),
        ("clinical-perfusionist", 1366, 768, "200%"),
    ] {
        screen.go("#/settings").await;
        screen.pick("Size of text", size).await;
        screen.resize(width, height).await;
        screen.go(&format!("#/ladder/{career}")).await;
        screen.wait_for("figure svg").await;
        screen.until("the picture in its room", "return document.fonts.status === 'loaded'").await;
        let drawn = screen.run(DRAWN, vec![]).await;
        assert!(drawn["steps"].as_u64() > Some(0), "{career} at {width}, {size}: {drawn}");
        assert_eq!((&drawn["missing"], &drawn["cut"]), (&Value::from(vec![0; 0]), &Value::from(vec![0; 0])), "{drawn}");
        let out = screen.run(STICKING_OUT, vec![]).await;
        assert_eq!(out, serde_json::json!([]), "{career} at {width}, {size}");
    }
    screen.close().await;
}

/// The titles of the columns.
async fn columns(screen: &Screen) -> Vec<String> {
    screen.texts("[data-test=column] a").await
}

async fn up_to_four_stand_side_by_side(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "joiner").await;
    list(&screen, "clinical-perfusionist").await;
    screen.go("#/list").await;
    screen.enter("Compare my careers").await;
    screen.see("What differs").await;
    assert_eq!(columns(&screen).await, ["Joiner", "Clinical perfusionist"]);
    for career in ["Vet", "Plumber"] {
        screen.pick("Add a career", career).await;
        screen.tab_to("Add it").await;
        screen.keys(&keys::ENTER.to_string()).await;
        screen.see(&format!("{career} is added.")).await;
        let there = format!(
            "return [...document.querySelectorAll('[data-test=column] a')].some(a => a.innerText === '{career}')"
        );
        screen.until(career, &there).await;
    }
    screen.see("Four is the most that fit side by side.").await;
    screen.focus_comes_to("Plumber").await;
    assert_eq!(columns(&screen).await.len(), 4);
    screen.tab_back_to("Take out Joiner").await;
    space(&screen).await;
    screen.until("three", "return document.querySelectorAll('[data-test=column]').length === 3").await;
    screen.focus_comes_to("Take out Clinical perfusionist").await;
    screen.run("history.back()", vec![]).await;
    screen.until("four again", "return document.querySelectorAll('[data-test=column]').length === 4").await;

    // From a page; a career that is gone is said, and so is what does not fit.
    screen.go("#/careers/joiner").await;
    screen.enter("Compare").await;
    screen.see("Add another to compare it with").await;
    screen.go("#/list").await;
    screen.go("#/compare/careers/joiner/blacksmith-of-old/vet").await;
    screen.see("This is no longer in Cairn").await;
    assert_eq!(columns(&screen).await, ["Joiner", "Vet"]);
    screen.go("#/compare/courses/veterinary-medicine/veterinary-science").await;
    screen.see("the same for all").await;
    let differ = screen.texts("[data-test=differ] th").await;
    let same: Vec<String> = serde_json::from_value(
        screen
            .run("return [...document.querySelectorAll('[data-test=same] dt')].map(one => one.textContent)", vec![])
            .await,
    )
    .unwrap();
    assert!(differ.iter().any(|row| row == "Where you can take it"), "{differ:?}");
    assert!(same.iter().any(|row| row == "Jobs it leads to"), "{same:?}");
    screen.close().await;
}

const SCREENS: [&str; 7] = [
    "#/courses",
    "#/courses/veterinary-nursing",
    "#/subjects/physics",
    "#/ladder/clinical-perfusionist",
    "#/compare/careers/joiner/clinical-perfusionist/vet/veterinary-nurse",
    "#/compare/courses/veterinary-medicine/veterinary-science",
    "#/list",
];

async fn axe_finds_nothing_on_courses_ladder_and_compare(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    list(&screen, "joiner").await;
    list(&screen, "vet").await;
    let mut faults = Vec::new();
    for (colours, size, width) in [("Light", "Usual", 1366), ("Dark", "200%", 800), ("High contrast", "Usual", 360)] {
        screen.go("#/settings").await;
        screen.choose(colours).await;
        screen.pick("Size of text", size).await;
        screen.resize(width, 800).await;
        for address in SCREENS {
            screen.go(address).await;
            screen
                .until("it stands", "return !!document.querySelector('main h1') && !document.querySelector('.waiting')")
                .await;
            check(&screen, &format!("{address} {colours} {size}"), &mut faults).await;
            let out: Vec<String> = serde_json::from_value(screen.run(STICKING_OUT, vec![]).await).unwrap();
            faults.extend(out.into_iter().map(|what| format!("{address} at {width}, {size}: {what}")));
        }
        screen.go("#/courses").await;
        screen.press("Narrow it down").await;
        check(&screen, &format!("filters {colours} {size}"), &mut faults).await;
        screen.press("Narrow it down").await;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    screen.close().await;
}
