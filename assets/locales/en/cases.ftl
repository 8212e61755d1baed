# Cases and promises.

cases-error-closed = This case has been closed meanwhile. The list was read again.
cases-error-settled = This promise was kept or given up meanwhile. The list was read again.
cases-error-open = This is open again already. The list was read again.

# $text (String) - what was promised
# $reason (String) - why it was not kept
cases-card-broken = not kept: { $text } ({ $reason })
# $subject (String) - what it is about
cases-card-reopened = open again: { $subject }
# $subject (String) - what it is about
# $text (String) - the note
cases-card-noted = note ({ $subject }): { $text }

screen-cases = Cases and promises
screen-case = Case or promise
screen-one-case = Case
screen-one-promise = Promise
# $in-time (String) - cases whose client was reached within 24 hours
# $all (String) - cases in all
cases-in-time = called back within 24 h: { $in-time } of { $all }
cases-title-all-open = Everybody’s · open
cases-title-my-open = Mine · open
cases-title-all-settled = Everybody’s · closed and kept
cases-title-my-settled = Mine · closed and kept
cases-group-cases = Cases
cases-group-promises = Promises
# $name (String) - the name of the group
# $all (String) - how many
cases-group = { $name }: { $all }
# $name (String) - the name of the group
# $all (String) - how many
# $late (String) - of these, late
cases-group-late = { $name }: { $all }, late: { $late }
cases-none = Nothing is open. A case opens by itself when a client gives a score from 0 to 6; a promise is what you said you would do. Both stay here and on Today until they are settled. To write one down: open a client (2), then P for a promise, C for a case.
cases-none-mine = Nothing here is yours. f shows everybody’s.
cases-none-settled = Nothing has been closed or kept yet. F goes back to what is open.
cases-nobodys = nobody

# $date (String) - day and month
cases-closed-on = closed { $date }
# $date (String) - day and month
cases-kept-on = kept { $date }
# $date (String) - day and month
cases-broken-on = not kept { $date }
# $count (Number) - full days
cases-late-days = { $count ->
    [one] { $count } day late
   *[other] { $count } days late
}
# $late (String) - so many days
cases-late-by = { $late } late
cases-age-now = just now
# $clock (String) - the time it was due
cases-late-today = late since { $clock }
# $count (Number) - full hours
cases-age-hours = { $count } h
# $count (Number) - full days
cases-age-days = { $count } d
cases-column-took = Took
cases-column-open = Open for
cases-column-owner = Who
cases-column-note = Last note

# $when (String) - day and time
# $name (String) - who closed it
# $words (String) - with which words
cases-ended-client-word = Closed { $when } ({ $name }), with the client’s word: { $words }
# $when (String) - day and time
# $name (String) - who closed it
# $words (String) - with which words
cases-ended-stated-reason = Closed { $when } ({ $name }), without the client’s word: { $words }
# $when (String) - day and time
# $name (String) - who kept it
cases-ended-kept = Kept { $when } ({ $name })
# $when (String) - day and time
# $name (String) - who wrote it down
# $words (String) - why
cases-ended-broken = Not kept, { $when } ({ $name }): { $words }

# $when (String) - day and time
# $name (String) - who
# $what (String) - what happened
cases-step = { $when }, { $name }: { $what }
# $name (String) - the new owner
cases-step-handed-over = handed over to { $name }
# $due (String) - the new date
cases-step-moved = new date: { $due }
# $text (String) - the words
cases-step-closed = closed: { $text }
cases-step-kept = kept
# $text (String) - why
cases-step-broken = not kept: { $text }
cases-step-reopened = open again

# $when (String) - day and time by our clock, and what belongs to it
cases-due-line = Due { $when }
# $when (String) - day and time by the client's clock
cases-due-theirs = { $when } for the client
cases-no-words = The client gave no reason.
# $score (String) - the number
# $when (String) - day and time
# $name (String) - who asked
cases-score-line = Score { $score }, { $when }, asked by { $name }
# $text (String) - what was promised
cases-promise-line = Promised: { $text }
# $when (String) - day and time
# $name (String) - who
cases-opened-line = Opened { $when } ({ $name })
# $when (String) - day and time
# $name (String) - who
cases-made-line = Made { $when } ({ $name })
# $name (String) - who answers for it
cases-owner-line = Owner: { $name }
cases-notes = History
cases-other-promises = Also promised
# $due (String) - until when
# $text (String) - what was promised
cases-other-promise = { $due }: { $text }

