# My plan.

plan-title = My plan
plan-title-name = { $name }'s plan
plan-lede = What you like, why, and what you will do next.
steps-title = My next steps
steps-empty = No next steps yet. A small one is best, such as “Ask to visit the college”.
steps-past = Done, or no longer wanted
step-new = Add a next step
step-hint = What will you do, and by when?
step-add = Add
step-edit-label = Change this step
step-edit = Change
step-done = Done
step-drop = No longer wanted
step-again = Put it back
step-buttons = Step: { $step }
step-state = { $state ->
    [done] Done
    [to-do] To do
   *[dropped] No longer wanted
}
told-step = { $state ->
    [done] Well done. It is marked as done.
    [to-do] It is in your next steps.
   *[dropped] It is marked as no longer wanted.
}
plan-to-list = Change my list
plan-to-notes = Change my notes
plan-no-reason = No reason yet
plan-list-empty = Nothing on your list yet.
plan-notes-empty = No notes yet.
plan-paper-title = Take it with you
plan-paper-what = Save your plan as a file. You can print it, or give it to somebody you trust.
plan-with-notes = Put my notes in
plan-with-notes-why = Notes stay out unless you tick this. Other people may read what is on paper.
plan-format-label = Kind of file
plan-format = { $format ->
    [html] A web page, to read on a screen
    [csv] A table of my list, for a spreadsheet
    [json] For another program to read
   *[pdf] A PDF, to print or send
}
plan-save = Save as { $format ->
    [html] a web page
    [csv] a table
    [json] JSON
   *[pdf] PDF
}
plan-saving = Making your file…
plan-saved = Saved as { $file }
