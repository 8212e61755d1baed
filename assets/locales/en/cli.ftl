# The command line: help, mistakes, files.

cli-about = A terminal workstation for client care: whom to call today and why, the words to say, every answer safe on disk.
cli-after-help =
    Without a command the workstation opens.

    Exit codes: 0 done, 1 failed, 2 wrong use. A failure prints nothing on standard output.

    Environment:
      SERVICEDAY_LANG  language of the program, ru or en
      SERVICEDAY_AS    who is at work, like --as
      SERVICEDAY_NOW   an instant (RFC 3339) in place of the clock
      TZ               your time zone, such as Europe/Moscow
      NO_COLOR         no colours

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-options = Options
cli-heading-common = Common options
cli-heading-arguments = Arguments

cli-usage-program = serviceday [OPTIONS] [COMMAND]
cli-usage-nps =
    serviceday nps [--wave WAVE] [--from DAY] [--to DAY] [OPTIONS]
           serviceday nps --csv FILE --column NAME [OPTIONS]
cli-usage-rates =
    serviceday rates [--wave WAVE] [--from DAY] [--to DAY] [OPTIONS]
           serviceday rates --counts COUNTS [OPTIONS]
cli-usage-completions = serviceday completions SHELL

cli-value-file = FILE
cli-value-language = LANGUAGE
cli-value-name = NAME
cli-value-column = NAME
cli-value-counts = COUNTS
cli-value-share = SHARE
cli-value-shell = SHELL

cli-option-db = The base to work with, before or after the command; the workstation and an import make a new file if its folder exists. Otherwise the base in your data folder
cli-option-lang = Language of the program: ru or en
cli-option-as = Who is at work: the operator’s name
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-json = Print one JSON object with unrounded numbers

cli-nps = The score with its interval: of a wave, of some days, or of a column of a file
cli-nps-csv = A text file with a table; encoding and delimiter are found out
cli-nps-column = The header of the column that holds the scores
cli-rates = Response, cooperation, refusal and contact rates (AAPOR): of a wave, of some days, or of counts
cli-rates-counts = Counts by class, in any order, such as I=4,P=2,R=1,NC=1,O=1,U=2,NE=1; what is missing is 0
cli-rates-e = The eligible share of the unknown cases, from 0 to 1; by default that among the known cases
cli-completions = Print a script that lets your shell complete commands
cli-completions-shell = bash, elvish, fish, powershell or zsh

# $mistake (String) - what is wrong
cli-wrong = error: { $mistake }
# $command (String) - a command line that shows help
cli-see-help = Help: { $command }
# $option (String) - as it was written
cli-wrong-unknown-option = there is no option “{ $option }”
# $text (String) - as it was written
cli-wrong-unexpected = “{ $text }” is one word too many
# $command (String) - as it was written
cli-wrong-unknown-command = there is no command “{ $command }”
# $argument (String) - the option or argument
cli-wrong-no-value = “{ $argument }” needs a value
# $argument (String) - the option or argument
# $value (String) - as it was written
cli-wrong-value = “{ $value }” is not a value for “{ $argument }”
# $missing (String) - the options or arguments that are needed
cli-wrong-missing = something is missing: { $missing }
# $argument (String) - one option
# $other (String) - the other
cli-wrong-conflict = “{ $argument }” and “{ $other }” do not go together
# $argument (String) - the option
cli-wrong-twice = “{ $argument }” may be given only once
cli-wrong-not-text = one of the arguments is not text in UTF-8
cli-wrong-something = the command line cannot be understood
# $text (String) - what may have been meant
cli-hint-similar = did you mean “{ $text }”?
# $values (String) - a list
cli-hint-possible = possible values: { $values }

# $name (String) - the variable
# $value (String) - what it holds
cli-wrong-now = { $name } is “{ $value }”, which is not a valid time. It should look like 2026-11-23T09:30:00+03:00.
# $name (String) - the variable
# $value (String) - what it holds
cli-wrong-zone = { $name } is “{ $value }”, which is no time zone. It should be a name like Europe/Moscow.
# $name (String) - the variable
# $value (String) - what it holds
cli-wrong-language = { $name } is “{ $value }”. The program speaks ru and en.

