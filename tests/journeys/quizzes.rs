//! The quizzes and what comes of them: in pieces, by keyboard, over time.

use serde_json::{Value, json};
use tests::{Engine, Screen, World, axe, keys, wait};

use crate::access::{STICKING_OUT, check};
use crate::trouble::Disk;
use crate::{begun, journeys};

journeys! {
    a_skills_quiz_goes_on_after_a_crash
    an_interests_quiz_is_done_by_keyboard
    the_short_start_grows_into_the_whole_quiz
    a_page_of_eight_is_answered_by_keys
    a_full_disk_brings_the_question_back
    not_for_me_moves_the_list_and_can_be_undone
    two_tries_are_compared
    axe_finds_nothing_on_the_quizzes
}

/// The themes of the items of the interests quiz, by their first letters, in the order they are asked.
const THEMES: &str = "riasecsecriariasecasecriecriasriasecasecriecrias";

async fn a_skills_quiz_goes_on_after_a_crash(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.press("I don't know yet").await;
    screen.press("Start “What you do”").await;
    for number in 1..=7 {
        screen.see(&format!("Question {number} of 36")).await;
        screen.press("Often").await;
    }
    screen.see("Question 8 of 36").await;
    let question = screen.texts("#ask").await;
    crash(engine, screen);

    let screen = engine.open(&world).await;
    screen.press("Mòrag").await;
    screen.press("I don't know yet").await;
    screen.see("7 of 36 so far").await;
    screen.press("Go on with “What you do”").await;
    screen.see("Question 8 of 36").await;
    assert_eq!(screen.texts("#ask").await, question, "it goes on with another question");
    for number in 8..=36 {
        screen.see(&format!("Question {number} of 36")).await;
        screen.press(if number % 12 == 1 { "Nearly always" } else { "Once or twice" }).await;
    }
    screen.see("What you do often").await;
    screen.see("What you could build, and how").await;
    screen.type_into("When did you last use Focusing?", "I did my folio").await;
    screen.saved().await;
    screen.go("#/careers/clinical-perfusionist").await;
    screen.see("What you already do").await;
    screen.see("What to work on").await;
    screen.close().await;
}

/// The program is gone in the middle of things: nothing was closed, nobody said goodbye.
fn crash(engine: Engine, screen: Screen) {
    if engine == Engine::Window {
        screen.driver.kill_window();
    }
    // In Chromium the browser is killed with its driver, and the core goes without closing the record.
    drop(screen);
}

async fn an_interests_quiz_is_done_by_keyboard(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.enter("I don't know yet").await;
    screen.see("Find out what fits you").await;
    screen.enter("Start “What you like”").await;
    screen.see("Question 1 of 48").await;
    screen.focus_comes_to("Would you like to").await;
    let said = |theme: char| if theme == 's' { '5' } else { '2' };
    let mut themes = THEMES.chars();
    screen.keys(&themes.by_ref().take(5).map(said).collect::<String>()).await;
    screen.see("Question 6 of 48").await;
    screen.enter("Back").await;
    screen.see("Question 5 of 48").await;
    screen
        .until(
            "the answer shows",
            "return document.querySelector('button.answer[aria-pressed=true] kbd')?.innerText === '2'",
        )
        .await;
    screen.keys("1").await;
    screen.see("Question 6 of 48").await;
    screen.enter("Skip").await;
    themes.next();
    screen.see("Question 7 of 48").await;
    screen.keys(&themes.map(said).collect::<String>()).await;
    screen.see("Your answers: what you like").await;
    screen.focus_comes_to("Your answers: what you like").await;
    assert_eq!(screen.texts("[data-test=top]").await, ["Helping people"]);
    screen.see("You answered 47 of 48.").await;
    screen.enter("Answer the rest").await;
    screen.see("One left to answer").await;
    screen.focus_comes_to("Would you like to").await;
    screen.keys("2").await;
    screen.see_no("You answered 47 of 48.").await;
    screen.enter("See which jobs fit").await;
    screen.see("What fits you today").await;
    screen.focus_comes_to("What fits you today").await;
    let first = titles(&screen).await.remove(0);
    screen.enter(&first).await;
    screen.see("What speaks for it").await;
    screen.see("Yes, I’d love to").await;
    screen.close().await;
}

