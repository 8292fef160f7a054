# Courses: finding them, and those that lead to a career.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

courses-title = Courses in Scotland
courses-lede = What you can go on to: at college, at university or in a job with training.
courses-search = Find a course
courses-search-hint = Type a course, a job or a subject, such as “nursing” or “physics”.
courses-levels = SCQF level. You can pick more than one.
courses-filters-what = Your choices work together. The number says how many courses are left.
courses-results = Cùrsaichean
courses-found = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
courses-found-text = { $count ->
    [one] { $count } course for “{ $text }”
   *[other] { $count } courses for “{ $text }”
}
courses-nearest = No course is called “{ $text }”. These are the nearest.
courses-none = No course here fits all of your choices at once. Take one of them away to see more.
courses-without = { $filter ->
    [levels] Any level
    [award] Any award
    [region] Anywhere in Scotland
    [place] Any sort of place
    [provider] Any college or university
    [career] For any job
   *[subject] With or without the subject
} ({ $count })
courses-all = Show all courses
course-filter = { $filter ->
    [award] What you get
    [region] Part of Scotland
    [place] College or university
    [provider] One college or university
    [career] Job it leads to
   *[subject] Subject it asks for
}
place-kind = { $place ->
    [college] Colleges
    [university] Universities
   *[specialist] Specialist places to study
}
unplaced = { $count ->
    [one] { $count } more course fits, but we do not list where it is. It may be near you, too.
   *[other] { $count } more courses fit, but we do not list where they are. Some may be near you, too.
}
unplaced-in = Courses with no place listed are shown, too. Many of them are apprenticeships, which happen at work.
unplaced-show = Show them, too
unplaced-hide = Leave them out
course-level-length = SCQF level { $level } · { $length }
course-through = { $kind ->
    [career] It leads to
   *[other] It asks for
}
lead-here-levels = Pick the levels that you want to see
lead-here-all = Find more with place, college or university
