# Errors of the database, and the names of actions in the list of operations and in undo.
# $path (String) - the file
store-missing = There is no database { $path }. Check the name; without “--db” the program uses the one in your data folder.
# $path (String) - the folder
store-no-folder = Cannot open the database: there is no folder { $path }. Create it or give another place with “--db”.
# $path (String) - the file or folder
store-read-only = Cannot write to { $path }. Check the rights to the folder and the file, or give another place with “--db”.
# $path (String) - the file
store-link = { $path } is a link, and a database is not opened through a link: two names of one file can destroy it. Give the file itself.
# $path (String) - the path
store-not-a-file = { $path } is not a file. Give the name of a database file.
# $path (String) - the file
store-foreign = { $path } is not a serviceday database. Nothing was changed in it. Give another file with “--db”; to read a table of clients, use “serviceday import”.
# $path (String) - the file
# $found (Number) - its schema
# $known (Number) - the newest schema known
store-newer = { $path } was written by a newer serviceday (schema { $found }, this program knows { $known }). Nothing was changed. Update the program.
# $path (String) - the file
store-older = { $path } was written by an older serviceday. Open it once with “serviceday” itself: it makes a backup and brings the file up to date.
# $path (String) - the file
# $detail (String) - what SQLite said
store-damaged = The database { $path } is damaged ({ $detail }). Nothing was changed. Restore a backup with “serviceday restore”; the damaged file is kept.
# $path (String) - the file
# $kind (String) - type of file system
store-network = { $path } lies on a network file system ({ $kind }), where two programs can destroy the database. Keep it on a local disk.
# $detail (String) - which setting
store-pragma = The database could not be opened safely: { $detail }. Please report this.
# $found (String) - version
store-old-sqlite = The built-in SQLite { $found } is too old to keep data safe. Install a current build of serviceday.
# $detail (String) - what was wrong
store-migration = The database could not be brought up to date ({ $detail }). It is as it was; the backup beside it is whole too. Please report this.
# $path (String) - the file
# $detail (String) - what was wrong
store-backup = The backup { $path } did not pass its check ({ $detail }) and was thrown away. Check the disk and try again.
# $path (String) - the file
# $detail (String) - what the system said
store-io = The system refused access to { $path }: { $detail }
# $path (String) - the file
store-in-use = { $path } is open in another serviceday. Close it there first.
store-disk-full = The disk is full: this was not saved. Free some space and try again.
store-busy = Another program has kept the database busy for too long: this was not saved. Try again.
# $detail (String) - what SQLite said
store-sqlite = The base reported an error: { $detail }. Only what is marked as saved is saved.
# $what (String) - which value
# $detail (String) - how it failed
store-unreadable = The database holds a value that this version cannot read ({ $what }: { $detail }). Update the program.
store-not-found = Nothing was done: what this is about is not in the database any more.
# $name (String) - the colleague
# $since (String) - time
store-claimed = { $name } has this client open since { $since }. Take another client, or take this one over with a reason.
# $name (String) - the colleague
# $since (String) - time
store-claimed-call = A call of { $name } to this client, begun at { $since }, has no outcome yet. It can be taken over with a reason.
# $name (String) - the colleague
# $since (String) - time
store-importing = { $name } has been importing a file into the database since { $since }. Wait until it is done and try again.
# $since (String) - time
store-importing-here = A file has been being imported into the database since { $since }. Wait until it is done and try again.
store-taken-over = A colleague has taken this client over. What you typed is kept as a draft of the call.
# $name (String) - the colleague
store-taken-over-by = { $name } has taken this client over. What you typed is kept as a draft of the call.
store-outcome-first = Your last call has no outcome yet. Give it one, then the next call can begin.
store-not-merged = Not merged
store-not-archived = Not put into the archive
# $refused (String) - what was not done
# $client (String) - the client
# $name (String) - the colleague
store-in-call = { $refused }: the call to { $client } ({ $name }) has no outcome yet.
# $refused (String) - what was not done
# $client (String) - the client
store-in-my-call = { $refused }: your call to { $client } has no outcome yet.
# $refused (String) - what was not done
# $client (String) - the client
# $name (String) - the colleague
store-in-work = { $refused }: { $name } has { $client } open.
# $number (String) - the number
# $client (String) - the other client
store-number-busy = { $number } is on the line in a call to { $client }. It cannot be dialed twice at the same time.
store-do-not-call = This client or number is on the do-not-call list and is not dialed.
store-impossible = This is not possible in the call as it stands now. Go back to the call and look at its state.

