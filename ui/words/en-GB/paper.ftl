# Words on paper: the plan as a PDF, and as the other files that it can be saved as.
# "paper-" is where they are; the rest says what they are for.

paper-title = My plan
# The title of the file, as a reader of PDFs shows it in its window.
paper-file-title = My plan: { $name }
paper-made = Made on { $date }
# The foot of each page.
paper-page = Page { $page } of { $pages }

paper-list = My list
paper-list-empty = Nothing on your list yet. When you find a career you like, add it to your list and it will be here.
paper-untitled = No name
# Heads of the table for a spreadsheet.
paper-kind = Kind
paper-name = Name
paper-remark = Good to know
paper-why = Why it is on my list
paper-level = Level to get in
paper-level-none = One way in has no set level
paper-level-value = SCQF level { $level }
paper-pay = Pay
paper-subjects = Useful subjects
paper-unknown = Not known
paper-ways-in = Ways in
paper-withdrawn = This career is no longer in Cairn. What you wrote about it is still here.

paper-others = Also on my list
paper-other = { $title } ({ $kind })

paper-steps = My next steps
paper-steps-empty = No next steps yet. You can write some here.
paper-to-do = To do
paper-done = Done
paper-dropped = No longer wanted

paper-notes = My notes
paper-notes-empty = No notes yet.
paper-note-when = Written { $when }

paper-sources = Where the facts come from
paper-sources-empty = There are no facts on this plan yet.
paper-sources-check = Facts about jobs change. Check them before you make a big choice.
paper-source-unknown = Source not known
paper-reviewed = Checked { $date }.

paper-missing = Signs we could not print
# The square is what stands in the text in place of each sign.
paper-missing-lede = These signs have no shape in our fonts. A □ stands in their place. Nothing is lost from your record.
paper-missing-more = And { $count ->
    [one] one more
   *[other] { $count } more
}.
