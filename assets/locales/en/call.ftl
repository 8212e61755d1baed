# The words of the call: what is written in a line, what is known before it, how it ends.

kind-lead = first call to a referral
reason-lead = new contact, named by a client
# $tag (String)
follow-tag = theme “{ $tag }”
# $due (String)
# $text (String)
follow-promise = promise { $due }: { $text }
# $text (String)
follow-quote = quote: “{ $text }”
# $name (String)
follow-referral = new contact and a call to them: { $name }
follow-close-case = its case closes: the score was corrected
# $score (String)
call-case-closed-by-score = Score corrected to { $score }
impossible-message-left = a message was left before
marks-hint = # theme   ! promise and when   " quote   + who is recommended
# $tag (String)
marks-tag = # { $tag }
# $tag (String)
marks-tag-new = # { $tag } (new theme)
# $first (String)
# $others (String)
marks-tags-offered = Tab: { $first }   { $others }
# $due (String)
# $text (String)
marks-promise = ! { $due }: { $text }
# $due (String)
# $text (String)
marks-promise-default = ! { $due } (no date given): { $text }
# $text (String)
marks-quote = " { $text }
# $name (String)
# $phone (String)
marks-referral = + { $name } { $phone }: a new contact, a call at once
# $name (String)
marks-referral-without-phone = + { $name }: a new contact, a call at once
# $at (String)
# $of (String)
marks-title = What should be kept? · { $at } of { $of }
# $tag (String)
marks-is-tag = Theme “{ $tag }”
# $text (String)
marks-is-promise = Promise: { $text }
# $due (String)
# $whose (String)
marks-is-promise-due = { $due }, { $whose }
# $due (String)
# $whose (String)
marks-is-promise-default = no date given, so { $due }; { $whose }
marks-yours-to-keep = yours to keep
# $name (String)
marks-theirs-to-keep = kept by { $name }
# $promise (String)
# $name (String)
marks-kept-by = { $promise } · kept by { $name }
# $text (String)
marks-is-quote = Quote: “{ $text }”
marks-is-quote-then = kept on the client’s card
marks-is-tag-then = on this answer
marks-is-tag-of-client = on this client
# $name (String)
marks-is-referral = Referral: { $name }
# $phone (String)
marks-is-referral-then = becomes a new contact with a call on today’s list; { $phone }
marks-no-phone = no telephone number
marks-keys = Enter keeps it   n leaves it out   Esc goes back to the call
call-voicemail-hint = v: what to say to voicemail
call-voicemail-once = A message about this was left before: hang up without leaving another.
# $people (String)
brief-people = People: { $people }
# $due (String)
# $subject (String)
brief-case = Case, due { $due }: { $subject }
# $text (String)
brief-note = Note: { $text }
# $consents (String)
brief-consents = Consent: { $consents }
# $name (String) - who has named this client
brief-recommended-by = recommended by { $name }
# $when (String)
brief-consent-yes = yes, { $when }
# $when (String)
brief-consent-no = no, { $when }
brief-consent-none-asked = not asked yet
# $purposes (String)
brief-consent-not-asked = not asked: { $purposes }
# $title (String)
brief-product = Bought: { $title }
# $client (String)
today-next = Next: { $client }, Enter
callback-soft-days = On any of these days
callback-hard = Exact time
callback-medium = A window
callback-soft = Any time of that day
# $count (Number)
call-probes-used = { $count ->
    [0] F3: a neutral probe
   *[other] F3: another probe ({ $count } read out)
}
# $word (String)
call-date-not-understood = Cannot read the day at “{ $word }”. Try: fri · tomorrow · 28 Nov · in a week
# $day (String)
call-date-is = Day: { $day }
call-date-hint = The day in words: fri · tomorrow · 28 Nov · in a week
# $name (String)
playbook-two-tags = the tag “{ $name }” stands there twice. Give each its own name.
key-complete = theme
    .help = Complete the theme from its first letters
key-outcome = outcome
    .help = Every question is asked: choose the outcome of the call
key-skip-mark = leave out
    .help = Do not keep this one, go on to the next
key-keep-mark = keep
    .help = Keep this together with the outcome of the call
key-voicemail = voicemail
    .help = Show what to say to voicemail
# $when (String)
brief-dead-since = dead, marked { $when }
brief-just-dialled = just dialed
brief-speaks-russian = Speaks Russian
brief-speaks-english = Speaks English
# $text (String)
brief-not-to-mention = Do not mention: { $text }
# $due (String)
brief-case-due = An open case, due { $due }
call-text-keys = Alt+d don’t know   Alt+r won’t say
# $day (String)
follow-next-day = the next-day call once more, { $day }
call-next-day-goal = How it is going with the purchase a day later
# $said (String)
call-next-day-goal-said = How it goes on: { $said }
undo-not-past-typing = All typing is undone. F6 takes back the last change of the database.
redo-not-past-typing = All typing is back. To redo a change of the database: F8, “redo”.
undo-not-past-the-text = All typing is undone. F6 takes back that the call was answered.
# $text (String)
call-short-avoid = do not mention: { $text }
# $due (String)
call-short-case = case due { $due }
# $due (String)
# $text (String)
call-short-promise = promised { $due }: { $text }
# $score (String)
call-short-score = last score { $score }
# $name (String)
call-short-decides = { $name } decides
obstacle-no-script = This call has no script, so there are no words for voicemail either.
# $count (String) - answers that are kept off the path
call-off-path = off path: { $count }
choice-not-here = There is no such choice here: press one of the keys that are shown.
score-needs-digits = The score first: type it in digits.
# $count (Number) - promises besides those that are shown
brief-more-promises = { $count ->
    [one] and { $count } more promise
   *[other] and { $count } more promises
}
# $key (String) - the key of the card
call-address-unknown = How to address this person can be set on the card: { $key }.
# $count (Number) - lines of what is known that have no room beside a call
# $key (String) - the key of the card
call-about-more = { $count ->
    [one] { $count } more line: { $key } — card
   *[other] { $count } more lines: { $key } — card
}
