# Welcome, unlocking and the Start page.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

welcome-title = Lorg do shlighe bhon seo
welcome-lede = Look at real jobs in Scotland and how people get into them. Keep what you like. Take home a plan.
begin-title = Tòisich clàr
begin-what = A record keeps your list, your notes and your plan. It belongs to you.
begin-keeps = Your list, notes and plan so far go into it. Nothing is lost.
begin-already = You have a record, and it is open.
nickname-hint = A first name or a nickname is enough.
guard-label = Lock it with a passphrase
no-guard = With no passphrase, anyone at this PC can read your record. You can add one later.
open-title = Fosgail mo chlàr
no-records = There are no records on this PC yet.
locked-record = Locked record
record-no-name = A record that may be open in another window
last-used = last used { $date }
open-file = Open a record from a file
open-file-hint = For a record on a USB stick or in your own folder. It stays where it is.
opening = Ga fhosgladh…
look-title = Dìreach seall
look-what = See everything and keep nothing. You can start a record later and it will hold what you found.
look = Dìreach seall
promise = Cairn works with no internet. Nothing you do here leaves this computer.

unlock-title = Your record is locked
unlock-what = Type your passphrase to carry on. Everything you saved is safe.
unlock = Fosgail
someone-else = I am someone else

home-hello = Halò
home-name = Halò, { $name }
home-again-name = Good to see you again, { $name }
home-lede = Where would you like to begin?
looking-title = You are just looking.
looking-what = Nothing is kept when you close Cairn.
looking-keep = Start a record and keep this
door-job = I have a job in mind
door-job-what = Look it up. See what it is really like and how people get in.
door-browse = I don't know yet
door-browse-what = Start with twelve quick cards. See which jobs fit, and why.
door-choices = I have choices to make
door-choices-what = See what each subject keeps open before you hand in your form.
cairn-title = Your cairn so far
cairn-quizzes = { $count ->
    [0] Do a quiz about what you like
    [one] One of two quizzes done
   *[other] Both quizzes done
}
cairn-list = { $count ->
    [0] Put careers or subjects on your list
    [one] { $count } thing on your list
   *[other] { $count } things on your list
}
cairn-choices = { $count ->
    [0] Choose subjects for next year
    [one] { $count } subject for next year
   *[other] { $count } subjects for next year
}
cairn-reasons = { $count ->
    [0] Say why you like them
    [one] { $count } with a reason of your own
   *[other] { $count } with a reason of your own
}
cairn-notes = { $count ->
    [0] Write a note
    [one] { $count } note
   *[other] { $count } notes
}
cairn-steps = { $count ->
    [0] Think of a next step
    [one] { $count } next step to do
   *[other] { $count } next steps to do
}
cairn-done = { $count ->
    [0] Do a next step
    [one] { $count } step done
   *[other] { $count } steps done
}
stone = { $state ->
    [done] Done
    [begun] Begun
   *[not-begun] Not begun
}
coming-title = A’ tighinn
coming-none = When you add a next step to your plan, it shows here.
coming-link = Go to my plan
