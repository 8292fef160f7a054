# My notes.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

notes-lede = Everything you wrote, in one place.
new-note = Nota ùr
notes-find = Find in my notes
notes-found = { $count ->
    [0] No notes have that
    [one] { $count } note
   *[other] { $count } notes
}
notes-none-found = No note has “{ $text }” in it.
notes-empty = You have no notes yet. You can write one on any career, subject or course, or start one of your own here.
note-when = Written on { $date }
