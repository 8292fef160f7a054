# Finding careers.

careers-title = Careers
careers-lede = Type a job, or something you like, in the box at the top. Or look through them all.
views-label = Ways to look
view-careers = A to Z
view-industries = By industry
view-browse = Help me look
results-label = Results
found-all = { $count ->
    [one] { $count } career
   *[other] { $count } careers
}
found-text = { $count ->
    [one] { $count } match for “{ $text }”
   *[other] { $count } matches for “{ $text }”
}
found-none = Nothing here.
found-nearest = { $count ->
    [0] Nothing is called “{ $text }”.
    [one] Nothing is called “{ $text }”. This is the nearest.
   *[other] Nothing is called “{ $text }”. These are the nearest.
}
found-notes = In your notes
found-own-note = A note of your own
none-narrowed = No career fits all of your choices at once. Take one of them away to see more.
none-what = Try another word. What people do in the job often works, such as “animals” or “fixing cars”.
clear-all = Show all careers
show-more = Show more ({ $left } left)
filters-title = Narrow it down
filters-what = Your choices work together. The number says how many careers are left.
filters-set = Your choices
filters-clear = Clear all
filter-industry = Industry
filter-subject = Useful subject
filter-entry-at-most = Level you need to start
filter-meta-skill = Skill it leans on
filter-environment = Place of work
filter-any = Any
filter-choice = { $name } ({ $count })
filter-remove = Take this away

industries-title = Careers by industry
industries-lede = An industry is a part of working life, such as health care or building.

browse-title = Help me look
browse-lede = Pick what sounds like you. There are no wrong answers, and nothing is kept of them.
browse-environment = Where would you like to be?
browse-meta-skill = What do you like doing?
browse-industry = What sort of work pulls you in?
browse-all = { $count } careers so far. Pick something to see fewer.
browse-left = { $count ->
    [0] No career has all of these. Take one away.
    [one] { $count } career has all of these
   *[other] { $count } careers have all of these
}
browse-see = See them
# The twelve meta-skills, as things that somebody likes to do.
browse-skill = { $skill ->
    [focusing] Keeping at one thing
    [integrity] Doing what is right
    [adapting] Coping when plans change
    [initiative] Getting things started
    [communicating] Talking and listening
    [feeling] Caring how people feel
    [collaborating] Working with others
    [leading] Helping others find the way
    [curiosity] Finding out how and why
    [creativity] Making new things
    [sense-making] Seeing how things fit together
    [critical-thinking] Weighing things up
   *[other] { $name }
}
