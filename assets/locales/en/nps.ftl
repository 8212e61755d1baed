# The screen of scores, and the list of answers.

key-show-nps = NPS
    .help = The score: how it stands, how it moves, what the unhappy say
key-nps-month = answers of the month
    .help = The answers of the month under the cursor, with their words
key-nps-card = card
    .help = Open this client’s card
key-nps-month-back = month
    .help = To the month before
key-nps-month-forward = next month
    .help = To the month after
key-nps-panel = next part
    .help = The next part of the screen: spread and words, months, groups, change
key-nps-panel-back = previous part
    .help = The part of the screen before
key-nps-period = period
    .help = Another period: wave, month, quarter, year, everything
key-nps-earlier = earlier
    .help = The period before: an earlier wave, month, quarter, year
key-nps-later = later
    .help = The period after
key-nps-answers = answers
    .help = All answers of the period, with their words
key-nps-filters = filters
    .help = Which scores are looked at: survey, period, manager, segment, who asked
key-nps-survey = survey
    .help = The other survey: the relationship, or single interactions; they are never pooled
key-nps-votes = votes
    .help = One vote for each company, or for each answer
key-nps-wave = new wave
    .help = Begin a new wave of the survey: the running one ends
# $days (Number) - the quiet period
nps-confirm-wave = Begin a new wave? The running one ends, its calls that were not made are dropped, and a call is planned with each client, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the client’s last survey at the earliest. F6 takes it back.
nps-wave-begun = A new wave has begun, the calls are planned
key-nps-kind = class
    .help = Only detractors, only passives, only promoters, only those without a score, all
key-nps-next-value = next value
    .help = The next value of this filter
key-nps-last-value = previous value
    .help = The previous value of this filter
key-nps-done = done
    .help = Close the filters; what was chosen stays
key-nps-first = first month
    .help = To the first month with an answer
key-nps-last = last month
    .help = To the last month with an answer

# $period (String) - which time
# $survey (String) - which survey
nps-screen = NPS · { $survey } · { $period }
nps-survey-relationship = relationship survey
nps-survey-interaction = surveys after a single interaction
# $began (String) - a day
# $number (Number) - the wave's number
nps-period-wave = wave { $number } since { $began }
# $began (String) - a day
# $ended (String) - a day
# $number (Number) - the wave's number
nps-period-wave-ended = wave { $number }, from { $began } to { $ended }
nps-period-no-wave = no wave
# $month (String) - the month's name
# $year (String) - the year
nps-period-month = { $month } { $year }
# $quarter (Number) - 1 to 4
# $year (String) - the year
nps-period-quarter = quarter { $quarter } of { $year }
# $year (String) - the year
nps-period-year = { $year }
nps-period-all = all time
nps-kind-wave = wave
nps-kind-month = month
nps-kind-quarter = quarter
nps-kind-year = year
nps-kind-all = all time

nps-loading = Counting…
nps-no-answers = No answers here, so there is no score
nps-empty-title = Scores
nps-empty =
    How likely clients are to recommend you: the score and how far it can be trusted, month by month, and above all the words of those who are unhappy.

    It fills by itself: press 1, call the first client of the list and ask the question of the script. Nothing else has to be done.
nps-empty-interaction =
    Scores after single events: a delivery, a service call, a case. They are never added to those of the relation as a whole.

    The built-in scripts do not ask for one. To ask, add a page with answer = "score" to a service-call-talk.toml of your own.
