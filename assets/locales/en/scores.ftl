# The score and the rates of a survey.

scores-none = No answers, so there is no score.
# $answers (String) - "3 answers"
scores-too-few = { $answers }: too few for a score, so only the counts.
# $answers (String) - "12 answers"
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
scores-indicative = NPS ({ $score }), indicative; { $answers }, 95% interval from { $low } to { $high }
# $answers (String) - "40 answers"
# $error (String) - standard error in points
# $high (String) - upper limit
# $low (String) - lower limit
# $score (String) - with its sign
scores-full = NPS { $score }; { $answers }, 95% interval from { $low } to { $high }, standard error { $error }
# $count (String) - grouped
# $n (Number) - the same, for the plural
scores-answers = { $n ->
    [one] { $count } answer
   *[other] { $count } answers
}
scores-promoters = promoters
scores-passives = passives
scores-detractors = detractors
scores-not-counted = Not counted:
scores-dont-know = don’t know
scores-refused = refused
scores-blank = blank
scores-out-of-range = outside 0–10
scores-unreadable = not a whole number
# $column (String) - the header that was asked for
# $columns (String) - the headers there are
# $file (String) - path
scores-no-column = there is no column “{ $column }” in “{ $file }”. Its columns: { $columns }
# $column (String) - the header that was asked for
# $count (Number) - how many
# $file (String) - path
scores-same-columns = { $count ->
    [one] { $count } column is
   *[other] { $count } columns are
} called “{ $column }” in “{ $file }”. Rename all but one.
# $response (String) - a percentage
# $span (String) - which wave, which days
scores-wave =
    {""}
    { $span }, asked by telephone; response rate { $response } (RR1).
# $span (String) - which answers
# $response (String) - RR1
scores-days =
    {""}
    { $span }, asked by telephone; response rate { $response } (RR1) of those who were rung in these days.
# $count (String) - answers
scores-own-manager = Of these, { $count } asked by the client’s own manager.

rates-undefined = undefined
rates-of-days = Of those who were rung in these days, as they stood at the end of the last one. The rate of the whole list is that of the wave.
rates-rr-one = response: complete interviews of all cases
rates-rr-two = response: complete and partial interviews of all cases
rates-rr-three = like RR1, only the share e of the unknown cases
rates-rr-four = like RR2, only the share e of the unknown cases
rates-rr-five = like RR1, without unknown cases
rates-rr-six = like RR2, without unknown cases
rates-coop-one = cooperation: complete interviews of all reached
rates-coop-two = cooperation: complete and partial interviews of all reached
rates-coop-three = like COOP1, without those who could not take part
rates-coop-four = like COOP2, without those who could not take part
rates-ref-one = refusal: refusals of all cases
rates-ref-two = like REF1, only the share e of the unknown cases
rates-ref-three = like REF1, without unknown cases
rates-con-one = contact: reached of all cases
rates-con-two = like CON1, only the share e of the unknown cases
rates-con-three = like CON1, without unknown cases
rates-e = share of the unknown cases held to be eligible

# $text (String) - as it was written
rates-wrong-pair = “{ $text }” in --counts is not of the form CLASS=NUMBER
# $class (String) - as it was written
rates-wrong-class = there is no class “{ $class }” in --counts
# $class (String) - the class
rates-wrong-twice = class { $class } stands twice in --counts
# $class (String) - the class
# $number (String) - as it was written
rates-wrong-count = “{ $number }” for class { $class } is not a whole number from 0
# $text (String) - as it was written
rates-wrong-share = “{ $text }” in --e is not a share from 0 to 1
rates-wrong-hint = classes: I complete, P partial, R refusal, NC no contact, O other, U unknown, NE not eligible; for example I=4,P=2,U=1
