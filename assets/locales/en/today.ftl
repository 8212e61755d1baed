# Today's list: risks, what is put off, filters, explanations.

# $reason (String) - why the client is on the list
# $risk (String) - the likely risk
today-reason-with-risk = { $reason } · { $risk }
today-risk-doubt = doubts after the decision
today-risk-first-days = first days of use
today-risk-new-needs = new needs appear
today-risk-unasked = something was never asked
today-risk-taken-for-granted = attention goes to new clients
today-risk-experiment = a wish to try others
today-risk-trust-used-up = trust worn by small slips

# $until (String) - a time
today-excluded-spread = another part of the day, not before { $until }
# $until (String) - a time
today-excluded-snoozed = put off until { $until }
# $until (String) - a time
# $reason (String) - why
today-excluded-snoozed-because = put off until { $until }, { $reason }
# $name (String) - a colleague
today-excluded-assigned = handed to { $name }
today-excluded-assigned-somebody = handed to a colleague

today-part-morning = morning
today-part-afternoon = afternoon
today-part-late = end of the day

today-why-somebody = a colleague
# $reason (String) - why the client is on the list
today-why-reason = Why call: { $reason }.
# $reason (String) - why the letter is on the list
today-why-reason-to-write = Why write: { $reason }.
# $risk (String) - the likely risk
today-why-risk = What is at risk now: { $risk }.
# $class (String) - the group of the list
# $rank (Number) - the place
today-why-place = Place { $rank }, group “{ $class }”.
# $class (String) - the group of the list
today-why-place-without = No place on the list while this client cannot be called; group “{ $class }”.
# $class (String) - the class
today-why-place-without-letter = No place while it is too early, or for somebody else, to write; group “{ $class }”.
today-why-order-callback = Only what was promised for an earlier time stands higher: an agreed time goes before everything.
today-why-order-late = Within the group: the later it is, the higher.
today-why-goes-on = A survey that was broken off goes on while the talk is remembered: on the same and the next working day right after what was agreed.
today-why-goes-on-late = A survey that was broken off comes first in its group: some of it is answered.
# $part (String) - a part of the day
# $tried (Number) - how often it was tried
today-why-order-part = Within the group: first whoever was tried least in this part of the day ({ $part }) — this one { $tried ->
    [0] never
    [one] once
   *[other] { $tried } times
} — then whoever has been silent longest.
# $when (String) - when it is due
today-why-due = Due: { $when }.
# $when (String) - when it is due
# $late (String) - how late
today-why-due-late = Due: { $when }, { $late } late.
# $when (String) - the time
today-why-agreed = Agreed: { $when }. An agreed time goes before parts of the day and the number of attempts.
# $when (String) - the time
# $name (String) - who promised
# $from (String) - from when on
today-why-agreed-personal = Agreed: { $when }, { $name } calls; from { $from } on anyone may.
# $clock (String) - the client's clock
# $zone (String) - the time zone
today-why-clock = Their clock says { $clock } ({ $zone }).
# $clock (String) - the client's clock
# $zone (String) - the time zone
today-why-clock-assumed = Their clock probably says { $clock } ({ $zone }): nobody has said the zone.
# $windows (String) - hours
today-why-hours = Calls today: { $windows } by their clock.
# $windows (String) - hours
today-why-hours-own = Calls today: { $windows }, hours of this client’s own.
today-why-hours-holiday = It is a day off or a holiday for them.
today-why-hours-none = There are no calling hours today.
# $opens (String) - a clock, or a day with a clock, by one or both clocks
today-why-outside-hours = outside calling hours until { $opens }
# $until (String) - a time
today-why-open-until = Open now, until { $until }.
# $until (String) - a time
today-why-opens = Closed now, open again: { $until }.
today-why-no-hours-letter = It is a letter: calling hours do not matter.
today-why-no-hours-meeting = It is a meeting: calling hours do not matter.
# $used (Number) - attempts so far
# $of (Number) - attempts in all
# $today (Number) - today
# $daily (Number) - a day
today-why-attempts = Attempts: { $used } of { $of }, today { $today } of { $daily }.
# $when (String) - when
# $outcome (String) - how it ended
today-why-last-attempt = The last one: { $when }, { $outcome }.
# $morning (Number) - in the morning
# $afternoon (Number) - in the afternoon
# $late (Number) - late
today-why-parts = In the morning { $morning }, in the afternoon { $afternoon }, at the end of the day { $late }.
today-why-no-contact = There has been no contact yet.
# $when (String) - when
# $days (String) - how many days ago
today-why-contact = Last contact: { $when } ({ $days } ago).
today-why-ready = No delay and no quiet period is running.
# $when (String) - until when
today-why-not-ready = A delay or a quiet period until { $when }.
# $until (String) - a time
today-why-snoozed = Put off by hand until { $until }.
# $until (String) - a time
# $reason (String) - why
today-why-snoozed-because = Put off by hand until { $until }, because { $reason }.
today-why-free = No colleague has the client open.
# $name (String) - a colleague
today-why-held = A colleague has the client open: { $name }.
# $name (String) - to whom
today-why-assigned = Handed to { $name }. Nobody else is offered it.
today-why-offered = So: can be called now.
today-why-offered-letter = So: can be written now.
# $warning (String) - a warning
today-why-warned = So: can be called, but { $warning }.
# $reason (String) - the reason
today-why-excluded = So: not now: { $reason }.
# $reason (String) - why it is not to be written now
today-why-excluded-letter = So: not to be written now: { $reason }.

