# The choice sheet, "what ifs" side by side, which subject opens most, and the school's form.

choices-title = { $year ->
    [none] My choices
   *[other] My choices for { $year }
}
choices-what-if-title = What if: { $name }
choices-lede = Change a subject and see what opens and what closes. Nothing here is final.
choices-nav = Your sheets
choices-mine = My sheet
choices-compare = Side by side
choices-most = What opens most?
choices-form = My school's form

choices-stage = Which year are you in?
choices-stage-first = Say which year you are in. Then you can put your subjects down.
choices-list-first = Put a few careers on your list. Then this sheet shows what your subjects keep open for each of them.

choices-part = { $part ->
    [has] I have these
    [takes] I take these now
   *[plans] Next year
}
choices-part-plans = { $year ->
    [none] Next year
   *[other] Next year, in { $year }
}
choices-part-what = { $part ->
    [has] What you have passed, with the grade if you know it.
    [takes] What you do this year, at the level you do it.
   *[plans] What you are thinking of. You can change it as often as you like.
}
choices-plans-none = No school year comes after S6. College, work and university do.
choices-plans-s2 = In S3 you work towards National 4s and National 5s. Put down the level you hope for.
choices-part-empty = Nothing here yet.
choices-add = { $part ->
    [has] Add a subject that I have
    [takes] Add a subject that I take
   *[plans] Add a subject for next year
}
choices-add-short = Add
choices-subject-pick = Pick a subject
choices-level = Level
choices-grade = Grade
choices-grade-none = Not sure
choices-level-of = Level of { $subject }
choices-grade-of = Grade in { $subject }
choices-remove = Take { $course } off
choices-course = { $level } { $subject }
choices-award = { $subject } ({ $level })
choices-any-level = { $subject }, any level
choices-carry-on = Carry on with
choices-carry-on-add = Add { $course }
choices-told-on = { $course } is on the sheet.
choices-told-off = { $course } is off the sheet.
choices-told-same = Nothing on your list changed.

choices-odd-title = Worth a look
choices-odd-unknown = { $subject } is not in Cairn any more, or not by this name. It still counts as a pass.
choices-odd-not-offered = { $subject } is not offered at { $level }. Check the level.
choices-odd-withdrawn = { $subject } at { $level } is on its way out: the last classes start in { $until }. If you pass it, it stays passed.
choices-odd-nothing-before = { $course } comes with nothing before it. Most people take the level below first. Ask your school.
choices-odd-twice = { $course } is on the sheet twice. It counts once.
choices-odd-no-grades = { $course } has no grades: you pass it or not. The { $grade } is not counted.
choices-odd-no-year-left = { $course } is down for next year, and no school year comes after S6.

choices-planned = { $most ->
    [none] { $planned ->
        [one] { $planned } subject for next year
       *[other] { $planned } subjects for next year
    }
   *[other] { $planned } of { $most } chosen
}
choices-breach-other-year = Your school's form is for { $form }. Your next year is { $next ->
    [none] not at school
   *[other] { $next }
}.
choices-breach-too-many = You have { $planned } subjects down. Your school's form has room for { $most }.
choices-breach-must = Everybody at your school takes { $course }. It is not down yet.
choices-breach-same-column = { $subjects } are taught at the same time (column { $columns }). You can have one of them.
choices-breach-some-of = { $subjects } do not all fit: they are in columns { $columns }. Ask your school which to drop.
choices-breach-not-on-form = { $course } is not on your school's form. Ask if another school or college near you has it.
choices-breach-title = What your school's form says
choices-column = Column { $name }
choices-column-none = Nothing from this column
choices-columns-what = Pick one from each column. The arrow keys move between them.

