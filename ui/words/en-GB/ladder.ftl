# The route ladder of a career.

ladder-title = Ways in: { $title }
ladder-lede = Each level is a rung. Each way in is a path up.
ladder-what = Read it from the bottom up. The thick line is most people's way. There is more than one way, and none is second best.
ladder-you = You are here
ladder-work = In work
ladder-place = { $by ->
    [has] You are here: level { $level }. You have { $subjects }.
    [takes] You are here: level { $level }. You are taking { $subjects }.
    [stage] You are here: level { $level } ({ $name }). Most people in { $stage } work at about this level.
    [early] You are here: { $stage }, below the first rung. Every path is still ahead of you.
   *[nothing] Cairn does not know your year yet, so it cannot show where you are.
}
ladder-say-year = Say your year in Settings
ladder-none = We know of no set way in. Ask an adviser, or somebody who does the job.
ladder-as-table = The same as a table
ladder-alone = Open the ladder on its own, to print it
ladder-back = Back to the job
ladder-table = Each way in, step by step, from the first to the last
ladder-step = Step
ladder-level = SCQF level
ladder-no-level = No set level
