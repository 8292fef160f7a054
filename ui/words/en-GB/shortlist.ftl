# My list.

list-lede = Put what you like best at the top. Say why in your own words.
list-empty = Your list is empty. When you find a career, subject or course that you like, press “On my list” and it will be here.
reason-label = Why is { $title } on my list?
has-note = Has a note
up = Up
down = Down
take-off = Take off
move-label = Change { $title }
told-moved = { $title } is now number { $place } of { $of }.
told-removed = { $title } is off your list. You can undo this.
told-brought-back = { $title } is back.
aside-title = Not for me
aside-what = You set these aside. They still show up when you look for them.
bring-back = Bring back
compare-listed = { $kind ->
    [careers] Compare my careers
   *[courses] Compare my courses
}