# $other (String) - the other survey
nps-empty-other = t shows the other survey: { $other }.
# $answers (String) - "3 answers"
nps-too-few = { $answers }: too few for a score, so only the counts
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
nps-indicative = NPS ({ $score }) indicative; 95% interval from { $low } to { $high }
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
nps-full = NPS { $score }; 95% interval from { $low } to { $high }
# $companies (String) - "41 companies"
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
nps-one-vote = One vote for each company: NPS { $score }; 95% interval from { $low } to { $high }; { $companies }
# $companies (String) - "41 companies"
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
nps-one-vote-indicative = One vote for each company: NPS ({ $score }) indicative; 95% interval from { $low } to { $high }; { $companies }
# $companies (String) - "3 companies"
nps-one-vote-too-few = One vote for each company: { $companies }, too few for a score
# $answers (String) - "47 answers"
# $companies (String) - "from 41 companies"
nps-answers-from = { $answers } { $companies }
# $count (String) - grouped
# $n (Number) - the same, for the plural
nps-from-companies = { $n ->
    [one] from { $count } company
   *[other] from { $count } companies
}
# $count (String) - grouped
# $n (Number) - the same, for the plural
nps-companies = { $n ->
    [one] { $count } company
   *[other] { $count } companies
}
nps-by-phone = asked by telephone
# $cooperation (String) - a percentage
# $response (String) - a percentage
nps-rates = response { $response } (RR1), cooperation { $cooperation } (COOP1)
# $response (String) - RR1
# $cooperation (String) - COOP1
nps-rates-of-days = of those who were rung in this time: response { $response } (RR1), cooperation { $cooperation } (COOP1)
nps-months-elsewhere = The months are on another part of the screen: Tab.
nps-rates-loading = response rate: counting…
nps-rates-not-here = response rate: not by who asked
nps-rates-none = response rate undefined: nobody was rung in this time
# $count (String) - how many
# $refused (String) - how many
# $dont-know-share (String) - a percentage
# $refused-share (String) - a percentage
nps-without-score = Without a score: { $count } do not know ({ $dont-know-share }), { $refused } did not want to say ({ $refused-share })
# $high (String) - upper bound
# $list (String) - clients
# $low (String) - lower bound
nps-bounds = The list is closed at { $list }: whatever the silent think, the score of all lies between { $low } and { $high }
# $count (String) - grouped
# $n (Number) - the same, for the plural
nps-clients = { $n ->
    [one] { $count } client
   *[other] { $count } clients
}
# $others (String) - score or counts
# $own (String) - score or counts
nps-own = Asked by the client’s own manager: { $own }; by others: { $others }
# $answers (String) - "12 answers"
# $score (String) - with its sign, in brackets where indicative
nps-part = { $score }, { $answers }
# $filters (String) - a list
nps-only = Only: { $filters }
# $name (String) - a manager
nps-only-owner = clients of { $name }
# $name (String) - a segment
nps-only-segment = segment { $name }
# $name (String) - an operator
nps-only-operator = asked by { $name }
nps-only-others = not asked by the own manager
nps-only-own = asked by their own manager

# $change (String) - points with their sign
# $high (String) - upper limit
# $low (String) - lower limit
nps-change-none = { $change } points against the period before; could be anything from { $low } to { $high }: no evidence of a change
# $change (String) - points with their sign
# $high (String) - upper limit
# $low (String) - lower limit
nps-change-higher = { $change } points against the period before, between { $low } and { $high }: higher than before
# $change (String) - points with their sign
# $high (String) - upper limit
# $low (String) - lower limit
nps-change-lower = { $change } points against the period before, between { $low } and { $high }: lower than before
# $before (String) - "3 answers"
# $now (String) - "12 answers"
nps-change-too-few = Too few to compare with the period before: { $now } now, { $before } then
nps-change-no-before = There is no period before to compare with.
# $before (String) - answers
# $margin (String) - answers
# $now (String) - answers
# $needed (String) - answers
nps-advice = To see a change of 20 points takes about { $needed } answers in each period; here are { $now } and { $before }. One score to within 20 points takes about { $margin }.
# $before (String) - the score then
# $now (String) - the score now
nps-now-and-before = Now: { $now }. Before: { $before }.

