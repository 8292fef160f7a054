//! A whole `data/` folder, made up: clean under every rule, and different on every page. For tests and benchmarks.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot make its data must stop")]

use std::fmt::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

const KINDS: [&str; 50] = [
    "adult",
    "air",
    "animal",
    "bank",
    "beach",
    "bridge",
    "canal",
    "child",
    "city",
    "coastal",
    "dairy",
    "dance",
    "deep sea",
    "dental",
    "digital",
    "farm",
    "film",
    "fire",
    "fish",
    "food",
    "forest",
    "garden",
    "glass",
    "harbour",
    "health",
    "heart",
    "hill",
    "hospital",
    "hotel",
    "island",
    "kitchen",
    "law",
    "library",
    "lorry",
    "marine",
    "mental health",
    "museum",
    "music",
    "night",
    "park",
    "plant",
    "prison",
    "rail",
    "river",
    "road",
    "school",
    "sports",
    "stage",
    "veterinary",
    "wind",
];
const ROLES: [&str; 20] = [
    "nurse",
    "driver",
    "engineer",
    "teacher",
    "technician",
    "scientist",
    "designer",
    "manager",
    "officer",
    "assistant",
    "electrician",
    "planner",
    "writer",
    "inspector",
    "guide",
    "trainer",
    "analyst",
    "carer",
    "surveyor",
    "mechanic",
];

/// A made folder of data, gone when dropped.
pub struct Made {
    folder: TempDir,
}

impl Made {
    /// Data with so many careers, 5 to 1,000, and so many courses.
    pub fn new(careers: usize, courses: usize) -> Self {
        let made = Self { folder: TempDir::new().expect("a temporary folder") };
        for folder in ["careers", "industries", "courses"] {
            std::fs::create_dir(made.dir().join(folder)).expect("a folder");
        }
        for (name, text) in TABLES {
            made.put(name, text);
        }
        for number in 0..careers {
            made.put(&format!("careers/{}.md", id(number)), &career(number, careers));
        }
        made.put("courses/made.toml", &(0..courses).map(|number| course(number, careers)).collect::<String>());
        made
    }

    pub fn dir(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    pub fn put(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file is written");
    }

    /// Changes the first `from` in a file, which must be there.
    pub fn edit(&self, name: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.path(name)).expect("a file is read");
        assert!(text.contains(from), "{name} has no {from:?}");
        self.put(name, &text.replacen(from, to, 1));
    }
}

/// The title of a made career.
pub fn title(number: usize) -> String {
    let title = format!("{} {}", KINDS[number / ROLES.len() % KINDS.len()], ROLES[number % ROLES.len()]);
    title[..1].to_uppercase() + &title[1..]
}

/// Its id.
pub fn id(number: usize) -> String {
    title(number).to_lowercase().replace(' ', "-")
}

/// Numbers without chance: a linear congruential generator, seeded by what it is for.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// A word that means nothing; some come far oftener than others, as in real text.
    fn word(&mut self) -> String {
        const STARTS: [&str; 16] =
            ["ba", "do", "fe", "gri", "ha", "jo", "ki", "lo", "mu", "na", "pe", "ro", "sta", "to", "vi", "wo"];
        const ENDS: [&str; 16] = ["b", "ck", "d", "f", "g", "l", "ll", "m", "n", "nd", "nt", "p", "r", "sk", "st", "t"];
        let rank = self.roll(4096) * self.roll(4096) / 4096;
        let mut word = format!("{}{}", STARTS[rank % 16], ENDS[rank / 16 % 16]);
        if rank >= 256 {
            word = format!("{}{word}", STARTS[rank / 256]);
        }
        word
    }

    /// One of a syllable, four to six letters long.
    fn short_word(&mut self) -> String {
        loop {
            let word = self.word();
            if word.len() <= 5 {
                return word;
            }
        }
    }

    fn sentences(&mut self, count: usize) -> String {
        let sentence = |dice: &mut Self| (0..8).map(|_| dice.word()).collect::<Vec<_>>().join(" ");
        (0..count).map(|_| format!("You {}.", sentence(self))).collect::<Vec<_>>().join(" ")
    }
}

