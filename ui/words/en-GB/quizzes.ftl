# The words of the two quizzes. An item is never given other words: a new item has a new id.

quiz-interests-stem = Would you like to…
quiz-interests-1 = No way
quiz-interests-2 = Not really
quiz-interests-3 = Maybe
quiz-interests-4 = Yes, I think so
quiz-interests-5 = Yes, I’d love to
quiz-card-more = More like me
quiz-card-less = Less like me
quiz-skills-stem = Lately, how often did you…
quiz-skills-1 = Not yet
quiz-skills-2 = Once or twice
quiz-skills-3 = Sometimes
quiz-skills-4 = Often
quiz-skills-5 = Nearly always

theme-realistic = Making and doing
theme-investigative = Finding out
theme-artistic = Creating
theme-social = Helping people
theme-enterprising = Leading and selling
theme-conventional = Keeping order

# Realistic: hands, tools, animals, the outdoors.
quiz-item-r1p = help a friend mend a bike
quiz-item-r2t = take an old phone apart to see how it works
quiz-item-r3p = build a den in the woods with a group of children
quiz-item-r4t = use power tools to make a shelf
quiz-item-r5p = show a small group how to plant trees
quiz-item-r6t = drive a tractor or a digger
quiz-item-r7p = cook a hot meal for a big group of people
quiz-item-r8t = fix a car that has broken down

# Investigative: how and why.
quiz-item-i1p = find out why some people sleep badly
quiz-item-i2t = test the water in a loch to see if it is clean
quiz-item-i3p = work out what is making a person ill
quiz-item-i4t = look at stars and planets and learn how they move
quiz-item-i5p = ask lots of people the same thing and compare what they say
quiz-item-i6t = work out a hard maths puzzle
quiz-item-i7p = learn how the brain makes us feel things
quiz-item-i8t = write code that makes a robot move

# Artistic: making something of your own.
quiz-item-a1p = act in a play with your friends
quiz-item-a2t = draw or paint a picture
quiz-item-a3p = play music in a band
quiz-item-a4t = plan how a room should look
quiz-item-a5p = make a short film about people you know
quiz-item-a6t = write a story or a song
quiz-item-a7p = make up a dance with a group
quiz-item-a8t = make a bowl or a cup out of clay

# Social: being of use to others.
quiz-item-s1p = help a child learn to read
quiz-item-s2t = pack boxes of food for people who need them
quiz-item-s3p = listen to a friend who feels sad
quiz-item-s4t = set out the gear for a sports day for wee ones
quiz-item-s5p = have a chat with an older person on their own
quiz-item-s6t = fix up a wheelchair so that someone can get about
quiz-item-s7p = coach a team of younger pupils
quiz-item-s8t = set up a phone for a neighbour who is stuck

# Enterprising: getting things going.
quiz-item-e1p = lead a team to win a challenge
quiz-item-e2t = buy old things, do them up and sell them
quiz-item-e3p = get a group to back your plan
quiz-item-e4t = choose what a shop will sell
quiz-item-e5p = run a stall at a school fair
quiz-item-e6t = start a small firm that makes one good thing
quiz-item-e7p = speak up for your class at a meeting
quiz-item-e8t = make an advert for a new pair of trainers

# Conventional: keeping things right.
quiz-item-c1p = keep a list of who is going on a school trip
quiz-item-c2t = sort a big pile of papers into order
quiz-item-c3p = book the rooms and times for a busy team
quiz-item-c4t = check a list of numbers for mistakes
quiz-item-c5p = take calls at a front desk and pass them on
quiz-item-c6t = keep track of money that comes in and goes out
quiz-item-c7p = help people to fill in a form
quiz-item-c8t = count what is on the shelves and order more

# Self-management.
quiz-item-focusing-1 = put your phone away to get work done
quiz-item-focusing-2 = finish one task before you began the next
quiz-item-focusing-3 = plan your week and stick to the plan
quiz-item-integrity-1 = own up when you got something wrong
quiz-item-integrity-2 = keep a promise when it was hard to keep
quiz-item-integrity-3 = say so when a thing was wrong
quiz-item-adapting-1 = try a new way when the first one failed
quiz-item-adapting-2 = stay calm when plans changed
quiz-item-adapting-3 = use advice to do better the next time
quiz-item-initiative-1 = start a job before anyone asked you to
quiz-item-initiative-2 = make a hard choice by yourself
quiz-item-initiative-3 = have a go at something new

