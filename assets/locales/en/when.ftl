# Days, months, clocks, spans of time, numbers.

when-decimal-mark = .
when-thousands-mark = ,
# $sign (String) - the sign of the currency
# $sum (String) - the number as it is written
when-money = { $sign }{ $sum }
# $code (String) - the code of the currency
# $sum (String) - the number as it is written
when-money-by-code = { $code } { $sum }
# $number (String) - the number as it is written
when-percent = { $number }%

when-mon-short = Mon
when-tue-short = Tue
when-wed-short = Wed
when-thu-short = Thu
when-fri-short = Fri
when-sat-short = Sat
when-sun-short = Sun

when-january = January
when-of-january = January
when-february = February
when-of-february = February
when-march = March
when-of-march = March
when-april = April
when-of-april = April
when-may = May
when-of-may = May
when-june = June
when-of-june = June
when-july = July
when-of-july = July
when-august = August
when-of-august = August
when-september = September
when-of-september = September
when-october = October
when-of-october = October
when-november = November
when-of-november = November
when-december = December
when-of-december = December

when-today = today
when-tomorrow = tomorrow
when-yesterday = yesterday
# $weekday (String) - in short
# $day (Number) - of the month
# $month (String) - as it stands after a day
when-day = { $weekday } { $day } { $month }
# $weekday (String) - in short
# $day (Number) - of the month
# $month (String) - as it stands after a day
# $year (String) - four digits
when-day-and-year = { $weekday } { $day } { $month } { $year }
# $day (Number) - of the month
# $month (String) - as it stands after a day
# $year (String) - four digits
when-date = { $day } { $month } { $year }
# $day (Number) - of the month
# $month (String) - as it stands after a day
when-day-of-year = { $day } { $month }
# $day (Number) - of the month
# $month (String) - as it stands after a day
when-on-day = on { $day } { $month }
# $day (String) - "today", or a date
# $clock (String) - such as 14:00
when-day-and-clock = { $day } { $clock }
# $count (Number) - minutes
when-minutes = { $count } min
# $count (Number) - hours
when-hours = { $count } h
# $hours (Number) - full hours
# $minutes (Number) - and minutes
when-hours-and-minutes = { $hours } h { $minutes } min
# $minutes (Number)
# $seconds (Number) - and seconds
when-minutes-and-seconds = { $minutes } min { $seconds } s
# $count (Number) - days
when-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# $from (String) - a day or a time
# $until (String) - a day or a time
when-from-until = { $from } – { $until }
# $from (String) - a day with a clock
# $until (String) - a clock of the same day
when-from-until-close = { $from }–{ $until }
# $number (Number) - 1 to 12
when-brief-month = { $number ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# $day (Number) - of the month
when-brief-number = { $day ->
   *[other] { $day }
}
# $day (String) - of the month
# $month (String) - in short
when-brief-day = { $day } { $month }
# $day (String) - of the month
# $month (String) - in short
# $year (String) - two digits
when-brief-day-and-year = { $day } { $month } { $year }
# $day (String)
# $clock (String)
when-by = by { $day } { $clock }
# $day (String)
when-by-day = by { $day }
# $when (String)
when-theirs = { $when } their time
# $when (String)
when-ours = { $when } our time
# $key (String) - the last part of the name of the zone, as the zone data have it
# $city (String) - the same with its blanks
zone-named = { $key ->
   *[other] { $city }
}
