# The frame of the app and the words that many screens share.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

cairn = Cairn
window-title = { $page } – Cairn

# The rail
rail-label = Around Cairn
nav-main = Main
nav-start = Toiseach
nav-careers = Dreuchdan
nav-quizzes = Quizzes
nav-choices = Roghainnean
nav-subjects = Cuspairean
nav-courses = Cùrsaichean
nav-list = Mo liosta
nav-notes = Mo notaichean
nav-plan = Mo phlana
nav-settings = Roghainnean
nav-help = Cuideachadh
count-list = { $count ->
    [one] ({ $count } thing)
   *[other] ({ $count } things)
}
count-notes = { $count ->
    [one] ({ $count } note)
   *[other] ({ $count } notes)
}
count-plan = { $count ->
    [one] ({ $count } step to do)
   *[other] ({ $count } steps to do)
}
your-record = Your record
guarded = Locked with a passphrase
not-guarded = Not locked. Anyone at this PC can read it.
finish-and-lock = Finish and lock
finish = Crìochnaich
just-looking = Just looking
nothing-kept = Nothing is kept
start-record = Start my record

# The top of each page
skip = Skip to the page
menu = Clàr-taice
close = Dùin
find-label = Find a job, a subject, a course or a note
find-placeholder = Find a job, subject, course or note
find-key = Ctrl K
undo = Neo-dhèan
redo = Ath-dhèan
told-undo = The last thing you did is undone.
told-redo = Done again.

# Everywhere
waiting = One moment…
try-again = Feuch a-rithist
back-to-start = Go to Start
fault-title = This page did not open
no-such-screen-title = There is no such page
no-such-screen = Nothing in Cairn has this address.
keep = Glèidh
cancel = Sguir dheth
open = Fosgail
saving = Ga shàbhaladh…
saved = Air a shàbhaladh
not-saved = Cha deach a shàbhaladh
on-my-list = Air mo liosta
note = Nota
not-for-me = Chan ann dhòmhsa
set-aside = You set this aside
aside-why = Why is it not for you?
aside-hint = You can leave this empty. It still shows up when you look for it.
told-on-list = It is on your list.
told-off-list = It is off your list.
told-aside = Set aside. You can bring it back at any time.
told-back = It is back.
on-this-page = Air an duilleig seo
also-called = Cuideachd
compare = Compare
show-rest = Show { $left } more
print = Print
count-in-brackets = ({ $count })
find-careers = Find careers
withdrawn = This page is no longer in Cairn. What you wrote is still here.
careers-count = { $count ->
    [one] { $count } career
   *[other] { $count } careers
}

# Notes, wherever they are written
note-on = My note on { $title }
note-hint = It is saved as you type.
note-two-title = You have two versions of this note
note-two = They were written on two computers. Keep one of them, or keep both.
note-two-when = Version { $number }, written on { $date }
note-keep-one = Keep version { $number }
note-keep-both = Keep both, one after the other
own-note = A note of my own
own-note-label = Mo nota

# Other people's pages
open-in-browser = Open in your browser
visit-title = Leave Cairn for a moment?
visit-what = This page is on the internet. It opens in your own browser, and Cairn stays open here.
visit-yes = Open it
visit-no = Stay here

# Results
start-level = start at SCQF level { $level }: { $name }
start-nothing = one way in has no set level
quoted = “{ $word }”
why-title = The name has { $words } in it
why-other-name = Also called “{ $name }”
why-search-term = People look for it as “{ $name }”
why-summary = In short, it is about { $words }
why-topic = People connect it with { $words }
why-industry = It is part of { $name }
why-skill = It needs this skill: { $name }
why-subject = { $name } is useful for it
why-task = Part of the work: { $words }
why-text = The page talks about { $words }
why-nearest = Close to what you typed

# What a way in or a course asks for
needs-all = All of these:
needs-any = { $of ->
    [1] One of these:
   *[other] { $of } of these:
}
needs-subject = { $subject }, { $level ->
    [national-3] National 3
    [national-4] National 4
    [national-5] National 5
    [higher] Higher
   *[advanced-higher] Advanced Higher
}{ $grade ->
    [A] , grade A
    [B] , grade B or better
    [C] , grade C or better
    [D] , grade D or better
   *[none] { "" }
}
needs-passes = { $passes } { $level ->
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

# Levels and awards
scqf = SCQF level { $level }
level-name = { $level ->
    [1] National 1
    [2] National 2
    [3] National 3
    [4] National 4
    [5] National 5
    [6] Higher, or an apprenticeship
    [7] Advanced Higher or HNC
    [8] HND
    [9] Ordinary degree
    [10] Honours degree
    [11] Master's degree
   *[12] Doctorate
}
level-or-less = { $level ->
    [1] Level 1 or less (National 1)
    [2] Level 2 or less (National 2)
    [3] Level 3 or less (National 3)
    [4] Level 4 or less (National 4)
    [5] Level 5 or less (National 5)
    [6] Level 6 or less (Higher)
    [7] Level 7 or less (Advanced Higher, HNC)
    [8] Level 8 or less (HND)
    [9] Level 9 or less (degree)
    [10] Level 10 or less (honours degree)
    [11] Level 11 or less (master's)
   *[12] Level 12 or less (doctorate)
}
school-level = { $level ->
    [national-3] National 3
    [national-4] National 4
    [national-5] National 5
    [higher] Higher
   *[advanced-higher] Advanced Higher
}
award = { $award ->
    [nc] National Certificate (NC)
    [npa] National Progression Award (NPA)
    [foundation-apprenticeship] Foundation Apprenticeship
    [hnc] Higher National Certificate (HNC)
    [hnd] Higher National Diploma (HND)
    [modern-apprenticeship] Modern Apprenticeship
    [technical-apprenticeship] Technical Apprenticeship
    [graduate-apprenticeship] Graduate Apprenticeship
    [pda] Professional Development Award (PDA)
    [ordinary-degree] Ordinary degree
    [honours-degree] Honours degree
    [integrated-masters] Integrated master's degree
    [postgraduate-diploma] Postgraduate diploma or certificate
    [masters] Master's degree
   *[doctorate] Doctorate
}
course-line = { $award } · SCQF level { $level } · { $length }
check-with-provider = Each college and university sets its own rules. Always check with them.

# Places and hours of work
environment = { $environment ->
    [office] Offices and desks
    [home] At home
    [outdoors] Outdoors
    [clinical] Hospitals and clinics
    [laboratory] Laboratories
    [classroom] Schools and nurseries
    [workshop] Workshops and garages
    [factory] Factories and plants
    [site] Building sites
    [kitchen] Kitchens
    [public] Shops and places people visit
    [studio] Studios, stages and sets
    [land] Farms and forests
    [sea] At sea
    [vehicle] On the road, on rails or in the air
    [visits] In other people's homes
   *[animals] With animals
}

# How the screen looks and speaks
looks-title = How the screen looks
theme-label = Dathan
theme = { $theme ->
    [system] Same as this computer
    [light] Light
    [dark] Dark
    [contrast] High contrast
   *[cream] Cream
}
text-size-label = Size of text
text-size = { $size ->
    [100] Usual size (100%)
   *[other] { $size }%
}
language-label = Cànan
language = { $language ->
    [gd] Gàidhlig (air a thòiseachadh)
   *[en-GB] English
}

# A passphrase
passphrase-label = Your passphrase
passphrase-hint = Three or four words that only you would put together. Write it down somewhere safe: nobody can get it back for you.
passphrase-ask = Passphrase
passphrase-ask-hint = Big and small letters matter. You can paste it.
show-passphrase = Seall
nickname-label = What should we call you?
