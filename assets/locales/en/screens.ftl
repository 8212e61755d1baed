# The words of the screens.

# $text (String)
quoted = “{ $text }”
# $size (String)
# $needed (String)
window-too-small = The window is { $size } cells; this program needs at least { $needed }. Make it larger, or the letters smaller.
screen-who = serviceday
# $date (String)
screen-today = Today, { $date }
# $client (String)
screen-brief = Before the call · { $client }
screen-clients = Clients
screen-card = Client
screen-import = Import of clients
saving = saving…
# $time (String)
saved-at = saved { $time }
# $problem (String)
not-saved = NOT SAVED, trying again: { $problem }
letter-yes = y
letter-no = n
who-title = Who works here?
who-why = Your name goes with every call and answer, so that it can be seen later who talked to whom. It is asked once; next time it is enough to press Enter.
who-name = Name:
who-needs-a-name = Type your name, then press Enter.
# $name (String) - who is signed in
who-signing-in = { $name }: opening the base. Where an import was cut off, everything is first put back as it was before it.
start-title = Welcome
start-what = serviceday shows whom to call today and why, gives the words to say, and has every answer safe on disk before the next sentence. So far there are no clients.
start-import = import clients from a CSV file, just as your CRM or spreadsheet exported it
start-add = add the first client by hand
start-demo = To look around first, leave with q and run: serviceday demo
start-where = Everything stays in one file on this machine; nothing is sent anywhere.
# $count (String) - how many; with a plus where there are more
today-title = On the list: { $count }
today-loading = reading…
today-unread = could not be read
# $calls (String)
# $complete (String)
# $reached (String)
today-progress = calls { $calls }, reached { $reached }, complete { $complete }
today-nothing-due = Nobody is due now. Clients whom you have called rest for a while; new ones come with an import (i).
# $when (String) - day and clock
# $client (String)
today-next-call = Next call: { $when }, { $client }
today-needs-outcome = how did this call end? Enter
today-call-running = the call is on
# $client (String)
call-without-outcome-here = A call without an outcome: { $client }. To give it one: Enter
# $clock (String)
# $client (String)
call-running-here = On the telephone { $clock }: { $client }. Back to it: Enter
# $client (String)
call-in-background = A call without an outcome: { $client }. To give it one: Alt+1, first line, Enter
# $clock (String)
# $client (String)
call-running-in-background = On the telephone { $clock }: { $client }. Back to it: Alt+1, first line, Enter
# $clock (String)
call-at-least = at least { $clock }
brief-title = Before the call
brief-resumes = The survey was broken off last time: it goes on at the first open question.
brief-resumes-talk = The talk was broken off last time: it goes on at the first open question.
brief-claiming = opening the card…
brief-not-held = The card is still opening: press again.
brief-numbers = Numbers
brief-no-number = There is no number that can be dialed.
brief-unreadable-number = not understood:
# $clock (String)
# $zone (String)
brief-their-clock = Their time { $clock } ({ $zone })
# $clock (String)
# $zone (String)
brief-their-clock-assumed = Their time { $clock } ({ $zone }, assumed)
# $segment (String)
brief-segment = Segment: { $segment }
# $owner (String)
brief-owner = Manager: { $owner }
# $when (String)
brief-last-contact = Last contact: { $when }
brief-no-contact = No contact yet
# $count (Number)
brief-attempts = { $count ->
    [one] { $count } attempt so far
   *[other] { $count } attempts so far
}
# $score (String)
# $when (String)
brief-last-score = Last score: { $score } ({ $when })
# $due (String)
# $text (String)
brief-promise = Promised, { $due }: { $text }
# $extension (String)
phone-extension = ext. { $extension }
phone-mobile = mobile
phone-work = work
phone-home = home
phone-fax = fax
note-needs-a-call = A note belongs to a call; dial first.
call-outcome-first = The last call has no outcome yet: say how it ended, then dial.
call-state-dialing = DIALING
call-state-talking = TALKING
call-state-ended = ENDED
# $mine (String)
# $theirs (String)
call-clocks = their { $theirs } · mine { $mine }
call-about = About
call-path = Steps
call-dialing-title = Dialing
# $number (String)
call-dialed = Dialed: { $number }
call-dialing-hint = The number is in the clipboard. Press a when somebody answers, F4 when nobody does.
call-dialing-in-program = Your telephone program has the number. Press a when somebody answers, F4 when nobody does.
call-needs-outcome = The line is down and the call has no outcome: F4.
call-when-they-answer = When they answer
call-to-voicemail = To an answering machine
# $step (String)
# $steps (String)
call-say = Say · { $step } of { $steps }
call-answer = Answer
call-refused-title = No survey
call-free-title = What the talk is about
call-end-title = The script is at its end
call-complete-hint = Everything is asked. Say goodbye and press Enter or F4 for the outcome.
call-refused-hint = There is no survey now. Another time was agreed: F5; none was: say thank you and goodbye, then F4.
call-no-script = There is no script for this call: talk, note what matters (F2), end with F4.
call-read-and-go-on = Read it out; Enter goes on.
# $client (String)
# $outcome (String)
call-coded = Recorded for { $client }: { $outcome }. F6 takes it back.
answer-dont-know = does not know
answer-refused = does not want to say
score-key-in = Key in 0 to 10, then Enter. d: don’t know, r: won’t say
score-one-or-ten = 0 makes it ten; Enter records
score-enter-records = Enter records
score-recorded = recorded; a digit corrects it
score-confirm-zero = Really zero? Enter once more
# $score (String)
score-confirm-far = Last time it was { $score }. Enter once more if this is right
# $answer (String) - what the key has chosen
leave-confirm = Really “{ $answer }”? The same key once more
outcomes-title = How did the call end?
# $what (String)
outcomes-marked = { $what } · click again to record it
outcomes-not-reached = Not reached
outcomes-reached = Reached
outcomes-either = In any case
# $until (String)
outcomes-case = A case opens, to be settled { $until }
# $until (String)
outcomes-case-in-rows = Case: to be settled { $until }
# $count (String)
outcomes-more-above = ↑ { $count } more
# $count (String)
outcomes-more-below = ↓ { $count } more
callback-title = When to call back?
callback-examples = In words, by the client’s clock: tomorrow at 10 · thu 15 · fri after lunch · +2h
# $time (String)
callback-theirs = Their time: { $time }
# $time (String)
callback-ours = Our time: { $time }
callback-unfinished = No time yet: name a day or an hour…
callback-mine = I call back myself (Tab: anybody may)
callback-anyones = Anybody may call back (Tab: only me)
# $client (String)
note-title = { $client } · Note
# $client (String)
note-required-title = This outcome needs a note · { $client }
steps-title = Steps of the script
help-title = Keys of this screen
palette-title = Commands
confirm-title = One question
confirm-keys = Enter — yes   Esc — no
# $outcome (String) - the outcome
confirm-never-again = “{ $outcome }”: nobody will ring here again. Write it down?
confirm-take-back = Take this operation back with everything it brought?
confirm-leave-in-call = A call has no outcome yet. It is saved and will be the first line next time. Leave?
# $why (String)
confirm-call-anyway = This is not the time to call: { $why }. Dial all the same?
why-title = Why this client
class-callback = agreed callbacks
class-case = open cases
class-promise = our promises
class-care = care after the purchase
class-wave = survey of the running wave
class-format = touches by plan
class-passive = clients without orders for long
new-client-title = New client
new-client-name = Name
# $count (String)
clients-title = Clients: { $count }
# $title (String) - "Clients: 3"
# $count (String) - how many more are found by what is written about them
clients-and-in-writing = { $title }, in notes: { $count }
clients-find = Find:
clients-none = No clients yet. Alt+1 leads to Today; there i imports a file.
clients-not-found = Nobody found. Try a part of the name, the last digits of a phone, or an address.
# $reason (String)
# $since (String)
card-do-not-call = Do not call, since { $since }: { $reason }
# $due (String)
# $subject (String)
card-case = Until { $due }: { $subject }
# $outcome (String)
card-call = call: { $outcome }
card-call-without-outcome = no outcome
# $score (String)
card-score = score { $score }
# $text (String)
card-promised = promised: { $text }
# $text (String)
card-kept = kept: { $text }
# $subject (String)
card-case-opened = case opened: { $subject }
# $closing (String)
card-case-closed = case closed: { $closing }
importing-what = The path of a CSV file. It can be dragged onto the window. Nothing is written before you have seen what is in it.
importing-file = File:
importing-nothing-there = The folder has neither a folder nor a table (csv, tsv, txt) that begins like this.
# $count (Number)
importing-more-names = { $count ->
    [one] …and { $count } more
   *[other] …and { $count } more
}
importing-looking = reading the file…
# $delimiter (String)
# $encoding (String)
# $source (String)
importing-found = Encoding { $encoding }, delimiter { $delimiter }, kind of file: { $source }
# $notice (String) - which row, and why
importing-row-rejected = rejected · { $notice }
importing-tab = tab
importing-kept-as-is = kept as it is
importing-go = Enter imports, Esc goes back, ↓ leads to the columns
importing-go-on-column = Enter chooses the field of a column, F4 imports, Esc leads back here
importing-trying = finding out what would change…
# $rows (String)
# $added (String)
# $updated (String)
# $unchanged (String)
# $rejected (String)
importing-would = Rows: { $rows }. Would be added: { $added }, updated: { $updated }, unchanged: { $unchanged }, rejected: { $rejected }
# $count (String)
importing-notices = Please note, { $count } in all:
# $count (String)
importing-notices-more = …and { $count } more; the report of the import tells them
importing-changed = The file has changed since you looked at it. Nothing was imported; below is what it is now.
importing-changed-away = The import was not begun: the file has changed since you looked at it. Open it once more.
importing-remembered = The columns marked ✓ are as you chose them for the last file with these headers.
importing-lacks-client = No column names the client: neither a company nor a person.
importing-lacks-headers = None of the column names is known; the first row of the file is taken for them.
importing-choose-client = First choose “Client” for the column that names the client: ↓, then Enter.
importing-as-found = as the program finds it
importing-keep = keep as it is
importing-no-such-field = There is no field of that name. Delete some letters.
# $column (String)
importing-column-title = What is “{ $column }”?
# $values (String)
importing-samples = For example: { $values }
importing-no-samples = The first rows have nothing in this column.
# $columns (String)
importing-from = now from { $columns }
# $field (String)
# $column (String)
importing-field-taken = “{ $field }” holds one value, and you have chosen the column “{ $column }” for it. Change that one first.
# $field (String)
# $column (String)
importing-spare = { $field }, where “{ $column }” is empty
# $field (String)
# $column (String)
# $other (String)
importing-gives-way = “{ $field }” is taken from “{ $column }” now; “{ $other }” is kept as it is
# $done (String)
importing-running = Rows: { $done }
# $all (String)
# $done (String)
importing-running-of = Rows: { $done } of { $all }
# $done (String)
importing-besides = importing: { $done }
# $all (String)
# $done (String)
importing-besides-of = importing: { $done } of { $all }
importing-leaves = An import is running: the program closes once it is through. Esc: stay.
# $count (String)
importing-rows = Rows in the file: { $count }
# $count (String)
importing-added = Added: { $count }
# $count (String)
importing-updated = Updated: { $count }
# $count (String)
importing-unchanged = Unchanged: { $count }
# $count (String)
importing-rejected = Rejected: { $count }
# $count (String)
importing-more = …and { $count } more; the command line tells them all: serviceday import FILE --dry-run --json
# $from (String)
# $to (String)
# $all (String)
importing-columns = Columns { $from }–{ $to } of { $all }
importing-undo-hint = Esc leads to today’s list. The whole import can be taken back: o.
kind-survey = survey
kind-welcome-letter = welcome letter
kind-next-day-call = next-day call
kind-service-call = service call
kind-feedback = feedback
kind-idea = idea
kind-news = news
kind-result = result
kind-case-talk = talk about a case
kind-promise-talk = call about a promise
kind-passive = call after a long silence
kind-exit-interview = exit interview
kind-incoming = incoming call
follow-finish = finished
# $count (Number)
follow-checklist-open = { $count ->
    [one] checklist open: { $count } item not asked
   *[other] checklist open: { $count } items not asked
}
follow-give-up = given up
# $when (String)
follow-retry = again { $when }
# $attempt (String)
# $of (String)
follow-attempt = try { $attempt } of { $of }
follow-keep = not counted, all stays as it was
# $when (String)
follow-call-back = callback { $when }
follow-ask-time = asks for the time
# $when (String)
follow-again = once more { $when }
# $digits (String) - the last ones of the number
follow-next-number = next …{ $digits }
follow-mark-number = number marked as not working
# $name (String)
follow-person-left = ask for { $name }
follow-person-left-nobody = ask who took over
follow-client-left = marked as a client who left
follow-do-not-call = never called again
follow-open-case = case
# $when (String)
follow-quiet = no survey before { $when }
# $why (String) - why an outcome is impossible
outcomes-impossible = It cannot end so: { $why }.
impossible-nothing-dialed = nothing was dialed
impossible-nobody-answered = nobody has answered
impossible-somebody-answered = somebody has answered
impossible-no-score = there is no score
impossible-score-given = a score is recorded already
# $open (String)
impossible-not-finished = questions are open: { $open }
impossible-finished = the script is finished
impossible-refused = the client refused the survey
impossible-by-the-program = only the program records this
# $problem (String)
dial-failed = The dialing program did not start: { $problem }
# $when (String)
today-hours-next = service hours { $when }
# $until (String)
today-hours-until = service hours until { $until }
# $until (String)
# $count (Number)
today-hours-fit = until { $until }, { $count ->
    [0] no more calls fit
    [one] { $count } more call fits
   *[other] { $count } more calls fit
}
service-hours-none = No service hours: the list works on any day. For example: tue 10-13; thu 14-16
importing-needs-a-path = First type the path of the file, or drag the file onto the window.
