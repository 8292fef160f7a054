# Careers or courses side by side.

beside-title = { $kind ->
    [careers] Compare careers
   *[courses] Compare courses
}
beside-lede = { $kind ->
    [careers] Up to four careers, side by side. What differs comes first.
   *[courses] Up to four courses, side by side. What differs comes first.
}
beside-differ = What differs
beside-alone = Add another to compare it with
beside-what = What is compared
beside-same = { $count ->
    [one] { $count } thing is the same for all
   *[other] { $count } things are the same for all
}
beside-nothing = Nothing here
beside-remove = Take out
beside-remove-one = Take out { $title }
beside-add = Add it
beside-add-label = { $kind ->
    [careers] Add a career
   *[courses] Add a course
}
beside-pick = Pick one
beside-group = { $group ->
    [listed] On my list
    [alike] { $kind ->
        [careers] Careers like these
       *[courses] For the same jobs
    }
   *[others] { $kind ->
        [careers] All other careers
       *[courses] All other courses
    }
}
beside-full = Four is the most that fit side by side. Take one out to add another.
beside-told-added = { $title } is added.
beside-gone = { $count ->
    [one] This is no longer in Cairn, so it cannot be compared: { $names }.
   *[other] These are no longer in Cairn, so they cannot be compared: { $names }.
}
beside-waiting = Only four fit side by side. Left out for now: { $names }.
beside-to-list = Go to my list
beside-row = { $row ->
    [what] What it is
    [pay] Pay
    [start] You can start at
    [ways] Ways in
    [subjects] Useful subjects
    [hours] Hours a week
    [pattern] When
    [place] Where
    [environment] Places of work
    [skills] Skills
    [checks] Checks and papers
    [industries] Industry
    [award] You get
    [level] Level
    [length] How long
    [entry] Getting on the course
    [needs] Subjects it asks for
    [where] Where you can take it
    [regions] Part of Scotland
    [careers] Jobs it leads to
    [later-year] Starting in a later year
   *[mine] My own words
}