key-put-off = put off
    .help = Put the client (or the marked ones) off until a time said in words
key-mark = mark
    .help = Mark the client, to put off, hand over or drop several at once
key-unmark = no marks
    .help = Take all marks away
key-today-filter = show
    .help = What of the list is shown: mine or all, a segment, a kind of touch
key-hand-over = hand over
    .help = Hand the touch (or the marked ones) to a colleague
key-drop-touch = drop
    .help = Drop the planned touch (or the marked ones); asks once more
key-met = met
    .help = Met in person: the touch is done, with a note on what was said
# $client (String)
today-met-title = { $client }: met in person
today-met-note = What was said
today-met-note-hint = the note stays on the card; may be left empty
# $client (String)
today-met-done = { $client }: meeting recorded, the touch is done. u takes it back.
today-met-held = A colleague has this client open and will record the meeting.
today-met-closed-there = Cases and promises are closed on their own screen, key 4.
today-met-survey = A survey is asked by telephone: a meeting does not close it.
today-met-letter = This is a letter: its checklist marks it as sent.
# $text (String)
today-op-met = meeting: { $text }
key-put-off-why = why
    .help = Go to the line for the reason and back
key-today-choose = choose
    .help = Choose the line under the cursor

# $count (Number) - clients
today-op-put-off = { $count ->
    [one] { $count } client put off
   *[other] { $count } clients put off
}
# $count (Number) - touches
today-op-handed-over = { $count ->
    [one] { $count } touch handed over
   *[other] { $count } touches handed over
}
# $count (Number) - touches
today-op-dropped = { $count ->
    [one] { $count } touch dropped
   *[other] { $count } touches dropped
}
# $count (Number) - touches
today-op-planned = { $count ->
    [one] { $count } touch planned
   *[other] { $count } touches planned
}
today-put-off-title = Put off until when?
# $name (String) - the client
today-put-off-of = Client: { $name }
# $count (Number) - clients
today-put-off-of-many = { $count ->
    [one] Clients: { $count }
   *[other] Clients: { $count }
}
# $usual (String) - what an empty line means
today-put-off-examples = In words, by your clock: +1h · at 15 · tomorrow 10 · fri. Empty: { $usual }
# $time (String) - the time
today-put-off-until = Back on the list: { $time }
# $time (String) - the time by the client's clock
today-put-off-theirs = By their clock: { $time }
today-put-off-promised = A time was promised to the client: this changes the promise, let them know.
# $names (String) - clients
today-put-off-promised-to = A time was promised to { $names }: this changes the promise, let them know.
today-put-off-why = Why (may stay empty):
# $name (String) - the client
# $until (String) - a time
today-put-off-one = { $name }: put off until { $until } · u takes it back
# $count (Number) - clients
# $until (String) - a time
today-put-off-many = { $count ->
    [one] { $count } client put off, { $until } · u takes it back
   *[other] { $count } clients put off, { $until } · u takes it back
}
today-hand-over-title = Hand over to whom?
today-hand-over-anyone = anyone who is free
# $name (String) - a colleague
# $count (Number) - touches
today-handed-over = { $name }: { $count ->
    [one] { $count } touch handed over
   *[other] { $count } touches handed over
} · u takes it back
# $count (Number) - touches
today-handed-to-anyone = { $count ->
    [one] { $count } touch is anyone’s again
   *[other] { $count } touches are anyone’s again
} · u takes it back
# $count (Number) - touches
today-confirm-drop = { $count ->
    [one] Drop this planned touch? The client stays in the base; u brings the touch back.
   *[other] Drop { $count } planned touches? The clients stay in the base; u brings the touches back.
}
# $count (Number) - touches
today-dropped = { $count ->
    [one] { $count } touch dropped
   *[other] { $count } touches dropped
} · u takes it back
today-filter-title = What is shown
today-filter-everything = show everything
today-filter-mine = only mine
today-filter-segments = Segment
today-filter-any-segment = any
today-filter-kinds = Kind of touch
today-filter-any-kind = any
today-filter-hides-all = Nobody to call by this choice. Show everything: f, the first line.
# $count (String) - how many
today-marked = marked: { $count }
# $calls (String) - calls
# $reached (String) - reached
# $complete (String) - interviews
# $kept (String) - promises kept
today-head-progress = calls { $calls }, reached { $reached }, interviews { $complete }, promises { $kept }
# $format (String) - the kind of touch
# $silence (String) - how long the client has been silent
today-reason-silent = { $format }: { $silence }
# $ours (String) - a time by the user's clock
# $theirs (String) - the same by the client's
today-why-both-clocks = { $ours } (their clock: { $theirs })
# $count (Number) - attempts
today-follow-attempts-used = given up: { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} so far

key-take-over = take over
    .help = Take the client over from a colleague, with a reason; a call without outcome becomes yours
today-take-over-title = Why do you take this client over?
# $name (String)
# $holder (String)
today-take-over-of = { $name } · now with { $holder }
# $name (String)
today-take-over-of-somebody = { $name } · now with a colleague
today-take-over-about = Enter takes the client over. A call left without outcome becomes yours, and you give it its outcome. Your colleague can write nothing more to it; the reason stays in the log.
today-take-over-needs-reason = Say why: the reason stays in the log.
today-take-over-nobody = No colleague has this client.
# $held (String)
today-take-over-instead = { $held } · t takes the client over
key-hand-over-to-help = Hand over to the colleague under the cursor