choices-careers-title = What it keeps open
choices-tally-usual = Most people's way in is open for { $open } of { $careers }.
choices-tally-any = Some way in is open for { $open } of { $careers }.
choices-better = Opened, or nearer: { $what }
choices-worse = Closed, or further off: { $what }
choices-moved-one = { $title } ({ $kind })
choices-moved-more = { $count } more
verdict = { $verdict ->
    [open] Open
    [open-if] Open if…
    [harder] Harder
   *[closed] Closed this way
}
verdict-means = { $verdict ->
    [open] You have, take or plan all that this way asks for.
    [open-if] Something is missing. It fits into your school years.
    [harder] It can still be done at school, but only just.
   *[closed] It cannot be done in the school years you have left. College and later life are ways too.
}
verdict-usual = Most people's way
verdict-ways = Every way in ({ $count })
verdict-none = This page has no way in written down yet. Ask your careers adviser.
verdict-withdrawn = This career is no longer in Cairn. It stays on your list.
verdict-needs = What is missing
verdict-reminders = It counts on these
verdict-rule = The rule
verdict-rule-none = No school subjects are asked for.
verdict-rule-award = One award at SCQF level { $level }, of any kind.
verdict-rule-entry = You start from SCQF level { $level }.
verdict-other-ways = Still not closed: { $ways }
verdict-no-other-ways = No other way on this page is open from school. Ask your adviser about college and later life.
verdict-key = What the words mean

need-subject = { $how ->
    [crash-higher] { $course } as a crash Higher, with no National 5 first
    [step-by-step] { $course }, going up one level a year
    [elsewhere] { $course }: schools do not offer it, but a college may
   *[one-more] { $course }
}
need-by = { $by ->
    [none] { "" }
   *[other] { " " }(by the end of { $by })
}
need-late = { " " }(no school year is left for it)
need-again = { $course }: you have { $has }. Sit it again for { $grade ->
    [A] an A
    [B] a B or better
    [C] a C or better
   *[D] a D or better
}
need-passes = { $passes } more { $level ->
    [national-3] { $passes ->
        [one] National 3
       *[other] National 3s
    }
    [national-4] { $passes ->
        [one] National 4
       *[other] National 4s
    }
    [national-5] { $passes ->
        [one] National 5
       *[other] National 5s
    }
    [higher] { $passes ->
        [one] Higher
       *[other] Highers
    }
   *[advanced-higher] { $passes ->
        [one] Advanced Higher
       *[other] Advanced Highers
    }
}{ $grade ->
    [A] { " " }at grade A
    [B] { " " }at grade B or better
    [C] { " " }at grade C or better
    [D] { " " }at grade D or better
   *[none] { "" }
}, in any { $passes ->
    [one] subject
   *[other] subjects
}
need-award = An award at SCQF level { $level } first ({ $name }). That comes after school.
remind-subject = { $grade ->
    [A] { $course }: pass it with an A
    [B] { $course }: pass it with a B or better
    [C] { $course }: pass it with a C or better
    [D] { $course }: pass it with a D or better
   *[none] { $course }: pass it
}
remind-passes = { $passes } of your { $level ->
    [national-3] National 3s
    [national-4] National 4s
    [national-5] National 5s
    [higher] Highers
   *[advanced-higher] Advanced Highers
}{ $grade ->
    [A] : pass with an A
    [B] : pass with a B or better
    [C] : pass with a C or better
    [D] : pass with a D or better
   *[none] : pass
}

choices-other-title = Look at any other career
choices-other-label = Name of a job
choices-other-none = Nothing near that. Try another word.
choices-other-found = { $count ->
    [one] { $count } career to look at
   *[other] { $count } careers to look at
}
choices-other-shown = How { $title } stands

what-if-title = What if?
what-if-what = Make a copy, change it, and see both side by side. Your own sheet stays as it is.
what-if-name = Name for the copy
what-if-suggest = Idea { $number }
what-if-copy = Make a copy
what-if-rename = Change its name
what-if-use = Make this my sheet
what-if-used = It is your own sheet now. Undo takes that back.
what-if-discard = Throw it away
what-if-here = This is a copy. Your own sheet is as you left it.

compare-title = Side by side
compare-lede = What each sheet keeps open on your list. First comes what differs.
compare-career = Career
compare-as-now = My sheet
compare-more = With { $courses }
compare-less = Without { $courses }
compare-same = The same subjects for next year
compare-ways = { $open } of { $ways } ways open
compare-total-usual = Most people's way open
compare-total-any = Some way open
compare-of = { $open } of { $careers }
compare-alone = You have one sheet so far. Make a copy of it to try something else.
compare-to-sheet = Go to my sheet
compare-no-ways = No way in yet
compare-differs = These differ
compare-alike = These are the same on every sheet

