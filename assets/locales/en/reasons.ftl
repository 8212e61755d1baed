# Why a client is on the list, and why not.

reason-needs-outcome = call without outcome
# $time (String) - a clock, or a day with a clock
reason-promised-for = promised for { $time }
# $time (String) - a window of time
reason-promised-window = promised { $time }
# $day (String) - a day
reason-promised-day = promised for { $day }
# $time (String) - the time that was agreed
# $late (String) - how long ago
reason-promise-missed = promised { $time }, { $late } late
# $window (String) - from when until when
# $late (String) - how long ago it ended
reason-promise-missed-window = promised { $window }, { $late } late
# $day (String) - the day that was agreed
# $count (Number) - days since
reason-promise-missed-days = promised { $day }, { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
# $reason (String) - what the case is
# $why (String) - why it is kept back
reason-kept-back = { $reason }; { $why }
# $day (String) - until when
reason-case-by = detractor, due { $day }
# $count (Number) - full days
reason-case-late = detractor, { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
# $day (String) - until when
reason-plain-case-by = open case, due { $day }
# $count (Number) - full days
reason-plain-case-late = open case, { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
# $day (String) - today, tomorrow or a date
# $text (String) - what was promised
reason-our-promise-by = promise due { $day }: { $text }
# $count (Number) - full days
# $text (String) - what was promised
reason-our-promise-late = promise { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}: { $text }
reason-welcome-today = welcome letter due today
# $count (Number) - full days
reason-welcome-late = welcome letter { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
reason-next-day-today = next-day call due today
# $count (Number) - full days
reason-next-day-late = next-day call { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
reason-service-today = service call due today
# $count (Number) - full days
reason-service-late = service call { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
# $silence (String) - how long there was no contact
reason-wave = survey, { $silence }
# $silence (String) - how long there was no contact
reason-exit-interview = why did they leave, { $silence }
# $when (String) - the day, in a sentence
reason-broken-off = survey broken off { $when }: go on
# $what (String) - the kind of touch
# $day (String) - its day
reason-ahead = { $what } due { $day }
# $format (String) - which of the four formats
reason-format-today = { $format } due today
# $format (String) - which of the four formats
# $count (Number) - full days
reason-format-late = { $format } { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
reason-format-feedback = feedback
reason-format-idea = idea
reason-format-news = news
reason-format-result = result
reason-format-other = contact
# $silence (String) - how long there was no contact
reason-passive = no deal for long, { $silence }
# $count (Number) - days since the last contact
reason-silent = { $count ->
    [one] silent for { $count } day
   *[other] silent for { $count } days
}
reason-spoken-today = spoke today
reason-never-spoken = no contact yet

# $since (String) - a day
# $why (String) - in the words of whoever recorded it
excluded-do-not-call = do not call since { $since }: { $why }
# $since (String) - a day
excluded-do-not-call-plain = do not call since { $since }
# $opens (String) - "from" a clock, or a day and "from" a clock
excluded-outside-hours = call { $opens }
# $opens (String) - "from" a clock, or a day and "from" a clock
excluded-outside-hours-ours = call { $opens } our time
# $clock (String) - a clock
excluded-from-clock = from { $clock }
# $name (String) - a colleague
excluded-held = with { $name } now
excluded-held-somebody = with a colleague now
# $time (String) - a clock, or a day
excluded-not-ready = not before { $time }
# $time (String)
excluded-tried = rung about something else, not before { $time }
excluded-heard = spoken to today, better tomorrow
excluded-case-open = a case is open: the survey waits
# $time (String) - the time agreed on
excluded-appointed = agreed for { $time }
# $time (String) - the time agreed on
# $name (String) - a colleague
excluded-appointed-colleague = { $name } agreed to call at { $time }
# $time (String) - the time agreed on
excluded-appointed-somebody = a colleague agreed to call at { $time }
# $count (Number) - attempts today
excluded-enough-today = { $count ->
    [one] tried { $count } time today, that is enough
   *[other] tried { $count } times today, that is enough
}
# $count (Number) - attempts in all
excluded-attempts-used = all attempts used ({ $count })
excluded-no-number = no number that can be dialed