# $text (String) - what it is about
cases-offer-case = The case “{ $text }” is still open: Alt+C closes it, 4 shows it
# $text (String) - what was promised
cases-offer-promise = The promise “{ $text }” is still open: Alt+C marks it as kept, 4 shows it
cases-no-offer = No talk about a case or a promise has just ended. 4 shows all of them.

cases-no-line = The list is empty.
cases-is-open = This is open already.
cases-is-settled = This is settled already. r opens it again.
cases-promise-is-kept = A promise is not closed: y — kept, b — not kept.
cases-case-is-closed = A case is not kept but closed: c.

# $text (String) - what it is about
# $day (String) - the new date
cases-said-moved = New date for “{ $text }”: { $day }. u takes it back.
# $text (String) - what it is about
cases-said-noted = Noted on “{ $text }”. u takes it back.
# $text (String) - what it is about
# $name (String) - the new owner
cases-said-handed-over = “{ $text }” handed over to { $name }. u takes it back.
# $text (String) - what it is about
cases-said-closed = Case “{ $text }” closed. u takes it back.
# $text (String) - what it is about
cases-said-kept = Promise “{ $text }” kept. u takes it back.
# $text (String) - what it is about
cases-said-broken = Promise “{ $text }” not kept. u takes it back.
# $text (String) - what it is about
cases-said-reopened = “{ $text }” is open again. u takes it back.
# $text (String) - what was promised
cases-said-promised = Promise written down: { $text }. u takes it back.
# $text (String) - what it is about
cases-said-opened = Case opened: { $text }. u takes it back.

cases-form-note = Note
cases-form-note-hint = Enter — write it down   Esc — back
cases-form-owner = Who answers for it?
cases-form-owner-hint = A part of the name, or ↑ ↓   Enter — hand over   Esc — back
cases-form-move-case = New deadline of the case
cases-form-move-promise = New date of the promise
cases-form-move-hint = Enter — move   Esc — back
cases-form-close = How was the case settled?
cases-form-close-hint = ↑ ↓ or your own words   Enter — close the case   Esc — back
cases-form-break = Why is the promise not kept?
cases-form-break-hint = Enter — write it down   Esc — back
cases-form-promise = New promise
cases-form-promise-hint = Enter — write it down   Esc — back
cases-form-case = New case
cases-form-case-hint = Enter — open it   Esc — back
# $text (String) - what was typed without the date
cases-form-text = { $text }
# $when (String) - day and time
cases-until = by { $when }
# $text (String) - how a time is typed
cases-by-their-clock = { $text } (by the client’s clock)
cases-date-examples = In words: tomorrow 18:00 · fri · 28 Nov · in 3 days
cases-promise-needs-date = What, and by when, in one line: send the certificate Fri
cases-client-word = the client’s word
cases-stated-reason = stated reason
cases-nobody = There is no such operator.
cases-note-empty = Type the note first.
cases-date-missing = Say by when: tomorrow, fri, 28 Nov 15:00.
cases-reason-missing = Choose a reason with ↓: a case is closed with the client’s word or a stated reason.
cases-own-words-missing = This reason needs a few words of your own.
cases-why-missing = Say why: it stays in the client’s history.
cases-subject-missing = Say what it is about.

key-case-open = read
    .help = The whole case or promise on a screen of its own
key-case-call = call
    .help = Call the client about it: the brief opens, nothing is dialed yet
key-case-note = note
    .help = Write a note on it
key-case-close = close
    .help = Close the case with the client’s word or a stated reason
key-promise-keep = kept
    .help = The promise was kept
key-promise-break = not kept
    .help = The promise is broken or given up: say why
key-case-due = move
    .help = Another date, in words
key-case-owner = hand over
    .help = Somebody else answers for it
key-case-reopen = reopen
    .help = Open again what was closed, kept or given up
key-case-card = card
    .help = The client’s card
key-case-filter = mine/all
    .help = Show what I answer for, or everybody’s
key-case-settled = open/closed
    .help = Show what is open, or what was closed and kept
key-new-promise = promise
    .help = Write down a promise to this client
key-new-case = case
    .help = Open a case for this client
key-close-offered = close the case
    .help = Settle what the last call was about: close the case, mark the promise as kept
key-next-group = cases/promises
    .help = From the cases to the promises and back
key-case-next-help = The next case or promise
key-case-previous-help = The previous case or promise
key-show-cases = Cases
    .help = The screen of cases and promises