undo-nothing = There is nothing of yours to undo.
undo-nothing-to-redo = There is nothing to redo.
undo-already = This has been undone already.
undo-running = This is still running. Wait until it is finished.
undo-from-the-list = Your last action was done to many clients at once. It is undone from the list of operations: Alt+u, or “history” in the palette (F8).
undo-never = This action cannot be undone.
# $name (String) - who
# $at (String) - when
undo-changed-since = Not undone: { $name } has changed the same record since ({ $at }).
# $at (String) - when
undo-changed-since-here = Not undone: the same record was changed since ({ $at }).
# $client (String) - the first client
# $more (Number) - other clients
# $name (String) - who
# $at (String) - when
undo-changed-many = Not undone: { $client } has been changed since ({ $name }, { $at }){ $more ->
    [0] .
    [one] , and 1 more client.
   *[other] , and { $more } more clients.
}
# $client (String) - the first client
# $more (Number) - other clients
# $at (String) - when
undo-changed-many-here = Not undone: { $client } has been changed since ({ $at }){ $more ->
    [0] .
    [one] , and 1 more client.
   *[other] , and { $more } more clients.
}
# $calls (Number) - how many
undo-has-calls = Not undone: { $calls ->
    [one] a call was
   *[other] { $calls } calls were
} made since to clients that came with it.
undo-used-since = Not undone: other records now depend on what it added.
undo-at-work = Not undone: this person works here now, or has already written something.
undo-went-on = Not undone: the call went on after that. Undo from its last step: the key u.
# $name (String) - the colleague
undo-went-on-by = Not undone: { $name } has taken this call over and gone on with it.
# $name (String) - the colleague
undo-held = Not undone: { $name } has the client now.

# $what (String) - the action
# $client (String) - the client
operation-of-client = { $what } — { $client }
operation-call-begun = start of a call
# $number (String) - the number
operation-dialed = { $number } dialed
operation-answered = “answered”
operation-ended = end of the call
# $outcome (String) - the outcome
operation-coded = outcome “{ $outcome }”
# $text (String) - the words
operation-noted = note “{ $text }”
operation-interview-started = start of the interview
# $score (Number) - the score
operation-score = score { $score }
# $value (String) - what was recorded
operation-answer = answer “{ $value }”
# $question (String) - what was asked, in a word or two
# $value (String) - what was recorded
operation-answer-to = answer “{ $value }” ({ $question })
operation-probed = neutral probe
operation-call-taken-over = call taken over
operation-call-recovered = end of an interrupted call
operation-client-added = new client
operation-client-changed = client’s data
# $text (String) - the name
operation-person-added = new contact { $text }
# $text (String) - the name
operation-person-changed = contact { $text }
# $text (String) - the number
operation-phone-added = new number { $text }
# $text (String) - the number
operation-phone-changed = number { $text }
# $text (String) - the address
operation-email-added = new address { $text }
# $text (String) - the promise
operation-promise-added = promise “{ $text }”
# $text (String) - the promise
operation-promise-kept = promise “{ $text }” kept
# $text (String) - the subject
operation-case-opened = case “{ $text }”
# $text (String) - the subject
operation-case-closed = case “{ $text }” closed
# $text (String) - what it is about
operation-case-noted = note on the case “{ $text }”
# $text (String) - what it is about
operation-case-handed-over = another owner of the case “{ $text }”
# $text (String) - what it is about
operation-case-moved = new deadline of the case “{ $text }”
# $text (String) - what it is about
operation-case-reopened = case “{ $text }” open again
# $text (String) - what it is about
operation-promise-noted = note on the promise “{ $text }”
# $text (String) - what it is about
operation-promise-handed-over = another owner of the promise “{ $text }”
# $text (String) - what it is about
operation-promise-moved = new date of the promise “{ $text }”
# $text (String) - what it is about
operation-promise-broken = promise not kept “{ $text }”
# $text (String) - what it is about
operation-promise-reopened = promise “{ $text }” open again
operation-deal-added = new deal
operation-touch-planned = planned touch
operation-touch-changed = change of a planned touch
operation-do-not-call = do-not-call wish
# $text (String) - the name
operation-operator-added = new operator { $text }
operation-settings = settings
operation-wave-opened = new wave
# $file (String) - the file
operation-import = import of { $file }
operation-undo = undo
operation-redo = redo
# $what (String) - the action
operation-undo-of = undo: { $what }
# $what (String) - the action
operation-redo-of = redo: { $what }
# $what (String) - the action
operation-undone = Undone: { $what }
# $what (String) - the action
operation-redone = Done again: { $what }
