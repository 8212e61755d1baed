# A client who rings us.

key-incoming = they call us
    .help = A client calls us: log who, why, and what came of it
place-incoming = Incoming call
# $text (String)
operation-incoming = incoming call: { $text }
# $time (String)
incoming-title = They call us · { $time }
incoming-who = Who is it?
incoming-who-hint = A name, a firm, or the last digits of the number.
# $typed (String)
incoming-new-client = + new client: { $typed }
incoming-why = Why do they call?
incoming-note = What was said:
incoming-what = What came of it?
incoming-until = Promised by:
incoming-until-examples = In words: tomorrow at 10 · fri · in a week
incoming-opens-case = a case is opened
incoming-promise-needs-words = What was promised? Write it down, and it becomes a promise.
incoming-goal-question = question
incoming-goal-complaint = complaint
incoming-goal-order = order
incoming-goal-other = other
incoming-outcome-settled = settled at once
incoming-outcome-passed-on = passed on to a colleague
incoming-outcome-case = case opened
incoming-outcome-promised = promised to do something
# $goal (String)
# $outcome (String)
incoming-line = { $goal } → { $outcome }
# $goal (String)
# $note (String)
# $outcome (String)
incoming-line-with-note = { $goal }: { $note } → { $outcome }
# $client (String)
incoming-logged = { $client }: incoming call logged. u takes it back.
# $client (String)
incoming-logged-with-case = { $client }: call logged, case opened. u takes it back.
# $name (String) - who rang
incoming-unfinished = An incoming call was not finished ({ $name }): F9 goes on with it.
# $count (Number)
incoming-unfinished-many = { $count ->
    [one] { $count } incoming call was not finished
   *[other] { $count } incoming calls were not finished
}: F9 to choose.
incoming-which = Which call is this?
incoming-another = another call
incoming-stays-aside = what was not finished stays aside
# $name (String) - who rang
# $when (String) - when
# $note (String) - what is written down
incoming-go-on = go on: { $name }, { $when }  { $note }
incoming-asks-until = asks by when
incoming-needs-a-name = Type a name, a firm or a number.
incoming-to-whom = Passed on to:
incoming-asks-whom = asks to whom
incoming-nobody-else = there is nobody else in the base
incoming-no-such-colleague = Nobody is called so: change the name.
# $colleague (String)
incoming-line-passed-on = passed on to { $colleague }
# $client (String)
# $colleague (String)
incoming-logged-case-passed-on = { $client }: call logged, the case passed on to { $colleague }. u takes it back.
incoming-logged-passed-on = { $client }: call logged and passed on to { $colleague }. u takes it back.