async fn the_short_start_grows_into_the_whole_quiz(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.press("I don't know yet").await;
    screen.press("Start the cards").await;
    let mut asked = Vec::new();
    for number in 1..=12 {
        screen.see(&format!("Card {number} of 12")).await;
        asked.extend(screen.texts("#ask").await);
        screen.press(if number % 6 == 4 { "More like me" } else { "Less like me" }).await;
    }
    screen.see("This is a first hint from a few cards").await;
    screen.press("Carry on to the whole quiz").await;
    screen.see("Question 13 of 48").await;
    screen.focus_comes_to("Would you like to").await;
    for number in 13..=48 {
        screen.see(&format!("Question {number} of 48")).await;
        asked.extend(screen.texts("#ask").await);
        screen.keys("3").await;
    }
    screen.see("What next?").await;
    screen.see_no("This is a first hint").await;
    let all = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!((all, asked.len()), (48, 48), "something was asked twice");
    screen.close().await;
}

async fn a_page_of_eight_is_answered_by_keys(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    screen.go("#/quizzes/skills").await;
    screen.press("Show eight at a time").await;
    screen.see("Questions 1 to 8 of 36").await;
    screen.see("Skip 8 and go on").await;
    screen.tab_to("Not yet").await;
    screen.keys("1234512").await;
    screen.see("Skip one and go on").await;
    screen.keys("3").await;
    screen.focus_comes_to("Go on").await;
    screen.keys(&keys::ENTER.to_string()).await;
    screen.see("Questions 9 to 16 of 36").await;
    screen.enter("Last page").await;
    screen.see("Questions 1 to 8 of 36").await;
    screen.until("eight answers", "return document.querySelectorAll('main input:checked').length === 8").await;
    screen.press("Stop for now").await;
    screen.see("8 of 36 so far").await;
    screen.close().await;
}

async fn a_full_disk_brings_the_question_back(engine: Engine) {
    let world = World::new();
    let Some(disk) = Disk::mount(&world.data(), "size=768k") else { return };
    let screen = begun(engine, &world).await;
    screen.go("#/quizzes/skills").await;
    screen.see("Question 1 of 36").await;
    screen.press("Often").await;
    screen.see("Question 2 of 36").await;
    disk.fill();
    // There is room in the record's last page for a while: the disk is told to be full when it is.
    wait::until("the disk is full", async || {
        screen.press("Often").await;
        screen.text().await.contains("The disk is full")
    })
    .await;
    let refused = screen.texts("#steps").await;
    screen.keys("11").await;
    assert_eq!(screen.texts("#steps").await, refused, "a key meant for a later question answered this one");
    disk.empty();
    screen.press("Try again").await;
    screen.focus_comes_to("Lately, how often did you").await;
    screen.keys("3").await;
    screen
        .until("it went on", &format!("return document.querySelector('#steps')?.innerText !== '{}'", refused[0]))
        .await;
    screen.press("Stop for now").await;
    screen.see("so far").await;
    screen.close().await;
}

async fn not_for_me_moves_the_list_and_can_be_undone(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    fill(&screen, "interests", "is").await;
    screen.go("#/matches").await;
    screen.see("Strong fit").await;
    let before = titles(&screen).await;
    screen.press(&before[0]).await;
    screen.see("What speaks for it").await;
    screen.press("Not for me").await;
    screen.type_into("Why not?", "Too far from home").await;
    screen.press("Set it aside").await;
    screen.see("Too far from home").await;
    wait::until("the list moved", async || !titles(&screen).await.contains(&before[0])).await;
    let first = titles(&screen).await.remove(0);
    screen.focus_comes_to(&first).await;
    screen.press("Undo").await;
    wait::until("it is back", async || titles(&screen).await == before).await;
    screen.press("Redo").await;
    wait::until("it is gone again", async || !titles(&screen).await.contains(&before[0])).await;
    screen.press(&format!("Bring back {}", before[0])).await;
    wait::until("it is back again", async || titles(&screen).await == before).await;

    screen.press("Show fewer jobs").await;
    screen.choose("Only jobs with no shifts").await;
    screen.see("You hold back").await;
    screen.press("Show all jobs").await;
    screen.see_no("You hold back").await;
    assert_eq!(titles(&screen).await, before);
    screen.close().await;
}