# Social intelligence.
quiz-item-communicating-1 = explain something so that a friend got it
quiz-item-communicating-2 = listen to the end before you spoke
quiz-item-communicating-3 = talk in front of a group
quiz-item-feeling-1 = see that someone was upset
quiz-item-feeling-2 = think how your choice would make others feel
quiz-item-feeling-3 = help someone who was left out
quiz-item-collaborating-1 = do your share of a group task
quiz-item-collaborating-2 = ask others what they thought
quiz-item-collaborating-3 = work well with someone you hardly knew
quiz-item-leading-1 = get a group started on a task
quiz-item-leading-2 = show others how to do a task
quiz-item-leading-3 = cheer others on when it got hard

# Innovation.
quiz-item-curiosity-1 = ask how or why a thing is so
quiz-item-curiosity-2 = look a thing up just to find out more
quiz-item-curiosity-3 = take a close look at how a thing works
quiz-item-creativity-1 = come up with a new idea
quiz-item-creativity-2 = make something of your own
quiz-item-creativity-3 = use an old thing in a new way
quiz-item-sense-making-1 = spot a pattern that others missed
quiz-item-sense-making-2 = use facts from two places to work something out
quiz-item-sense-making-3 = sum up something long in your own words
quiz-item-critical-thinking-1 = check if something you read was true
quiz-item-critical-thinking-2 = break a big problem into small parts
quiz-item-critical-thinking-3 = weigh up the good and bad before you chose

# Quizzes: the two quizzes, the short start and the subjects.
quizzes-title = Find out what fits you
quizzes-lede = There are no wrong answers. Stop at any time: every answer is kept as you give it.
quiz-name = { $quiz ->
    [interests] What you like
   *[skills] What you do
}
quiz-what = { $quiz ->
    [interests] 48 things you could do. Say how much you would like each one. It takes about eight minutes.
   *[skills] 36 things people do. Say how often you did each one of late. It takes about seven minutes.
}
quiz-start-name = Short start
quiz-start-what = Twelve cards: more like you, or less like you? It takes two minutes and gives a first hint.
quiz-begin = { $quiz ->
    [interests] Start “What you like”
   *[skills] Start “What you do”
}
quiz-start-begin = Start the cards
quiz-go-on = { $quiz ->
    [interests] Go on with “What you like”
   *[skills] Go on with “What you do”
}
quiz-see = { $quiz ->
    [interests] See what you like
   *[skills] See what you do
}
quiz-again = { $quiz ->
    [interests] Do “What you like” again
   *[skills] Do “What you do” again
}
quiz-then-now = { $quiz ->
    [interests] What you like: then and now
   *[skills] What you do: then and now
}
quiz-state-none = Not begun
quiz-state-part = Begun on { $date }: { $met } of { $asked } so far
quiz-state-cards = Cards done on { $date }: a first hint
quiz-state-done = Done on { $date }
quiz-tries = { $count ->
    [one] { $count } try is kept
   *[other] { $count } tries are kept
}
quizzes-likes = Subjects you like
quizzes-likes-what = Press the school subjects you like. They help to sort the jobs.
quizzes-likes-count = { $count ->
    [0] None picked yet
    [one] { $count } picked
   *[other] { $count } picked
}
quizzes-likes-go = Pick subjects
quizzes-matches = Jobs that fit you
quizzes-matches-what = Every job in Cairn, in order, each with its reasons. Nothing is left out.
quizzes-matches-go = See the jobs
quizzes-browse = No quiz today? Pick places and things you like.

# Answering
quiz-question = Question { $number } of { $of }
quiz-card = Card { $number } of { $of }
quiz-left = { $count ->
    [one] One left to answer
   *[other] { $count } left to answer
}
quiz-keys = Press a key from 1 to 5, or use the buttons. Each answer is kept at once.
quiz-card-keys = Press 1 or 2, or use the buttons. Each answer is kept at once.
quiz-back = Back
quiz-skip = Skip
quiz-stop = Stop for now
quiz-one = Show one at a time
quiz-eight = Show eight at a time
quiz-eight-from = Questions { $from } to { $to } of { $of }
quiz-eight-back = Last page
quiz-eight-next = { $blank ->
    [0] Go on
    [one] Skip one and go on
   *[other] Skip { $blank } and go on
}

