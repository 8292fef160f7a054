# Facts in words, as pages and paper both say them.

fact-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
fact-route = { $kind ->
    [school] At school
    [college] College
    [modern-apprenticeship] Modern Apprenticeship
    [technical-apprenticeship] Technical Apprenticeship
    [graduate-apprenticeship] Graduate Apprenticeship
    [university] University
    [work] Straight into work
    [volunteering] Volunteering
   *[changing-career] Changing career
}
fact-kind = { $kind ->
    [career] career
    [subject] subject
    [course] course
   *[industry] industry
}
fact-pay = £{ $median } a year in the middle
fact-pay-range = £{ $median } a year in the middle; half of people earn from £{ $low } to £{ $high }
fact-own-note = A note of my own
# Names offered for files; $day is like 2026-11-22.
fact-plan-file = My Cairn plan { $day }
fact-record-file = My Cairn record { $day }
