//! The one list of commands: the dispatcher for hosts and the map for TypeScript come out of the same lines.

use export::Words;
use serde::Serialize;
use ts_rs::TS;

use crate::{
    Answer, App, Ask, Error, FileKind, Topic, career, choices, compare, courses, explore, ladder, matches, notes,
    pages, paper, plan, quizzes, session, settings, shortlist, start,
};

/// What a command answers with, and what else on the screen it made stale.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Reply<T> {
    /// The answer.
    pub value: T,
    /// The topics whose views must be read again.
    pub touched: Vec<Topic>,
}

impl App {
    /// What the host must ask the person before it makes this call, if anything.
    ///
    /// # Errors
    /// As [`Self::call`] would answer to the same arguments.
    pub fn asks(&self, name: &str, args: &str) -> Result<Option<Ask>, Error> {
        before(self, name, args)
    }

    /// Makes a call: the name of a command of [`Commands`], its arguments as JSON, and what the person answered
    /// to [`Self::asks`]. The answer is a [`Reply`] as JSON.
    ///
    /// # Errors
    /// [`Error`], each kind said in its own words by the UI. A call that fails changes nothing.
    pub fn call(&mut self, name: &str, args: &str, answer: Option<Answer>) -> Result<String, Error> {
        let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| dispatch(self, name, args, answer)));
        ran.unwrap_or_else(|_| {
            // What is in memory may be half-changed; what is on the disk is not.
            self.fold();
            Err(Error::Internal { reason: format!("{name} panicked") })
        })
    }
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident = $module:ident($args:ty) -> $out:ty;)*) => {
        /// Every command: its name, its arguments and its answer. `ui/src/wire/Commands.ts` is made from this.
        #[derive(TS)]
        #[allow(dead_code, reason = "a map of types, never a value")]
        pub struct Commands { $($(#[$doc])* $name: ($args, $out),)* }

        /// Runs a command. The answer is a [`Reply`] as JSON.
        fn dispatch(
            app: &mut App, name: &str, args: &str, answer: Option<Answer>,
        ) -> Result<String, Error> {
            app.begin(answer);
            match name {
                $(stringify!($name) => {
                    let value = $module::$name(app, parse::<$args>(args)?)?;
                    to_json(&Reply { value, touched: app.take_touched() })
                })*
                _ => Err(Error::NoSuchCommand { name: name.chars().take(60).collect() }),
            }
        }
    };
}

commands! {
    /// Who is here.
    session = session(()) -> session::Session;
    /// The records on this PC.
    records = start(()) -> Vec<start::RecordHere>;
    /// Starts a record; what was kept while just looking goes into it.
    start_record = start(start::StartRecord) -> session::Session;
    /// Opens a record that is on this PC.
    open_record = start(start::OpenRecord) -> session::Session;
    /// Opens a record from a file that the person picks; it stays where it is. A guarded one is then shown as locked.
    open_file = start(()) -> session::Session;
    /// Looks around with nothing kept.
    look = start(()) -> session::Session;
    /// Locks the record; the same record can be opened again with its passphrase.
    lock = start(()) -> session::Session;
    /// Closes the record and clears the screen for the next person.
    finish = start(()) -> session::Session;

    /// Searches, filters and sorts.
    search = explore(explore::Search) -> explore::Results;
    /// The industries, each with how many careers it has.
    industries = explore(()) -> Vec<explore::IndustryRow>;
    /// A career's page.
    career = career(career::OneCareer) -> career::CareerPage;
    /// A subject's page.
    subject = pages(pages::OnePage) -> pages::SubjectPage;
    /// A course's page.
    course = pages(pages::OnePage) -> pages::CoursePage;
    /// An industry's page.
    industry = pages(pages::OnePage) -> pages::IndustryPage;
    /// Searches and filters courses.
    courses = courses(courses::FindCourses) -> courses::FoundCourses;
    /// What the ladder of a career is drawn from.
    ladder = ladder(career::OneCareer) -> ladder::Ladder;
    /// Careers side by side.
    compare_careers = compare(compare::Compare) -> compare::ComparedCareers;
    /// Courses side by side.
    compare_courses = compare(compare::Compare) -> compare::ComparedCourses;
    /// All subjects, for browsing.
    subjects = pages(()) -> Vec<pages::SubjectRow>;
    /// Words explained.
    glossary = pages(()) -> Vec<::career::Term>;
    /// Opens an organisation's page in the person's own browser, after they said so.
    visit = pages(pages::Visit) -> ();

    /// The list and what was set aside.
    shortlist = shortlist(()) -> shortlist::Shortlist;
    /// Puts something on the list, or takes it off.
    bookmark = shortlist(shortlist::SetBookmark) -> ();
    /// Says why something is on the list.
    give_reason = shortlist(shortlist::GiveReason) -> ();
    /// Puts the list in order.
    put_in_order = shortlist(shortlist::PutInOrder) -> ();
    /// Says "not for me", or takes it back.
    set_aside = shortlist(shortlist::SetAside) -> ();

    /// Every note with words in it.
    notes = notes(()) -> Vec<notes::NoteView>;
    /// One note, or an empty one.
    note = notes(notes::OneNote) -> notes::NoteView;
    /// Saves a note. When it answers, the words are on disk.
    save_note = notes(notes::SaveNote) -> notes::SavedNote;

    /// A choice sheet, and what it keeps open of the list.
    choices = choices(choices::WhichSheet) -> choices::ChoicesPage;
    /// How the ways into any career stand on a sheet.
    ways_in = choices(choices::WaysIn) -> choices::CareerStanding;
    /// Puts a subject on a sheet, or takes it off. Answers with what that moved on the list.
    pick = choices(choices::PickSubject) -> Vec<choices::Moved>;
    /// Begins a "what if" as a copy of a sheet. Answers with its id.
    copy_sheet = choices(choices::CopySheet) -> ::career::Id;
    /// Calls a "what if" something else.
    name_sheet = choices(choices::NameSheet) -> ();
    /// Throws a "what if" away.
    discard_sheet = choices(choices::OneWhatIf) -> ();
    /// Makes what stands on a "what if" the pupil's own sheet.
    use_sheet = choices(choices::OneWhatIf) -> ();
    /// All sheets side by side.
    compare_sheets = choices(()) -> choices::SideBySide;
    /// Which one more subject does most for the list, and which careers none helps.
    opens_most = choices(choices::WhichSheet) -> choices::Most;
    /// The usual option forms, to begin from.
    usual_forms = choices(()) -> Vec<::career::school::OptionForm>;
    /// Says what the school's option form asks.
    set_form = choices(choices::SetForm) -> ();
    /// Reads an option form from a file that the person picks.
    open_form = choices(()) -> choices::OpenedForm;

    /// The plan page.
    plan = plan(()) -> plan::PlanPage;
    /// Adds or changes a next step.
    set_step = plan(plan::SetStep) -> ();
    /// Writes the plan as a file where the person chose.
    export_plan = plan(plan::ExportPlan) -> plan::Exported;

    /// The quizzes and what was answered so far.
    quizzes = quizzes(()) -> quizzes::Quizzes;
    /// Begins a quiz, or goes on with it; answers with the attempt.
    begin_quiz = quizzes(quizzes::BeginQuiz) -> ::career::Id;
    /// A quiz as it is being filled in.
    quiz_sheet = quizzes(quizzes::OneSheet) -> quizzes::QuizSheet;
    /// Answers an item, or skips it. When it answers, it is kept.
    answer_item = quizzes(quizzes::AnswerItem) -> ();
    /// What an attempt says.
    quiz_result = quizzes(quizzes::OneResult) -> quizzes::QuizResult;
    /// Two attempts side by side.
    compare_attempts = quizzes(quizzes::CompareAttempts) -> quizzes::Comparison;
    /// Every subject, and whether it is liked.
    likes = quizzes(()) -> Vec<quizzes::LikeRow>;
    /// Says that a subject is liked, or takes that back.
    like_subject = quizzes(quizzes::LikeSubject) -> ();
    /// Says when a meta-skill was last used.
    give_evidence = quizzes(quizzes::GiveEvidence) -> ();
    /// For a career: what it leans on, what the pupil already does, what to work on.
    leaning = quizzes(quizzes::OneLeaning) -> quizzes::Leaning;
    /// How every career fits what the pupil said.
    matches = matches(matches::FindMatches) -> matches::Matches;
    /// Why a career stands where it does.
    why_match = matches(matches::OneMatch) -> matches::WhyMatch;

    /// Sets up the screen.
    set_preferences = settings(::career::Preferences) -> ();
    /// Changes the nickname.
    set_nickname = settings(settings::SetNickname) -> ();
    /// Says which year of school.
    set_stage = settings(settings::SetStage) -> ();
    /// Sets, changes or takes away the passphrase.
    set_passphrase = settings(settings::SetPassphrase) -> ();
    /// Undoes the last act.
    undo = settings(()) -> ();
    /// Does it again.
    redo = settings(()) -> ();
    /// Saves a copy of the record as a file of the person's own.
    save_copy = settings(()) -> settings::SavedCopy;
}

fn parse<T: serde::de::DeserializeOwned>(args: &str) -> Result<T, Error> {
    serde_json::from_str(args).map_err(|error| Error::Malformed { reason: error.to_string() })
}

fn to_json<T: Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Internal { reason: error.to_string() })
}

/// What must be settled before a call, if anything.
fn before(app: &App, name: &str, args: &str) -> Result<Option<Ask>, Error> {
    Ok(match name {
        "export_plan" => {
            let export: plan::ExportPlan = parse(args)?;
            Some(save(app, "fact-plan-file", export.format.file()))
        }
        "save_copy" => Some(save(app, "fact-record-file", FileKind::Record)),
        "open_file" => Some(Ask::Open { kind: FileKind::Record }),
        "open_form" => Some(Ask::Open { kind: FileKind::Form }),
        "visit" => {
            let visit: pages::Visit =
                serde_json::from_str(args).map_err(|e| Error::Malformed { reason: e.to_string() })?;
            Some(Ask::Visit { address: pages::address(app, &visit.organisation)? })
        }
        _ => None,
    })
}

/// Where to save a file of this kind. The name offered has the day in it, and nothing about the pupil.
fn save(app: &App, message: &str, kind: FileKind) -> Ask {
    let words = Words::new(paper::lang(app));
    let day = paper::day(app.now()).to_string();
    let name = words.say(message, &[("day", day.as_str().into())]);
    Ask::Save { name: format!("{name}.{}", kind.extension()), kind }
}
