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