nps-title-spread = How often each score was given
# $count (String) - how many
# $share (String) - a percentage
nps-class-share = { $count } · { $share }
nps-title-words = What they say
nps-unhappy = Unhappy, 0–6
nps-others = Everybody else
nps-no-unhappy = No words of detractors here.
nps-no-words = No words here.
nps-months-title = By month
nps-months-none = No answers yet, so there are no months.
# $answers (String) - "12 answers"
# $month (String) - a month with its year
# $score (String) - the score in words
nps-month-line = { $month }: { $score }; { $answers }
# $month (String) - a month with its year
nps-month-nothing = { $month }: no answers
nps-month-legend = ● score, │ 95% interval; ○ ┊ indicative; below 5 answers only their number
nps-groups-title = By manager, by segment, by who asked
nps-by-owner = Manager
nps-by-segment = Segment
nps-by-operator = Who asked
nps-no-owner = nobody
nps-no-segment = none
nps-column-answers = answers
nps-column-score = score
nps-column-interval = 95% interval
nps-column-rest = against all others
nps-group-same = no evidence
nps-group-higher = higher
nps-group-lower = lower
nps-group-too-few = too few
nps-group-alone = –
nps-groups-note = In the order of names, not of scores: where intervals overlap, a ranking would say what the answers do not.
nps-change-title = Whether anything changed
nps-moved-title = The same clients, asked in both periods
nps-moved-none = Nobody was asked in both periods.
# $down (String) - how many
# $same (String) - how many
# $total (String) - "12 clients"
# $up (String) - how many
nps-moved-line = { $total }: { $up } went up, { $same } stayed in their class, { $down } went down
nps-moved-from = from \ to

nps-filters-title = Which scores
nps-filter-survey = Survey
nps-filter-period = Kind of period
nps-filter-time = Period
nps-filter-owner = Manager of the client
nps-filter-segment = Segment
nps-filter-operator = Who asked
nps-filter-asked-by = Asked by the client’s manager
nps-filter-votes = Votes
nps-filter-all = all
nps-filter-asked-anyone = together with the others
nps-filter-asked-others = left out
nps-filter-asked-own = only these
nps-filter-one-vote = one for each company
nps-filter-all-votes = one for each answer

# $kind (String) - a class
# $period (String) - which time
nps-answers-title = Answers · { $period } · { $kind }
nps-answers-all = all
nps-answers-none = No such answers. The key Tab shows the next class.
nps-answers-without-score = without a score
nps-dont-know = don’t know
nps-refused = refused
nps-wordless = no words
# $count (String) - how many are read so far
nps-answers-read = { $count } read so far; more come as you go on
# $name (String) - operator
nps-asked-by = asked by { $name }
# $name (String) - operator
nps-asked-by-own = asked by { $name }, the client’s own manager
nps-former-client = client no longer in the base

cli-value-wave = WAVE
cli-value-day = DAY
cli-span-wave = Which wave: all (every wave of the relationship survey), running, or its number; without it the running one, with days all
cli-span-from = Not before this day (YYYY-MM-DD, your time zone); for rates the day on which a touch was finished
cli-span-to = Not after this day (YYYY-MM-DD)
# $from (String) - a day
# $to (String) - a day
cli-span-turned = the first day, { $from }, is after the last, { $to }
# $number (String) - the number asked for
# $waves (String) - the numbers there are
cli-span-no-wave = there is no wave { $number } in this base. Its waves: { $waves }
cli-span-all-waves = All waves of the relationship survey
# $began (String) - a day
cli-span-running = Wave since { $began }
# $began (String) - a day
# $ended (String) - a day
# $number (String) - the wave's number
cli-span-ended = Wave { $number }, from { $began } to { $ended }
# $from (String) - a day
# $said (String) - which waves
cli-span-said-from = { $said }, not before { $from }
# $said (String) - which waves
# $to (String) - a day
cli-span-said-to = { $said }, until { $to }
# $from (String) - a day
# $said (String) - which waves
# $to (String) - a day
cli-span-said-from-to = { $said }, { $from } to { $to }
nps-no-earlier-month = There is no earlier month in this period. PgUp: the period before.
nps-no-later-month = This is the last month of the period.
nps-no-earlier-period = There is no earlier period.
nps-no-later-period = This is the last period.
nps-year-for-a-wave = This survey has no waves, so the year is shown
