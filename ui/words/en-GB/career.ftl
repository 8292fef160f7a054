# A career's page.

industries-of = Industries
tab-the-job = The job
tab-skills = Skills
tab-getting-in = Getting in
tab-courses = Courses
tab-leads-to = Where it leads
tab-like-this = Like this
section-what-its-like = What it's like
section-skills = Skills
section-getting-in = Getting in
section-courses = Courses in Scotland that lead here
section-leads-to = Where it can lead
section-like-this = Careers like this
section-look-next = Where to look next

tasks-title = Day to day
part-hours = Hours
part-environment = Where you work
part-travel = Travel
places = You work in places like these: { $places }.

glance-title = At a glance
glance-pay = Pay
glance-hours = Hours
glance-where = Where
glance-start = You can start at
glance-checks = Checks
no-pay = No figure we can trust
pay-middle = { $amount } a year in the middle
pay-half = Half of people earn between { $low } and { $high }.
pay-source = Before tax, full-time. { $source ->
   *[ashe-2025] Source: Office for National Statistics, ASHE 2025.
}
hours-a-week = { $hours } hours a week
hours-range = { $least } to { $most } hours a week
hours-vary = The hours differ from job to job
pattern = { $pattern ->
    [weekdays] weekdays
    [evenings] some evenings
    [weekends] some weekends
    [nights] some nights
    [shifts] shifts
    [on-call] on call at times
    [early] early mornings
    [seasonal] some of the year only
    [away] weeks away at a time
    [flexible] you set your hours
   *[part-time] part-time is common
}
pattern-list = With: { $pattern }.
glance-start-nothing = One way in has no set level
pvg = { $pvg ->
    [required] PVG scheme member
   *[some-posts] PVG scheme member for some posts
}
pvg-what = { $pvg ->
    [required] The law asks for this, because the work is with children or with adults who need care. Your employer helps you to apply.
   *[some-posts] Some posts are with children or with adults who need care. For those the law asks for this.
}
register-must = You must be on a register
register-may = You can join a register

meta-skills-title = Skills for any job
meta-skills-what = This job leans on these. Open one to see what it means.
part-of-skill = See
careers-with-skill = more careers that need “{ $name }”
special-title = Skills for this job
basis-vacancies = Counted in job adverts: { $place }, { $from } to { $to }.
basis-editorial = Chosen by the people who wrote this page. They were not counted in job adverts.

useful-subjects = Useful subjects
ways-in = Ways in
ways-in-what = There is more than one way. None of them is second best.
rung = { $level ->
    [1] National 1
    [2] National 2
    [3] National 3
    [4] National 4
    [5] National 5
    [6] Higher or apprenticeship
    [7] HNC, Adv. Higher
    [8] HND
    [9] Degree
    [10] Honours degree
    [11] Master's
   *[12] Doctorate
}
main-way = Most people's way
way-asks = It asks for
way-asks-none = No set subjects
way-helps = It helps to have
way-places = Getting a place
competition = { $competition ->
    [low] Most people who meet the rules get in
    [medium] More people apply than there are places
    [high] Far more people apply than there are places
   *[unknown] Not known
}
asks-title = Checks and papers
licences = Licences and cards
restrictions = What may stop you

courses-what = More courses than these may lead here.
reviewed = Somebody last checked this page on { $date }
sources = Sources
