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
today-why-reason = Why ring: { $reason }.
# $risk (String) - the likely risk
today-why-risk = What is at risk now: { $risk }.
# $class (String) - the group of the list
# $rank (Number) - the place
today-why-place = Place { $rank }, group “{ $class }”.
# $class (String) - the group of the list
today-why-place-without = No place while it cannot be rung; group “{ $class }”.
today-why-order-callback = Only what was promised for an earlier time stands higher: an agreed time goes before everything.
today-why-order-late = Within the group: the later it is, the higher.
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
today-why-agreed-personal = Agreed: { $when }, { $name } rings; from { $from } on anyone may.
# $clock (String) - the client's clock
# $zone (String) - the time zone
today-why-clock = Their clock says { $clock } ({ $zone }).
# $clock (String) - the client's clock
# $zone (String) - the time zone
today-why-clock-assumed = Their clock probably says { $clock } ({ $zone }): nobody has said the zone.
# $windows (String) - hours
today-why-hours = Calls today: { $windows } by their clock.
# $windows (String) - hours
today-why-hours-own = Calls today: { $windows }, hours of this client's own.
today-why-hours-holiday = It is a day off or a holiday for them.
today-why-hours-none = There are no calling hours today.
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
today-why-offered = So: can be rung now.
# $warning (String) - a warning
today-why-warned = So: can be rung, but { $warning }.
# $reason (String) - the reason
today-why-excluded = So: not now: { $reason }.