fn career(number: usize, of: usize) -> String {
    let mut dice = Dice(number as u64 + 1);
    let title = title(number);
    let terms: Vec<_> = (0..6).map(|_| format!("\"{} {}\"", dice.word(), dice.word())).collect();
    let related: Vec<_> = [1, 2, of - 2, of - 1].map(|step| format!("\"{}\"", id((number + step) % of))).into();
    let mut text = format!(
        "+++\ntitle = \"{title}\"\nsummary = \"You go and {}.\"\nalso_known_as = [\"{} hand\"]\nsearch_terms = [{}]\n\
         soc2020 = \"2259\"\nindustries = [\"{}\"]\nreviewed = \"2026-11-22\"\nenvironments = [\"{}\"]\n\
         place = \"All over\"\nno_pay = \"No figure fits this job.\"\n\
         meta_skills = [\"one\", \"two\", \"three\", \"four\", \"five\", \"six\"]\n\
         useful_subjects = [\"{}\", \"english\"]\nrelated = [{}]\norganisations = [\"body\"]\nsources = [\"Made.\"]\n",
        (0..6).map(|_| dice.short_word()).collect::<Vec<_>>().join(" ") + " and go on",
        title.to_lowercase(),
        terms.join(", "),
        ["health", "transport"][number % 2],
        ["clinical", "vehicle", "office"][number % 3],
        ["biology", "physics"][number / 2 % 2],
        related.join(", "),
    );
    text += "[interests]\nrealistic = 4.5\ninvestigative = 5.5\nartistic = 1.4\nsocial = 3.6\nenterprising = 2.0\n\
             conventional = 4.4\nsource = \"editorial\"\n[specialised]\nbasis = \"editorial\"\nskills = [\n";
    for _ in 0..5 {
        writeln!(text, "  {{ name = \"{}\", means = \"{}\" }},", dice.word(), dice.word()).expect("text grows");
    }
    write!(
        text,
        "]\n[[routes]]\nkind = \"university\"\ntitle = \"A way in\"\nmain = true\nentry = {}\nsteps = [{{ level = 6, what = \"Highers\" }}, \
         {{ level = 10, what = \"A degree\" }}]\nneeds = {{ all = [{{ passes = 4, level = \"higher\" }}, {{ any = [\
         {{ subject = \"biology\", level = \"higher\" }}, {{ subject = \"physics\", level = \"higher\" }}], of = 1 }}] }}\n\
         [[routes]]\nkind = \"work\"\ntitle = \"Another\"\nentry = {}\nsteps = [{{ what = \"Ask\" }}]\n+++\n",
        6,
        4 + number % 3,
    )
    .expect("text grows");
    writeln!(text, "\n## What it's like\n\n{}\n\n### More\n\n{}", dice.sentences(9), dice.sentences(9))
        .expect("text grows");
    text += "\n## Tasks\n\n";
    for _ in 0..6 {
        writeln!(text, "- {}", dice.sentences(1)).expect("text grows");
    }
    for heading in ["Hours", "Environment", "Travel", "Getting in", "Progression"] {
        writeln!(text, "\n## {heading}\n\n{}", dice.sentences(4)).expect("text grows");
    }
    text
}

fn course(number: usize, careers: usize) -> String {
    let mut dice = Dice(number as u64 + 1_000_000);
    format!(
        "[[courses]]\nid = \"course-{number}\"\ntitle = \"{} {}\"\naward = \"hnc\"\nlevel = 7\nlength = \"One year\"\n\
         what = \"{}\"\nentry = \"{}\"\ncareers = [\"{}\"]\nproviders = [\"college\"]\n\n",
        dice.word(),
        ROLES[number % ROLES.len()],
        dice.sentences(1),
        dice.sentences(1),
        id(number % careers),
    )
}

const TABLES: [(&str, &str); 12] = [
    (
        "industries/health.md",
        "+++\nname = \"Health\"\nsummary = \"Looking after people.\"\n+++\n\nYou look after people.\n",
    ),
    ("industries/transport.md", "+++\nname = \"Transport\"\nsummary = \"Moving things.\"\n+++\n\nYou move things.\n"),
    (
        "skills.toml",
        "[[groups]]\nid = \"self\"\nname = \"Self\"\nwhat = \"You.\"\n[[skills]]\nid = \"focusing\"\ngroup = \"self\"\n\
         name = \"Focusing\"\nwhat = \"Staying with it.\"\n[[skills]]\nid = \"leading\"\ngroup = \"self\"\nname = \"Leading\"\n\
         what = \"Going first.\"\n\
         [[terms]]\nterm = \"one\"\nskill = \"focusing\"\nwhat = \"One.\"\n[[terms]]\nterm = \"two\"\nskill = \"focusing\"\nwhat = \"Two.\"\n\
         [[terms]]\nterm = \"three\"\nskill = \"focusing\"\nwhat = \"Three.\"\n[[terms]]\nterm = \"four\"\nskill = \"leading\"\nwhat = \"Four.\"\n\
         [[terms]]\nterm = \"five\"\nskill = \"leading\"\nwhat = \"Five.\"\n[[terms]]\nterm = \"six\"\nskill = \"leading\"\nwhat = \"Six.\"\n",
    ),
    (
        "subjects.toml",
        "[[subjects]]\nid = \"biology\"\nname = \"Biology\"\nkind = \"national\"\narea = \"Sciences\"\nwhat = \"Life.\"\n\
         offers = [{ level = \"national-5\" }, { level = \"higher\" }]\nleads_to = [\"physics\"]\n\
         [[subjects]]\nid = \"physics\"\nname = \"Physics\"\nkind = \"national\"\narea = \"Sciences\"\nwhat = \"Forces.\"\n\
         offers = [{ level = \"higher\" }]\n\
         [[subjects]]\nid = \"english\"\nname = \"English\"\nkind = \"national\"\narea = \"Languages\"\nwhat = \"Words.\"\n\
         offers = [{ level = \"higher\" }]\n",
    ),
    (
        "qualifications.toml",
        "[[qualifications]]\nid = \"higher\"\nname = \"Higher\"\nlevels = [6]\nwhat = \"Asked for.\"\n",
    ),
    (
        "providers.toml",
        "[[providers]]\nid = \"college\"\nname = \"A College\"\nkind = \"college\"\nregion = \"North\"\ntowns = [\"Wick\"]\n\
         home = \"https://www.college.example\"\n",
    ),
    (
        "organisations.toml",
        "[[organisations]]\nid = \"body\"\nname = \"The Body\"\nwhat = \"Look.\"\nhome = \"https://body.example\"\n",
    ),
    ("glossary.toml", "[[terms]]\nterm = \"Higher\"\nmeans = \"A school exam.\"\n"),
    ("soc2020.toml", "[[groups]]\ncode = \"2259\"\ntitle = \"Others\"\n"),
    (
        "words.toml",
        "hard_words_allowed = [\"hospital\"]\n[american]\ncolor = \"colour\"\n[gendered]\nfireman = \"firefighter\"\n\
         \"lollipop lady\" = \"school crossing patroller\"\n",
    ),
    ("synonyms.toml", "groups = [[\"repairer\", \"engineer\", \"mender\"]]\n"),
    ("courses/made.toml", ""),
];
