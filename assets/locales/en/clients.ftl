# Clients: names of fields and values, what was done to a client, what is written about one.
field-client-name = Name
field-client-kind = Kind
field-owner = Manager
field-segment = Segment
field-grade = Grade
field-loyalty = Loyalty
field-language = Language
field-zone = Time zone
field-source = Source
field-tax-number = Tax number
field-note = Note
field-hours = Calling hours
field-tag = Theme
field-avoid = Do not mention
field-archived = Archive
field-person-name = Name
field-address = How to address
field-position = Position
field-role = Role
field-birthday = Birthday
field-wants = Wants
field-interests = Interested in
field-reach = Best reached
field-left = Left the firm
field-phone = Phone
field-phone-dead = Dead number
field-email = E-mail
value-company = company
value-person = person
value-loyal = loyal
value-satisfied = satisfied
value-upset = upset
value-left = left us
value-unknown = not known
value-russian = Russian
value-english = English
value-empty = empty
value-address-of-parts = from the parts of the name, not set on its own
# $field (String) - name of the field
# $value (String) - what stands there now
operation-field = { $field }: { $value }
operation-client-archived = into the archive
operation-client-unarchived = out of the archive
# $text (String) - the duplicate's name
operation-clients-merged = merged with { $text }
# $field (String) - name of the field
# $value (String) - the new value
# $count (Number) - how many clients
operation-many-changed = { $field }: { $value } ({ $count ->
    [one] 1 client
   *[other] { $count } clients
})
# $goal (String) - what they are to achieve
# $count (Number) - how many
operation-touches-planned = { $count ->
    [one] 1 touch planned
   *[other] { $count } touches planned
} ({ $goal })
# $text (String) - the person
operation-person-moved = moved here: { $text }
# $text (String) - the number
operation-phone-removed = number taken off: { $text }
# $text (String) - the address
operation-email-changed = address { $text }
# $text (String) - the address
operation-email-removed = address taken off: { $text }
written-note = note
written-wants = wishes
written-promise = promise
written-case = case
written-deal = deal
written-call = call
written-goal = goal of a touch
# $title (String) - what was sold
card-deal-signed = signed: { $title }
# $title (String) - what was sold
card-deal-delivered = delivered: { $title }
new-client-person = Contact person
clients-hint-name = a firm or a person
clients-hint-person = the whole name
clients-hint-address = as one says it aloud; scripts and letters use it
clients-hint-owner = name or its beginning; empty: nobody
clients-nobody = nobody
clients-no-segment = no segment
clients-hint-owner-of = a name, or ↓; “nobody” takes it away
clients-hint-segment-of = its name, or ↓; “no segment” clears
clients-hint-grade = A, B, C, or empty
clients-hint-loyalty = loyal, satisfied, upset, left
clients-hint-language = Russian or English; empty: yours
clients-hint-zone = Asia/Omsk, a city, MSK+3; empty: yours
clients-hint-kind = company or person
clients-hint-hours = mon–fri 18–20; empty: as for everybody
clients-hint-tag = themes, with commas, or ↓; −theme takes it off
clients-tag-missing = name a theme
clients-hint-birthday = 2 May 1980, 02.05.1980, or 2 May without the year
clients-birthday-no-such-day = the calendar has no such day
clients-birthday-ahead = this day is still to come
clients-hint-phone = in any form, with an extension
clients-hint-role = decides, pays, uses, advises…
clients-hint-reach = call after 15:00, e-mail…
# $key (String) - the key that opens it
# $client (String) - who is there
clients-same-name = there already, { $key } opens: { $client }
# $key (String) - the key that opens it
# $client (String) - whose number it is
clients-same-number = { $key } opens; the number of: { $client }
clients-column-name = Client
clients-column-person = Person
clients-column-phone = Phone
clients-column-contact = Last contact
clients-column-written = What is written
clients-needs-name = a name is needed
clients-needs-goal = name a goal
clients-not-a-number = not a telephone number
# $number (String) - as typed
clients-number-not-understood = “{ $number }” is not a number that can be dialed. Write it with the country code: +7 …
clients-not-an-address = not an e-mail address
# $names (String) - who there is
clients-no-such-operator = no such manager; there are: { $names }
clients-day-is-over = this day is over
# $client (String) - the client's name
clients-new-person = A person at { $client }
# $person (String) - who has left
clients-replace-person = In place of { $person }
# $count (Number) - how many clients
clients-for-marked = { $count ->
    [one] For 1 client
   *[other] For { $count } clients
}
clients-touch-goal = Goal
clients-touch-goal-hint = what the touch is to achieve
clients-touch-day = When
clients-touch-day-hint = tomorrow, fri, 1 December; empty: today
clients-touch-kind = Kind
clients-tag-all-have = Everybody has this theme already
clients-tag-nobody-has = Nobody has this theme anyway
clients-many-archived = Clients in the archive are not changed
clients-many-same = Nothing to change: it is so with everybody already
# $count (Number) - how many touches
# $day (String) - when: "tomorrow", "Thu 26 November"
# $goal (String) - what they are to achieve
# $key (String) - the key of the history
clients-many-planned = { $count ->
    [one] 1 touch planned
   *[other] { $count } touches planned
} for { $day }: { $goal }. { $key }: history, where it can be undone
# $what (String) - the operation
# $key (String) - the key that works on the list of clients
clients-many-done = { $what }. To undo: { $key }, the list of operations
# $count (Number) - how many
clients-marked = marked: { $count }
# $count (String) - how many
clients-archive-title = Archive: { $count }
clients-archive-empty = The archive is empty. Alt+v: back to the clients.
clients-archive-not-found = Nobody found in the archive. Alt+v: back to the clients.
# $text (String) - what was looked for
clients-by-layout = looked for “{ $text }” (keyboard layout)
# $name (String) - the duplicate that was merged into the client
clients-duplicate = duplicate: { $name }
# $text (String) - what was looked for
clients-by-near = nothing exact; nearest: “{ $text }”
clients-pick-merge = Which duplicate is to be taken in?
clients-pick-move = To which client?
# $client (String) - whom
# $open (String) - what is still open, or empty
confirm-archive = Put { $client } into the archive? Off every list, not deleted; planned touches are dropped. { $open }
# $promises (Number) - open promises
# $cases (Number) - open cases
confirm-archive-open = Still open: promises { $promises }, cases { $cases }.
# $duplicate (String) - the duplicate
# $stays (String) - the record that stays
confirm-merge = Take { $duplicate } into { $stays }? People, numbers, deals and plans move here, and the name of the duplicate finds this record. F6 undoes it.
# $person (String) - who
# $client (String) - to whom
confirm-move-person = Move { $person } to { $client }, with numbers and addresses?
operations-not-this-one = This one cannot be undone, or has been already.
operations-bulk-here = Your last action was done to many clients at once. Enter takes all of it back.
operations-mine = What I have done; Enter undoes, Tab: everybody
operations-all = What was done; Enter undoes, Tab: only mine
operations-undone = undone
operations-running = running
card-last-of-list = This is the last one of the list.
card-first-of-list = This is the first one of the list.
card-nothing-to-edit = This line is not changed here.
card-needs-person = Put the cursor on a person first.
card-no-longer-what = Put the cursor on a number or a person first.
card-no-history = Changes are kept for the fields of the client, people, numbers and addresses.
card-section-about = Client
card-section-people = People and numbers
card-section-deals = Deals
card-section-owed = Promises and cases
card-section-planned = Planned
card-section-consents = Consents
card-section-extra = From files
card-section-timeline = History
card-timeline-empty = Nothing yet. Calls with the client’s words, letters, deals, promises, cases and notes will stand here, the latest on top.
# $when (String) - since when
card-archived = In the archive since { $when }. A brings it back.
card-merged-into = A duplicate: it was merged into another record.
# $names (String) - the duplicates
card-merged = Merged in: { $names }
card-of-the-firm = of the firm
# $when (String) - since when
card-dead-since = does not work since { $when }
# $when (String) - since when
card-left-since = left { $when }
# $when (String) - since when
card-person-do-not-call = not to be called since { $when }
# $text (String) - the note
card-note-said = note: { $text }
card-incoming = from them
# $who (String) - who of us
card-by = by { $who }
# $day (String) - which day
card-deal-delivery = delivered { $day }
# $when (String) - when
# $text (String) - what
card-promise-kept = kept { $when }: { $text }
# $when (String) - when
# $subject (String) - what about
card-case-closed-line = closed { $when }: { $subject }
# $purpose (String) - to what
# $answer (String) - yes or no
# $when (String) - when
card-consent = { $purpose }: { $answer }, { $when }
card-consent-by-phone = by telephone
card-consent-by-email = by e-mail
# $who (String) - the operator
card-recorded-by = recorded by { $who }
card-theme-of-answer = theme of an answer
card-theme-of-client = theme of the client
purpose-survey = surveys
purpose-follow-up = coming back with questions
purpose-marketing = offers
purpose-quoting = quoting
# $field (String) - which
field-history-title = Who changed it: { $field }
field-history-first = entered with the record
# $client (String) - whose
replay-title = How the call went · { $client }
# $number (String) - which
replay-dialed = dialed { $number }
replay-answered = somebody answered
replay-ended = the call ended
replay-recovered = found open after a crash and ended
# $outcome (String) - outcome
replay-coded = outcome: { $outcome }
# $script (String) - which
# $version (Number) - of it
replay-started = script “{ $script }”, version { $version }
replay-again = with the greeting of a second call
# $step (String) - which
# $value (String) - answer
replay-answer = { $step }: { $value }
# $step (String) - which
replay-probed = { $step }: a neutral probe
replay-passed = read out
replay-undone = taken back
replay-corrected = corrected later
# $words (String) - the question as it was read out
replay-question = Asked: { $words }
# $path (String) - the steps with the answers known at that time
replay-path = Known then: { $path }
# $when (String) - clock, or day and clock
replay-taken-back-at = Taken back: { $when }
# $when (String) - clock, or day and clock
# $value (String) - the answer that replaced this one
replay-corrected-at = Corrected { $when }: { $value }
replay-not-counted = not counted
replay-new-call = another call
# $field (String) - which
store-rule-empty = Nothing was saved: “{ $field }” must not be empty.
store-rule-twice = Nothing was saved: there is one like this already.
store-rule-gone = Nothing was saved: what this belongs to is not in the database any more.
store-rule-value = Nothing was saved: the value has a form that the database does not take.
clients-key-show-card = card
    .help = The client’s card: people, history, deals
