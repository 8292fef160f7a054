# Facts in words, as pages and paper both say them.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

fact-date = { $day } { $month ->
    [1] am Faoilleach
    [2] an Gearran
    [3] am Màrt
    [4] an Giblean
    [5] an Cèitean
    [6] an t-Ògmhios
    [7] an t-Iuchar
    [8] an Lùnastal
    [9] an t-Sultain
    [10] an Dàmhair
    [11] an t-Samhain
   *[12] an Dùbhlachd
} { $year }
fact-route = { $kind ->
    [school] Aig an sgoil
    [college] Colaiste
    [modern-apprenticeship] Modern Apprenticeship
    [technical-apprenticeship] Technical Apprenticeship
    [graduate-apprenticeship] Graduate Apprenticeship
    [university] Oilthigh
    [work] Straight into work
    [volunteering] Volunteering
   *[changing-career] Changing career
}
fact-kind = { $kind ->
    [career] dreuchd
    [subject] cuspair
    [course] cùrsa
   *[industry] gnìomhachas
}
fact-pay = £{ $median } a year in the middle
fact-pay-range = £{ $median } a year in the middle; half of people earn from £{ $low } to £{ $high }
fact-own-note = A note of my own
# Names offered for files; $day is like 2026-11-22.
fact-plan-file = My Cairn plan { $day }
fact-record-file = My Cairn record { $day }
