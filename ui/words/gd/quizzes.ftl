# The words of the two quizzes. An item is never given other words: a new item has a new id.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

quiz-interests-stem = Am bu toil leat…
quiz-interests-1 = Cha bu toil idir
quiz-interests-2 = Cha bu toil gu mòr
quiz-interests-3 = ’S dòcha
quiz-interests-4 = Bu toil, saoilidh mi
quiz-interests-5 = Bu toil gu mòr
quiz-card-more = Nas coltaiche riumsa
quiz-card-less = Nas lugha coltach riumsa
quiz-skills-stem = Lately, how often did you…
quiz-skills-1 = Chan ann fhathast
quiz-skills-2 = Uair no dhà
quiz-skills-3 = Uaireannan
quiz-skills-4 = Gu tric
quiz-skills-5 = Cha mhòr an-còmhnaidh

theme-realistic = Making and doing
theme-investigative = Finding out
theme-artistic = Cruthachadh
theme-social = A’ cuideachadh dhaoine
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
quiz-item-a2t = dealbh a tharraing no a pheantadh
quiz-item-a3p = ceòl a chluich ann an còmhlan
quiz-item-a4t = plan how a room should look
quiz-item-a5p = make a short film about people you know
quiz-item-a6t = sgeulachd no òran a sgrìobhadh
quiz-item-a7p = make up a dance with a group
quiz-item-a8t = make a bowl or a cup out of clay

# Social: being of use to others.
quiz-item-s1p = leanabh a chuideachadh gus leughadh ionnsachadh
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