# $text (String) - a name
cli-quoted = “{ $text }”
# $file (String) - path
cli-file-missing = there is no file “{ $file }”. Check the name and the folder.
# $file (String) - path
cli-file-forbidden = you may not read “{ $file }”. Check the rights of the file and its folder.
# $file (String) - path
cli-file-folder = “{ $file }” is a folder. Name a file in it.
# $file (String) - path
# $reason (String) - of the operating system
cli-file-unreadable = “{ $file }” cannot be read: { $reason }
# $file (String) - path
cli-file-empty = “{ $file }” is empty. A table with a header line was expected.
# $file (String) - path
# $megabytes (String) - the limit
cli-file-large = “{ $file }” is too large: at most { $megabytes } MB are read.
# $file (String) - path
# $line (String) - of the file
cli-file-binary = “{ $file }” is not a text file (line { $line }). Export the table as CSV.
# $file (String) - path
# $line (String) - of the file
# $encoding (String) - its name
cli-file-damaged = “{ $file }” is damaged: line { $line } is not { $encoding }. Export the table once more, best as CSV in UTF-8.
# $file (String) - as it was named
cli-file-changed = “{ $file }” was changed while it was being read. Import it again when it is no longer being written.
# $label (String) - as it was written
cli-file-encoding = there is no encoding “{ $label }”
# $file (String) - path
cli-file-no-folder = “{ $file }” is not a folder.
# $reason (String) - what the system said
cli-output-failed = the output could not be written whole: { $reason }.

cli-usage-playbook = serviceday playbook COMMAND
cli-usage-playbook-check = serviceday playbook check [FOLDER]
cli-value-folder = FOLDER
cli-playbook = Scripts, outcomes, calling hours and the other playbooks
cli-playbook-check = Check your own playbook files; a mistake is told with file and line
cli-playbook-folder = The folder with your files; otherwise the one in your settings folder
cli-wrong-no-command = a command is missing

cli-usage-today = serviceday today [OPTIONS]
cli-usage-clients = serviceday clients [NEEDLE] [OPTIONS]
cli-value-needle = NEEDLE
cli-today = Today’s call list: whom to call and why
cli-clients = Find clients by name, person, phone or e-mail
cli-clients-needle = A part of a name, company, number or address; without it all clients
cli-no-data-folder = this machine gives you no home folder. Name a base with --db FILE.
# $name (String) - in quotation marks
# $count (Number) - how many operators there are
# $names (String) - their names
cli-no-operator = nobody called { $name } works with this base. { $count ->
    [0] It has no operators yet; open the workstation once.
   *[other] Its operators: { $names }
}

cli-usage-import = serviceday import FILE [OPTIONS]
cli-value-map = FIELD=COLUMN
cli-import = Import clients from a CSV file; the whole import can be undone
cli-import-file = A CSV file of another program; encoding, delimiter and columns are found out
cli-import-dry-run = Only say what would happen; nothing is changed
cli-import-map = What a column is, such as --map client=Firm; keep=Firm keeps it as it is; may be given several times
cli-import-source = Name of the source, by which the same clients are recognised next time
cli-usage-backup = serviceday backup FILE
cli-usage-restore = serviceday restore FILE
cli-usage-check = serviceday check
cli-usage-keys = serviceday keys [--json]
cli-backup = Copy the base to a new file, and check the copy
cli-backup-file = the file to make; it must not be there yet
# $file (String) - the copy
cli-backup-made = Copied and checked: { $file }
cli-restore = Put a backup in the place of the base; what was there is kept beside it
cli-restore-file = the backup to take
# $base (String) - the file of the base
# $from (String) - the backup
cli-restored = Restored { $base } from { $from }.
# $aside (String) - where the former file lies
cli-restored-aside = What was there before lies in { $aside }
# $from (String) - the backup
# $detail (String) - of the database engine, in English
# $advice (String) - sentences
cli-restore-damaged = the copy { $from } is damaged itself ({ $detail }). Nothing was changed. { $advice }
# $copies (String) - their paths, one a line
cli-restore-others = Take another one of those that the program has made, the newest first:
    { $copies }
cli-restore-no-other = There is no other copy beside the database. Look for one on other disks or in the backups of this computer, made by “serviceday backup” or with the whole folder; the database itself is as it was.
cli-check = Look through the whole base for damage
cli-check-sound = The base is sound.
# $found (String) - one finding a line
cli-check-found = the base is damaged; keep the file and take the last backup:
    { $found }
cli-keys = Print the table of keys
# $file (String) - the file
cli-backup-exists = { $file } is there already; name a new file
