//! The plans that the tests and benchmarks print. Their facts are made up for the page and meant for nobody.

use export::{Lang, Plan, PlanCareer, PlanItem, PlanNote, PlanStep, StepState};

fn strings(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn perfusionist() -> PlanCareer {
    PlanCareer {
        title: "Clinical perfusionist".into(),
        summary: "Runs the machine that does the work of a patient's heart and lungs during an operation.".into(),
        reason: "My gran had a bypass and I met the person who ran the machine. I like biology, and I'd rather work \
                 with machines and people than with one of them."
            .into(),
        level: Some(9),
        ways_in: strings(&[
            "A degree in a life science, then a two-year paid training post in a hospital",
            "From another job in the operating theatre, by the same training post",
        ]),
        subjects: strings(&["Biology", "Chemistry", "Human Biology", "Physics", "Mathematics"]),
        pay: Some("£33,000 to £50,000 a year".into()),
        withdrawn: false,
        source_line: "A national pay scale, 2026; the college of the profession.".into(),
        reviewed: "3 November 2026".into(),
    }
}

fn joiner() -> PlanCareer {
    PlanCareer {
        title: "Joiner".into(),
        summary: "Makes and fits things of wood: doors, stairs, roofs, kitchens.".into(),
        reason: String::new(),
        level: Some(5),
        ways_in: strings(&["A Modern Apprenticeship with an employer", "A college course, then an apprenticeship"]),
        subjects: strings(&["Practical Woodworking", "Graphic Communication", "Mathematics"]),
        pay: Some("£26,000 to £38,000 a year".into()),
        withdrawn: false,
        source_line: "A yearly survey of pay, 2025.".into(),
        reviewed: "14 October 2026".into(),
    }
}

fn gone() -> PlanCareer {
    PlanCareer {
        title: "Lighthouse keeper".into(),
        reason: "It sounds quiet.\nI could read all day.".into(),
        withdrawn: true,
        ..PlanCareer::default()
    }
}

/// Nothing kept yet.
pub fn empty() -> Plan {
    Plan { made: "22 November 2026".into(), made_on: (2026, 11, 22), ..Plan::default() }
}

/// Three careers, steps in every state, two notes.
pub fn typical() -> Plan {
    let step = |text: &str, state| PlanStep { text: text.into(), state };
    Plan {
        nickname: "Mhairi".into(),
        stage: Some("S4".into()),
        careers: vec![perfusionist(), joiner(), gone()],
        others: vec![
            PlanItem { title: "Human Biology".into(), kind: "Subject".into(), reason: "Mr Adams says I'd be good at it.".into() },
            PlanItem { title: "Applied Science, HNC".into(), kind: "Course".into(), reason: String::new() },
            PlanItem { title: "Health".into(), kind: "Industry".into(), reason: String::new() },
        ],
        steps: vec![
            step("Ask Ms Gordon whether I can take Human Biology in S5", StepState::ToDo),
            step("Find out who runs open days at the hospital, and write to them before the Christmas holidays so that there is time to get there and back by bus", StepState::ToDo),
            step("Finish the skills quiz", StepState::Done),
            step("Ring the lighthouse board", StepState::Dropped),
        ],
        notes: vec![
            PlanNote { about: "Clinical perfusionist".into(), text: "Only a few hospitals do this. Would have to move to a city.\n\nAsk: what happens at night? Do they get called in?".into(), when: "12 November 2026".into() },
            PlanNote { about: "General".into(), text: "Things I liked this year:\n- the trip to the distillery\n- fixing the sets for the school show\n- French, a bit".into(), when: "20 November 2026".into() },
        ],
        ..empty()
    }
}

/// Twelve careers and long notes.
pub fn long() -> Plan {
    let mut plan = typical();
    plan.nickname = "Aleksandra Wiśniewska-MacDhòmhnaill".into();
    plan.careers = (0..4)
        .flat_map(|_| [perfusionist(), joiner(), gone()])
        .enumerate()
        .map(|(index, career)| PlanCareer { title: format!("{} {}", career.title, index + 1), ..career })
        .collect();
    let paragraph = "I went to the open day with my cousin and we talked to three people who work there. ".repeat(9);
    for about in ["Open day", "What Dad says", "Things I am good at"] {
        plan.notes.push(PlanNote {
            about: about.into(),
            text: format!("{paragraph}\n\n{paragraph}\n\n{paragraph}"),
            when: "21 November 2026".into(),
        });
    }
    plan
}

/// Every script and sign that a pupil might paste.
pub fn scripts() -> Plan {
    let note = |about: &str, text: &str| PlanNote { about: about.into(), text: text.into(), when: "1 May 2026".into() };
    Plan {
        nickname: "عائشة 🏴󠁧󠁢󠁳󠁣󠁴󠁿".into(),
        language: Lang::English,
        steps: vec![PlanStep {
            text: "ਡਾਕਟਰ ਨਾਲ ਗੱਲ ਕਰੋ 👩🏽‍⚕️".into(), state: StepState::ToDo
        }],
        notes: vec![
            note("Arabic and Urdu", "أريد أن أعمل في المستشفى، ربما 3 أيام في الأسبوع.\nمیں ڈاکٹر بننا چاہتی ہوں۔"),
            note("Hebrew, and English inside it", "אני רוצה לעבוד ב-NHS בגלזגו."),
            note("中文", "我想做一名护士。我喜欢帮助别人。한국어도 조금 합니다。カタカナ"),
            note("Indic", "मैं डॉक्टर बनना चाहता हूँ। আমি ডাক্তার হতে চাই। ഞാൻ ഒരു ഡോക്ടർ. நான் மருத்துவர்"),
            note("Others", "Я хочу працювати лікарем. Θέλω. ሐኪም መሆን እፈልጋለሁ። อยากเป็นหมอ ექიმი բժիշկ"),
            note("Gàidhlig", "Tha mi ag iarraidh a bhith nam dhotair: à è ì ò ù À È Ì Ò Ù"),
            note("Signs", "→ ✓ ✔ ★ ☐ ❤️ 😀 👩🏽‍🚒 🇵🇱 ¯\\_(ツ)_/¯ ಠ_ಠ 𝓐𝓲𝓼𝓱𝓪 1️⃣ e\u{301} ½ € ™ ∑"),
            note("No shape", "private \u{E000}, unassigned \u{378}, old \u{12000}\u{0}\u{7}\u{1B}[31m"),
        ],
        ..empty()
    }
}

/// The typical plan with Gaelic words around it.
pub fn gaelic() -> Plan {
    Plan { language: Lang::Gaelic, made: "22 an t-Samhain 2026".into(), ..typical() }
}

/// Every plan here by name.
pub fn all() -> [(&'static str, Plan); 5] {
    [("empty", empty()), ("typical", typical()), ("long", long()), ("scripts", scripts()), ("gaelic", gaelic())]
}
