# Which jobs fit, and why.

matches-title = What fits you today
matches-lede = All { $total } jobs in order, each with its reasons. Nothing is left out.
matches-rests = What this rests on
matches-rests-interests = What you like: your answers on { $date } ({ $answered } of { $asked })
matches-rests-skills = What you do: your answers on { $date } ({ $answered } of { $asked })
matches-rests-likes = Subjects you like: { $subjects }
matches-rests-none-interests = You have not said what you like yet.
matches-rests-none-skills = You have not said what you do yet.
matches-rests-none-likes = You have not picked subjects yet.
matches-rests-flat = Not counted: your answers were all much the same.
matches-rests-too-few = Not counted yet: too few answers.
matches-go-interests = Do “What you like”
matches-go-skills = Do “What you do”
matches-go-likes = Pick subjects you like
matches-go-cards = Start with twelve cards
matches-unsure = Take this with a pinch of salt
matches-doubt-too-fast = You answered very fast. Another go may tell more.
matches-doubt-uniform = Nearly all your answers are the same.
matches-doubt-part = Some questions have no answer yet.
matches-doubt-short = This is a first hint from a few cards. The whole quiz makes it surer.
matches-unclear-title = Not clear yet
matches-unclear-flat = Your answers were all much the same, so no job stands out. That is fine.
matches-unclear-too-few = Cairn knows too little to put jobs in order for you. Any one of these is enough to begin.
matches-all-careers = Look at all the jobs

# Bands
band-name = { $band ->
    [strong] Strong fit
    [possible] Possible fit
    [worth-a-look] Worth a look
   *[other] Your answers point elsewhere
}
band-what = { $band ->
    [strong] Much of what you said speaks for these.
    [possible] A good deal of what you said speaks for these.
    [worth-a-look] More speaks for these than against.
   *[other] They stay open to you like any other. Answers change.
}
band-count = { $count ->
    [one] { $count } job
   *[other] { $count } jobs
}
band-ties = The order inside a group means little: read them as ties.
band-none = None of your answers gives a strong fit. That is common: it means you could go many ways.
band-show = Show these { $count } jobs
families-more = { $count ->
    [one] Show one more family of jobs
   *[other] Show { $count } more families of jobs
}
family-none = Other jobs
family-more = { $count ->
    [one] Show { $count } more in { $family }
   *[other] Show { $count } more in { $family }
}
because = For it: { $what }
match-tied = Level with another job
match-steady = { $steady ->
    [0] Small changes to your answers do not bring it into your first 20.
    [100] Small changes to your answers do not move it out of your first 20.
   *[other] In { $steady } of 100 small changes to your answers, it is in your first 20.
}
match-page = Read about { $title }
match-list = Put { $title } on my list
match-aside = Not for me: { $title }

# Reasons
reasons-for = What speaks for it
reasons-against = What speaks against it
reasons-none-for = Nothing you said speaks for it so far.
reasons-none-against = Nothing you said speaks against it.
reasons-more = { $count ->
    [one] One more reason
   *[other] { $count } more reasons
}
reasons-all = These are all the reasons there are. The strongest comes first.
reason-weight = { $weight ->
    [3] Counts a lot
    [2] Counts
   *[1] Counts a little
}
reason-like-leans = You like { $theme } more than most people do, and this job has a lot of it.
reason-unlike-leans = This job has a lot of { $theme }, and you like that less than most people do.
reason-like-lacks = You like { $theme } more than most people do, and this job has little of it.
reason-unlike-lacks = You like { $theme } less than most people do, and this job has little of it.
reason-often-leans = You often use “{ $name }”, and this job leans on it.
reason-seldom-leans = This job leans on “{ $name }”, and you do not use it often yet.
reason-often-lacks = You often use “{ $name }”, and this job leans on it less than most.
reason-seldom-lacks = You do not use “{ $name }” often yet, and this job leans on it less than most.
reason-subject = You like { $name }, and it helps in this job.
reason-common-for = Few people’s answers point to this job, so it counts for more when yours do.
reason-common-against = Many people’s answers point to this job, so yours have to say more for it to stand out.
reason-answer = { $item }: “{ $answer }”
theme-short = { $theme ->
    [realistic] making and doing
    [investigative] finding out
    [artistic] creating
    [social] helping people
    [enterprising] leading and selling
   *[conventional] keeping order
}
theme-little = { $theme ->
    [realistic] Little making and doing
    [investigative] Little finding out
    [artistic] Little creating
    [social] Little helping people
    [enterprising] Little leading and selling
   *[conventional] Little keeping order
}
tipping-title = What would change this?
tipping-up = It would move up to “{ $band }” if you said:
tipping-down = It would move down to “{ $band }” if you said:
tipping-change = { $item }: “{ $to }” (you said “{ $from }”)
tipping-none = No two answers would move it. It stands firm where it is.
tipping-likes = It rests on your skills and subjects, so no answer about what you like would move it.
fits-title = { $title }: does it fit you?
fits-unclear = Not clear yet: Cairn knows too little of what you like. A quiz will help.
fits-ties = Level with: { $names }
fits-back = All jobs that fit you

# Filters
narrow-title = Show fewer jobs
narrow-what = You choose what to hold back. It always says how many.
narrow-level = What it takes to start
narrow-level-any = Any level
narrow-place = Indoors or out
narrow-place-any = Both
narrow-place-out = Some work out of doors
narrow-place-in = No work out of doors
narrow-hours = Only jobs with no shifts, nights or weeks away
narrow-hidden = { $hidden ->
    [one] You hold back { $hidden } of { $total } jobs.
   *[other] You hold back { $hidden } of { $total } jobs.
}
narrow-held-level = The level holds back { $count }.
narrow-held-outdoors = Indoors or out holds back { $count }.
narrow-held-shifts = Shifts hold back { $count }.
narrow-all = Show all jobs
narrow-empty = Your filters hold back every job. Show all of them, or choose others.

# Not for me
matches-aside = Not for me
aside-none = Nothing is set aside. Press “Not for me” on a job, and the list moves up.
aside-ask-title = Not for you: { $title }?
aside-ask-what = It goes out of the list, and you can bring it back at any time.
aside-ask-why = Why not? (You can leave this empty.)
aside-ask-yes = Set it aside
aside-ask-no = Keep it in the list
aside-back = Bring back { $title }
aside-gone = No longer in Cairn
told-set-aside = { $title } is set aside.
told-match-back = { $title } is back in the list.

# On a career’s page
lean-title = What it leans on, and you
lean-what = These skills matter most in this job.
lean-do = What you already do
lean-work = What to work on
lean-unknown = Not known yet
lean-do-none = None of these came out as often yet.
lean-quiz = Do the skills quiz to see which of them you do already.
lean-evidence = You wrote:
lean-when = From your answers on { $date }.
lean-why = See if it fits you, and why
