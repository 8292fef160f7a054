# Subjects, courses, industries and help.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

subjects-title = Cuspairean
subjects-lede = See what each subject is about and which jobs it is useful for.
subjects-advice = Not every school offers every subject. Yours can tell you what it offers.
subject-kind = { $kind ->
    [national] School subject
    [skills-for-work] Skills for Work
    [npa] National Progression Award
   *[foundation-apprenticeship] Foundation Apprenticeship
}
useful-for = { $count ->
    [0] Not named by a career here yet
    [one] Useful for { $count } career here
   *[other] Useful for { $count } careers here
}
subject-like = I like this subject
subject-levels = When you can take it
offered-until = (stops in { $year })
offered-from = (from { $year })
crash = You can often start this at Higher with no National 5 first. People call that a crash Higher.
subject-leads-to = It leads on to:
asked-levels = Show who asks for it at
asked-any-level = Any level
asked-shown = { $careers ->
    [one] { $careers } career
   *[other] { $careers } careers
}, { $courses ->
    [one] { $courses } course
   *[other] { $courses } courses
}
asked = { $how ->
    [always] Careers that need it
    [sometimes] Careers where one way in needs it
    [choice] Careers that take it, or another subject
   *[helps] Careers that like it
} ({ $count })
asked-what = { $how ->
    [always] Every way in asks for it. It does not have to be now: many people take it later.
    [sometimes] Some ways in ask for it. There are ways in without it, too.
    [choice] They ask for one or more out of a few subjects, and this is one of those.
   *[helps] It helps, but no way in asks for it.
}
asked-at = at { $levels }
asked-courses = Courses that ask for it ({ $count })
asked-by-course = { $how ->
    [always] Asks for it { $at }
   *[choice] Asks for it, or another subject, { $at }
}
asked-by-none = No career or course here names it yet.

course-entry = Getting on the course
course-careers = Where it can lead
course-where = Where you can take it
course-asks = In subjects, that means
course-where-none = We do not list places for this one. An apprenticeship or course at work is found with an employer. Ask your adviser or look on the website of a college near you.
course-next = What next
course-later-year = Starting in a later year
course-further = Higher courses for the same jobs
course-further-what = These are at a higher level. Ask if this course can lead into them.
course-award = You get
course-where-what = Places that we know offer it. Others may offer it too.
course-length = How long
course-level = Ìre
provider-where = { $kind ->
    [college] College
    [university] University
   *[specialist] Specialist place to study
} in { $towns }. Serves { $region }.

industry-careers = { $count ->
    [0] Careers
   *[other] Careers ({ $count })
}

help-title = Cuideachadh
help-lede = How Cairn works, and words explained.
help-start-title = How to begin
help-start-one = Look up a job in the box at the top. You can type what people do in it, too, such as “fix cars”.
help-start-two = When you like something, press “On my list”. Write why. Write notes as you read.
help-start-three = Then go to My plan, add your next steps and save it as a PDF to print or take away.
help-words-title = Words explained
help-words-find = Find a word
help-words-count = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
help-keys-title = Iuchraichean
key-find = Ctrl + K
key-find-what = Go to the find box from anywhere
key-undo = Ctrl + Z
key-undo-what = Undo the last thing you did
key-redo = Ctrl + Shift + Z
key-redo-what = Do it again
key-move = Tab, and Shift + Tab
key-move-what = Go to the next button or link, or the one before
key-close = Esc
key-close-what = Close a box that asks you something
help-kept-title = Where your words are kept
help-kept-one = Your record is one file on this computer. Cairn never sends it anywhere. It works with no internet.
help-kept-two = With a passphrase, nobody can read the file without it. With none, anyone at this computer can.
help-kept-three = In Settings you can save a copy of your record and open it on another computer that has Cairn.
help-access-title = Can everyone use Cairn?
help-access-one = Cairn aims to meet WCAG 2.2 at level AA. You can use it with a keyboard alone, and with a screen reader.
help-access-two = In Settings you can make the text up to twice as big and choose dark, cream or high-contrast colours.
help-access-three = If something does not work for you, tell your school. It is a fault in Cairn, not in you.
help-about-title = Mu Cairn
help-about-one = A cairn is the pile of stones that marks a hill path. Everyone who passes adds one, and nobody takes one away.
help-about-two = { $count ->
    [one] This Cairn knows { $count } career.
   *[other] This Cairn knows { $count } careers.
}
help-about-three = Facts about jobs change. Each page says when somebody last checked it. Talk to a careers adviser before a big choice.