most-title = Which subject opens most?
most-lede = One more subject next year: this is what each would do for your list, on its own.
most-best = { $course } does most
most-any = Any one of these { $count } subjects
most-none = No one subject more would change your list. See below what may.
most-none-s6 = No school year comes after S6, so no school subject can be added. College can give you most of them later.
most-opens = Opens, or makes easier
most-asked = Asked for by name
most-nearer = Brings nearer
most-not-on-form = Not on your school's form
most-nothing-title = No one subject helps with these
most-nothing = It may take a better grade, more than one subject, or a start after school. Open each to see.
most-nothing-none = Each career on your list has a way open, or a subject that helps.
most-more = Show { $count } more
most-waiting = Working it out…

form-title = My school's form
form-begin = Where to begin
form-lede = Every school differs. Tell Cairn what yours asks, and it says when a plan does not fit. It never stops you.
form-open = Open a form from my school
form-open-hint = Your adviser may have made a file for this. Its name ends in “.toml” or “.csv”.
form-opened = The form from “{ $file }” is in use.
form-faults-title = “{ $file }” has something to put right
form-faults-what = Nothing has changed. Give this list to whoever made the file.
form-fault-line = Line { $line }:
form-preset-title = Or begin with a usual one
form-preset = { $year }: { $choices ->
    [one] { $choices } subject
   *[other] { $choices } subjects
}{ $must ->
    [none] { "" }
   *[other] , with { $must }
}
form-now-title = What your school asks
form-now-none = No form yet. Cairn counts nothing and refuses nothing.
form-name = Name of the form
form-year = It is for
form-year-any = Any year
form-choices = How many subjects
form-choices-any = It does not say
form-must-title = Everybody takes
form-must-none = Nothing that all must take.
form-must-add = Add a subject that everybody takes
form-columns-title = Columns
form-columns-what = Subjects in one column are taught at the same time, so you can have one of them.
form-columns-none = No columns: nothing is taught at the same time.
form-column-add = Add a column
form-column-new = Name of the new column
form-column-remove = Take column { $name } away
form-column-subject = Add a subject to column { $name }
form-course-remove = Take { $course } out
form-clear = Take the form away
form-clear-told = The form is gone. Undo brings it back.
form-told = Your school's form is changed.

form-level-any = Any level

# What must be put right in a form's file. An adviser reads these.
wrong-too-big = The file is far too long for an option form. Make sure that it is the right one.
wrong-not-text = This is not a text file. From a spreadsheet, save it as “CSV (UTF-8)” and open that.
wrong-empty = There is nothing in this file. See the guide for how to write one.
wrong-not-toml = This line does not read as TOML. Look for a quotation mark or bracket that is missing. ({ $reason })
wrong-unknown-key = “{ $text }” is not a setting. Use name, for, choices, must or columns; in a column, name and subjects.
wrong-key-twice = “{ $text }” is there twice. Keep one.
wrong-wrong-kind = “{ $text }” is not written as it should be. Numbers stand alone, and names in quotation marks.
wrong-bad-number = “{ $text }” is not a number of subjects. Use a number from 1 to { $most }.
wrong-unknown-year = “{ $text }” is not a school year. Use S1 to S6.
wrong-unknown-subject = Cairn has no subject called “{ $text }”.{ $nearest ->
    [none] { " " }Look in Subjects for its name.
   *[other] { " " }Did you mean { $nearest }?
}
wrong-several-subjects = “{ $text }” could be { $could }. Write which.
wrong-unknown-level = “{ $text }” is not a level. Use National 3, National 4, National 5, Higher or Advanced Higher.
wrong-not-offered = { $subject } is not offered at { $level }. Check the level.
wrong-course-twice = { $subject } is there twice. Keep one.
wrong-column-twice = There are two columns called “{ $text }”. Give one another name, or put them together.
wrong-column-nameless = This column has no name. Give it one, such as A.
wrong-column-empty = Column “{ $text }” has no subjects. Add some, or take it out.
wrong-no-subject = This line names no subject. Put one in the second cell.
wrong-too-many = There are more than { $most } here. Take some out.
wrong-too-long = That name is too long. Use { $most } letters or fewer.
wrong-must-too-many = Everybody must take { $must } subjects, but each chooses only { $choices }. Change one of the two.
wrong-more = There are { $more } more. Put these right first.
