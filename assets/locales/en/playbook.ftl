# Playbook files: what is wrong in them and where, and the command that checks them.

# $column (Number) - character in the line, from 1
# $file (String) - below the folder of playbooks
# $line (Number) - from 1
# $what (String) - the mistake
playbook-mistake-at = { $file }, line { $line }, character { $column }: { $what }
playbook-last-good = Until the mistakes are mended, the program works with the last version of these files that had none, and where there was none, with the built-in ones.
# $file (String)
# $since (String) - when it was taken over
playbook-kept-in-force = { $file }: until it is mended, the last version without a mistake is in force (taken over: { $since }).
# $file (String)
playbook-built-in-in-force = { $file }: until it is mended, the built-in file is in force: there was no version of yours without a mistake yet.
# $file (String)
playbook-nothing-in-force = { $file }: until it is mended, the program does without it: there was no version without a mistake yet.

# $message (String) - of the TOML reader, in English
playbook-toml = this cannot be read: { $message }
# $expected (String) - list of names
# $name (String) - as written
playbook-unknown-field = there is no field “{ $name }”; here can stand: { $expected }
# $name (String) - of the field
playbook-missing-field = the field “{ $name }” is missing; add it
playbook-unknown-file = no playbook has this name; scripts go into the folders ru and en, as files ending in .toml
# $reason (String) - of the operating system
playbook-unreadable = the file cannot be read: { $reason }
playbook-not-text = the file is not UTF-8 text; save it in that encoding
# $expected (String) - list of values
# $name (String) - as written
playbook-unknown-value = “{ $name }” is not known here; possible are: { $expected }
playbook-empty-text = the text is empty; write the words or remove the field
playbook-not-positive = the number has to be 1 or more
# $expected (String) - language of the folder
playbook-other-language = this folder is for scripts with language = "{ $expected }"; correct the language or move the file
# $name (String) - as written
playbook-two-scripts = another file already has a script “{ $name }”; give one of them another id
# $name (String) - as written
playbook-two-pages = a page “{ $name }” is already there; give this one another id
# $name (String) - as written
playbook-two-choices = an option “{ $name }” is already there; give this one another id
# $name (String) - as written
playbook-two-outcomes = an outcome “{ $name }” is already there; give this one another code
playbook-no-pages = the script has no page; it begins with [[page]]
# $answer (String) - kind of answer
# $field (String) - name of the field
playbook-answer-needs = a page with answer = "{ $answer }" needs the field “{ $field }”
playbook-choice-needs = a page with answer = "choice" needs at least two options
# $answer (String) - kind of answer
# $field (String) - name of the field
playbook-answer-has-no = a page with answer = "{ $answer }" has no field “{ $field }”; remove it
# $key (String) - as written
playbook-not-a-letter = “{ $key }” is not a key: it takes one letter
# $key (String) - as written
playbook-not-a-menu-key = “{ $key }” is not a key of the menu: it takes one digit or one small Latin letter
# $key (String) - as written
playbook-key-dont-know = the key “{ $key }” means “does not know” during a call; take another letter
# $key (String) - as written
playbook-key-refused = the key “{ $key }” means “does not want to say” during a call; take another letter
# $key (String) - as written
# $other (String) - the earlier key
playbook-key-twice = “{ $key }” lies on the same key of the keyboard as “{ $other }” above; take another one
# $what (String) - what was expected
playbook-condition-expected = the condition does not end well here: expected { $what }
playbook-condition-step = the id of a page
playbook-condition-comparison = one of < <= == != >= >
playbook-condition-value = a number, or a name in quotes
playbook-condition-and-or = “and”, “or” or the end
playbook-condition-bracket = a closing bracket
# $step (String) - as written
playbook-condition-unknown-step = the condition asks about a page “{ $step }”, and there is none
# $step (String) - as written
playbook-condition-not-earlier = the condition asks about the page “{ $step }”, which does not come before this one
# $step (String) - id of the page
playbook-condition-other-kind = the answer of the page “{ $step }” cannot be compared with this
playbook-condition-not-a-score = a score is a whole number from 0 to 10
# $expected (String) - list of options
# $option (String) - as written
# $step (String) - id of the page
playbook-condition-unknown-choice = the page “{ $step }” has no answer “{ $option }”; possible are: { $expected }
playbook-condition-no-order = named answers are compared with == or != only
# $message (String) - of the template reader, in English
playbook-template = the template cannot be filled in: { $message }
# $expected (String) - list of variables
# $name (String) - as written
playbook-unknown-variable = there is no variable “{ $name }”; possible are: { $expected }
# $page (String) - id of the page
playbook-unreachable = no answers lead to the page “{ $page }”; correct its condition
# $most (Number) - as many are allowed
playbook-too-many-branches = the conditions make more than { $most } ways through the script; make them simpler
playbook-empty-branch = the script can end without having asked anything
# $most (Number) - characters
playbook-label-too-long = the label does not fit into the menu: { $most } characters at most
playbook-delay = a delay goes with next = "retry" only, as minutes or as days, not both
playbook-reached-contradicts = “possible” and “reached” contradict each other: this outcome needs an answered call, or the opposite
# $code (String) - of the outcome
playbook-no-outcome = the outcome “{ $code }” is missing, and the program needs it
playbook-hours-overlap = the hours of this day overlap or are out of order
playbook-no-hours = no day has any hours, so nobody could ever be called

# $branches (Number) - ways through the script
# $id (String) - of the script
# $language (String) - ru or en
# $pages (Number) - pages of the longest way
# $version (Number) - of the script
playbook-check-script = { $language } { $id }, version { $version }: { $branches ->
    [one] { $branches } way
   *[other] { $branches } ways
} through it, at most { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, each of them ends
# $count (Number) - how many
playbook-check-outcomes = { $count ->
    [one] { $count } outcome
   *[other] { $count } outcomes
}
# $folder (String) - path
# $names (String) - list of files
playbook-check-own = Your own files in { $folder }: { $names }
# $folder (String) - path
playbook-check-no-own = No files of your own in { $folder }: the built-in playbooks are in force.
playbook-check-good = No mistakes.
# $count (Number) - how many
playbook-check-bad = { $count ->
    [one] { $count } mistake in the playbooks.
   *[other] { $count } mistakes in the playbooks.
}