# What the answers say
result-title = { $quiz ->
    [interests] Your answers: what you like
   *[skills] Your answers: what you do
}
result-lede = From your answers on { $date }. People change, so do it again next year.
result-first = { $quiz ->
    [interests] This is what you like most:
   *[skills] You did these most of late:
}
result-one = It stands out from the rest.
result-ties = They are too close to call, so they count as ties.
result-many = Many are too close to call. More answers may tell them apart.
result-flat-title = Not clear yet
result-flat = You gave much the same answer to all of it, so nothing stands out. That is fine. You can look at jobs in other ways, or have another go.
result-too-few-title = Not clear yet
result-too-few = There are too few answers to tell. The ones you gave are kept.
result-even = Your three groups came out about the same.
doubt-too-fast = You answered very fast. Want another go?
doubt-uniform = Nearly all your answers are the same. If that is how you feel, fine. If not, have another go.
doubt-part = You answered { $answered } of { $asked }.
doubt-short = This is a first hint from a few cards, and it can easily be wrong. The whole quiz makes it surer, and asks nothing twice.
result-unknown = { $count ->
    [one] One of your answers was to a question that is no longer asked. It is kept, and counts for nothing.
   *[other] { $count } of your answers were to questions that are no longer asked. They are kept, and count for nothing.
}
result-rest = Answer the rest
result-carry-on = Carry on to the whole quiz
result-again = Have another go
result-old = This is an older try. Your last one may say something else.
result-picture = Your six themes
result-picture-what = The further out a corner is, the more you like it. A yellow dot is in your top group. The thin line on each bar shows how far off it may be.
result-table = Your themes as a table
result-theme = Theme
result-mean = Your answers, 1 to 5
result-error = May be off by
result-group = In your top group
result-yes = Yes
result-no = No
result-answers = See every answer you gave
result-skipped = Skipped
result-not-met = Not asked yet
result-next = What next?
result-jobs = See which jobs fit
result-quizzes = Back to the quizzes
theme-what-realistic = Using your hands, tools and your body. Often out of doors, or with plants and animals.
theme-what-investigative = Asking how and why. Looking into things until they make sense.
theme-what-artistic = Making something of your own with words, pictures, music or shape.
theme-what-social = Being of use to people: you teach, care and help.
theme-what-enterprising = Getting things going: leading, selling, winning people round.
theme-what-conventional = Keeping things right: lists, numbers, plans and rules.

# Skills
skills-strong = What you do often
skills-strong-none = Nothing came out as often yet. That is fine: skills grow when you use them.
skills-build = What you could build, and how
skills-build-none = You do all twelve often. Keep using them, and note down when you did.
skills-groups = The three groups
skills-groups-what = Each bar is the mean of twelve answers, from 1 (not yet) to 5 (nearly always).
skills-each = Each skill
skills-each-what = Three answers are too few to rank skills, so each has a band and no mark. Say when you last used it: that counts more than any quiz.
skill-band = { $band ->
    [strong] You do this often
    [growing] Now and then
    [starting] Not often yet
   *[none] Too few answers
}
evidence-label = When did you last use { $skill }?
evidence-hint = What did you do, and how did it go? It is kept as you type.
build-focusing = Put your phone in another room for twenty minutes and finish one task.
build-integrity = Next time you get something wrong, say so first, before anyone asks.
build-adapting = When a plan falls through, stop, breathe, and write down two other ways.
build-initiative = Find one thing that needs done at home or in class. Start it before anyone asks.
build-communicating = Tell a friend how to do something you know well. Ask them to say it back.
build-feeling = Watch how people look in a group today. Ask one of them how they are.
build-collaborating = In your next group task, ask each person what they think before you choose.
build-leading = Offer to run one small thing, such as a warm-up, a stall or a game.
build-curiosity = Ask one more “why” in class this week, and look up the answer.
build-creativity = Make something small this week with what you have in the house.
build-sense-making = Read about one thing in two places. Write down what both of them say.
build-critical-thinking = Pick something you saw online. Check in two other places if it is true.

# Then and now
then-title = { $quiz ->
    [interests] What you like: then and now
   *[skills] What you do: then and now
}
then-lede = Two of your tries side by side. Small changes mean nothing: they come and go.
then-before = The first try
then-after = The later try
then-try = Try { $number }: { $date }, { $answered } answers
then-one = You need two tries to see what has changed. You have one so far.
then-none = You need two tries to see what has changed. You have none so far.
then-first-on = First, { $date }
then-later-on = Later, { $date }
then-theme = Theme
then-group = Group
then-skill = Skill
then-change = What changed
then-up = More than before
then-down = Less than before
then-same = About the same
then-top = Top group then: { $before }. Top group now: { $after }.
then-top-none = none

# Subjects
likes-title = Subjects you like
likes-lede = Press each one that you like. Press again to take it back.
likes-gone = No longer in Cairn
likes-courses = Courses for work, such as a Foundation Apprenticeship
