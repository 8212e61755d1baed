# Faults: what was cut off, what is wrong in files, what the system did not give.

# A warning on standard error; the command goes on
cli-warning = warning: { $text }

# $what (String) - an action, such as "import of clients.csv"
# $at (String) - day and time
unfinished-taken-back = Cut off in the middle and taken back: { $what }, { $at }.
# $what (String) - an action
# $at (String) - day and time
# $reason (String) - a sentence
unfinished-kept = Cut off in the middle and still in part in the base: { $what }, { $at }. { $reason }
# $what (String) - an action
# $at (String) - day and time
# $reason (String) - a sentence
unfinished-waiting = Cut off in the middle and not taken back yet: { $what }, { $at }. { $reason } It will be tried again at the next start.
# $what (String) - an action
# $at (String) - day and time
unfinished-left = Cut off in the middle: { $what }, { $at }. Part of it is in the base; it will be taken back when the workstation is next opened, or before the next import.

# $reason (String) - a sentence
import-stopped-taken-back = the import was cut off: { $reason } What had been written was taken back: the base is as it was.
# $reason (String) - a sentence
import-stopped-left = the import was cut off: { $reason } Some of its rows are still in the base; they will be taken back at the next start or import.

# The title of what the user has to know before the work goes on
notices-title = Please note

# Mistakes in files of settings: what is missing in the writing.
toml-unclosed-text = the quotation mark is not closed; put one at the end of the text
# $bracket (String) - the closing one
toml-unclosed = a bracket is not closed; “{ $bracket }” is missing
toml-no-equals = an “=” has to stand after the name of a field
toml-no-value = a value has to stand here; words are written in quotation marks: "…"
toml-name-twice = this field stands further up already; keep one of the two
toml-no-comma = a comma is missing
toml-too-much = something here does not belong; every field has a line of its own
toml-name = the name of a field is made of Latin letters, digits, “-” and “_”
toml-number = a number is not written like this; digits alone, without a zero in front
toml-escape = a backslash in a text is written twice: “\\”
# $expected (String) - what kind of value
toml-other-type = another kind of value has to stand here: { $expected }
toml-kind-text = a text in quotation marks
toml-kind-number = a whole number from 0
toml-kind-yes-no = true or false
toml-kind-list = a list in brackets [ ]
toml-kind-table = fields of its own, such as {"{"} field = value {"}"}

config-defaults = Until this file is put right the defaults are used.

cli-no-base-yet = there is no base yet. Open the workstation (“serviceday”) or import clients (“serviceday import FILE”).
# While a base of an older version is brought to the newest one; one line of 80 columns with the time before it.
cli-upgrading = Bringing the database to this version; a large one takes minutes.
# $folder (String)
cli-no-folder = there is no folder { $folder }. Create it or give another one.
cli-no-terminal = the workstation needs a terminal, and there is none here. Open serviceday in a terminal window; for scripts there are commands: serviceday --help

# $path (String) - the file or folder
store-forbidden = No access to { $path }. Check that you may read and change this file and its folder.
# $detail (String) - of the database engine, in English
store-damaged-inside = The base is damaged ({ $detail }). Close the program and bring a copy back: “serviceday restore COPY”; the damaged file stays. Only what is marked as saved is saved.

system-not-found = no such file or folder
system-forbidden = access denied
system-read-only = the disk is read-only
system-full = the disk is full
system-no-folder = there is no folder on this path
system-folder = this is a folder
system-name = the name is too long or not allowed
system-exists = there is such a file already
system-busy = it is in use at the moment
system-no-answer = the network does not answer
system-too-large = the file would be too large for this disk
system-cut-short = the data broke off
system-no-text = this is not text in UTF-8
system-no-memory = there is not enough memory
system-device = the device failed: check the disk
system-no-program = this is not a program that can be run

# $free (String) - whole megabytes
# $needed (String) - whole megabytes
store-little-room = Little room on the disk: { $free } MB of the { $needed } MB needed. Make room.

# $added (String) - rows
# $updated (String) - rows
# $unchanged (String) - rows
# $rejected (String) - rows
import-told-added = The import is done: { $added } added, { $updated } updated, { $unchanged } unchanged, { $rejected } rejected. The report: 1, then i.
# $what (String) - the action
# $at (String) - day and time
# $n (Number) - rows
# $rows (String) - the same, written
confirm-take-back-import = { $n ->
    [one] Undo this? { $what }, { $at }. It brought { $rows } row.
   *[other] Undo this? { $what }, { $at }. It brought { $rows } rows.
}
# $what (String) - the action
# $at (String) - day and time
confirm-take-back-one = Undo this? { $what }, { $at }.
# $what (String) - the action that was undone
# $at (String) - day and time
confirm-bring-back = Do this again? { $what }, { $at }.