clients-key-edit-field = edit
    .help = Change what the cursor is on
clients-key-field-history = who changed
    .help = Who changed this field, when, and what stood there before
clients-key-next-section = section
    .help = To the next part of the card
clients-key-previous-section = section back
    .help = To the part of the card before
clients-key-add-phone = phone
    .help = Add a telephone number: of the person under the cursor, else of the client
clients-key-add-person = person
    .help = Add a contact person
clients-key-add-email = e-mail
    .help = Add an e-mail address
clients-key-set-role = role
    .help = Role in the decision of the person under the cursor
clients-key-set-wants = wants
    .help = What the person under the cursor wants from us
clients-key-set-interests = interests
    .help = Which products interest the person under the cursor
clients-key-set-position = position
    .help = Position of the person under the cursor
clients-key-set-reach = how to reach
    .help = By which way and when the person under the cursor likes to be reached
clients-key-set-birthday = birthday
    .help = Birthday of the person under the cursor
clients-key-no-longer = no longer valid
    .help = The number does not work, or the person has left; once more: it does, they are back
clients-key-replace-person = replace
    .help = Somebody else in place of the person who has left; takes over plans and promises
clients-key-move-person = move person
    .help = Move the person to another client, with numbers and addresses
clients-key-merge = merge
    .help = Take a duplicate into this record