async fn two_tries_are_compared(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    fill(&screen, "interests", "is").await;
    screen.go("#/attempts/interests").await;
    screen.see("You have one so far.").await;
    fill(&screen, "interests", "ir").await;
    screen.go("#/quizzes").await;
    screen.see("2 tries are kept").await;
    screen.press("What you like: then and now").await;
    screen.see("What changed").await;
    let rows = screen.texts("tbody tr").await;
    let told = |theme: &str| rows.iter().find(|row| row.starts_with(theme)).cloned().unwrap_or_default();
    assert!(told("Making and doing").ends_with("More than before"), "{rows:?}");
    assert!(told("Helping people").ends_with("Less than before"), "{rows:?}");
    assert!(told("Finding out").ends_with("About the same"), "{rows:?}");
    screen.pick("The later try", "Try 1").await;
    screen.see_no("More than before").await;
    screen.close().await;
}

async fn axe_finds_nothing_on_the_quizzes(engine: Engine) {
    let world = World::new();
    let screen = begun(engine, &world).await;
    let mut faults = Vec::new();
    for address in ["#/quizzes", "#/quizzes/start", "#/matches", "#/attempts/skills"] {
        screen.go(address).await;
        check(&screen, &format!("{address} with nothing said"), &mut faults).await;
    }
    fill(&screen, "interests", "is").await;
    let liking = fill(&screen, "interests", "ia").await;
    let doing = fill(&screen, "skills", "fc").await;
    let screens = [
        "#/quizzes".to_owned(),
        "#/quizzes/interests".to_owned(),
        "#/likes".to_owned(),
        "#/matches/joiner".to_owned(),
        "#/attempts/interests".to_owned(),
        "#/attempts/skills".to_owned(),
        format!("#/results/{liking}"),
        format!("#/results/{doing}"),
        "#/matches".to_owned(),
    ];
    for (colours, size) in [("Light", "Usual"), ("Dark", "200%"), ("High contrast", "Usual"), ("Cream", "Usual")] {
        screen.go("#/settings").await;
        screen.choose(colours).await;
        screen.pick("Size of text", size).await;
        for address in &screens {
            screen.go(address).await;
            check(&screen, &format!("{address} {colours} {size}"), &mut faults).await;
            let out: Vec<String> = serde_json::from_value(screen.run(STICKING_OUT, vec![]).await).unwrap();
            faults.extend(out.into_iter().map(|what| format!("{address} at {size}: {what}")));
        }
        // The last of them is the list of jobs: opened, with the filters, and with the question that it asks.
        let first = titles(&screen).await.remove(0);
        screen.press(&first).await;
        screen.press("Show fewer jobs").await;
        screen.press("What would change this?").await;
        check(&screen, &format!("an open job {colours}"), &mut faults).await;
        screen.press("Not for me").await;
        screen.see("Why not?").await;
        check(&screen, &format!("not for me {colours}"), &mut faults).await;
        screen.press("Keep it in the list").await;
        screen.go("#/quizzes/skills").await;
        screen.press("Show eight at a time").await;
        check(&screen, &format!("eight {colours}"), &mut faults).await;
        screen.press("Show one at a time").await;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(axe::violations(&screen).await.is_empty());
    screen.close().await;
}

/// The titles of the jobs on the screen, the best first.
async fn titles(screen: &Screen) -> Vec<String> {
    screen.until("jobs", "return document.querySelectorAll('[data-test=match] .title').length > 0").await;
    screen.texts("[data-test=match] .title").await
}

/// Fills in a new try at a quiz through the core itself, liking the items whose ids begin with one of these letters,
/// and shows the screen anew. Gives the try.
async fn fill(screen: &Screen, quiz: &str, letters: &str) -> String {
    const FILL: &str = "
        const [quiz, letters, done] = arguments;
        const tauri = window.__TAURI_INTERNALS__;
        const call = async (name, args) => {
            const asked = { name, args: JSON.stringify(args) };
            const answer = tauri
                ? await tauri.invoke('call', asked)
                : await (await fetch('/call', { method: 'POST', body: JSON.stringify(asked) })).text();
            return JSON.parse(answer).value;
        };
        (async () => {
            const attempt = await call('begin_quiz', { quiz, again: true });
            const { items } = await call('quiz_sheet', { quiz, attempt });
            for (const [nth, { id }] of items.entries()) {
                const answer = letters.includes(id[0]) ? 5 : 1 + (nth % 2);
                await call('answer_item', { attempt, quiz, item: id, answer, millis: 4000 });
            }
            return attempt;
        })().then(done, error => done(String(error)));
    ";
    let attempt: Value = screen.run_async(FILL, vec![json!(quiz), json!(letters)]).await;
    screen.go("#/quizzes").await;
    screen.reload().await;
    attempt.as_str().unwrap().to_owned()
}