clients-key-archive = archive
    .help = Into the archive: off every list, never deleted; from the archive: back
clients-key-mark = mark
    .help = Mark the client, or take the mark off
# $count (Number) - how many themes
# $names (String) - the themes
clients-new-themes = { $count ->
    [one] new theme: { $names }
   *[other] new themes: { $names }
}
# $name (String) - whom it is on
clients-note-written = Note on { $name } written down. F6 takes it back.
clients-key-mark-found = mark all
    .help = Mark all that were found; once more: take every mark off
clients-key-owner-of-marked = manager
    .help = Give the marked clients a manager
clients-key-segment-of-marked = segment
    .help = Put the marked clients into a segment
clients-key-tag = theme
    .help = Give the marked clients a theme or take it off; on a card, this client
clients-key-touch-marked = plan
    .help = Plan a touch with each of the marked clients
clients-key-show-archive = archive
    .help = Show the archive, or the clients again
clients-key-add-client = new client
    .help = Add a client with a person and a number
clients-key-whose-operations = mine or all
    .help = Only what I have done, or what everybody has
clients-key-close = back
    .help = Close
store-rule-name = Name
store-rule-text = Text
place-pick = another client
place-reader = long text
place-field-history = who changed a field
place-replay = a call step by step
card-section-said = From calls
# $themes (String) - one or several, in words
card-themes = themes: { $themes }
card-quote-granted = may be quoted
card-quote-refused = not to be quoted
card-quote-unasked = permission not asked
# $name (String) - who was named
# $when (String) - day
card-referral = named to us: { $name } · { $when }
# $name (String) - who named them
# $when (String) - day
card-named-by = recommended by { $name } · { $when }
# $when (String) - day
card-planned-later = This touch is not on today’s list yet; it comes up { $when }.
written-quote = quote
# $text (String) - a promise or a planned contact whose day is over
card-overdue = Overdue · { $text }
# $list (String)
clients-tags-set = Themes: { $list }. u takes it back.
