# Settings.

key-settings = settings
    .help = Settings: service hours, holidays, firm, language, colours, mouse
key-change = change
    .help = Change the setting: type a value, or go on to the next one
place-settings = Settings
purpose-settings = Each line is a setting and its value. Enter changes it, u takes that back; below it says what it does and for whom.
# $name (String) - the name of a setting
operation-setting = setting “{ $name }”
setting-on = yes
setting-off = no
setting-none = none
setting-unchanged = Nothing was changed
setting-saved = Recorded. u takes it back.
setting-mouse-said = The mouse is on. Text is now selected with Shift held.
# $word (String) - the word that was not understood
# $example (String) - how it is written
setting-not-understood = “{ $word }” does not fit here. Write it like this: { $example }
# $word (String) - the day or the zone
# $example (String) - how it is written
setting-no-hours = “{ $word }” has no hours. Write it like this: { $example }
# $word (String) - what was typed
# $example (String) - how it is written
setting-backwards = “{ $word }”: the end is before the beginning. Write it like this: { $example }
# $word (String) - what was typed
# $example (String) - how it is written
setting-two-dates = “{ $word }”: is the day or the month first? Write it like this: { $example }
setting-day-off = off
# $days (String)
setting-days-past = Already past: { $days }
setting-week-example = weekdays 9-18; sat 10-14
setting-exceptions-example = 31 Dec 10-12; 28-30 Dec off
setting-days-example = 31 Dec; 28 Dec-8 Jan
setting-zones-example = Vladivostok = mon-fri 10-12; Omsk = 9-12
setting-put-off-example = tomorrow at 10
setting-in-a-file = Not changed here: the lines above name the file.
# $value (String)
setting-as-in-playbook = As in the playbook: { $value }
setting-service-hours = Service hours
setting-service-hours-help = The days and hours of the week that you keep for service calls alone. Yours only. Write: tue 10-13; thu 14-16, or “weekdays 9-18”. Empty: the list works on any day.
setting-exceptions = Special days
setting-exceptions-help = Dates on which the service hours differ, or there are none. Yours only. Write them like this: 31 Dec 10-12; 28-30 Dec off
setting-service-on-holidays = Service hours on holidays
setting-service-on-holidays-help = Whether your service hours also hold on public holidays. Yours only.
setting-pace = Pace: time a call takes
setting-pace-help = What still fits is counted by it. Yours only. Minutes and seconds, such as 4:30, or 5 min; empty: measured from your calls.
# $length (String)
setting-pace-set = { $length }, set by you
# $length (String)
setting-pace-measured = { $length }, measured from your calls
setting-pace-unknown = measured; too few calls so far
setting-pace-wrong = Write minutes and seconds: 4 or 4:30, from 20 seconds to two hours.
setting-put-off = Put off until
setting-put-off-help = Until when a client is put off where you write nothing. Yours only. In words: tomorrow at 10; in 2 hours. Empty: until tomorrow.
setting-calling-hours = When clients are called
setting-calling-hours-help = Hours of the week by the client’s own clock; at other times dialing asks once more. For the whole base. Write: weekdays 9-18. Empty: as in the playbook.
setting-calling-zones = Hours of single zones
setting-calling-zones-help = Zones whose clients are called at other hours. For the whole base. Write: Vladivostok = mon-fri 10-12; Kaliningrad = tue 14-16
setting-calling-on-holidays = Call on holidays
setting-calling-on-holidays-help = Whether clients are offered on public holidays. For the whole base.
setting-holidays = Holidays
setting-holidays-help = Whose working calendar counts, with its transferred days. For the whole base.
setting-holidays-russian = Russian, with transferred days
setting-holidays-none = none but weekends
setting-days-off = Own days off
setting-days-off-help = Days on which the firm does not work, besides weekends and holidays. For the whole base. Write them like this: 31 Dec; 28 Dec-8 Jan
setting-working-days = Worked weekends
setting-working-days-help = Days on which the firm works although the calendar says otherwise. For the whole base. Write them like this: 28 Nov; 5 Dec
setting-personal-callback = Own callback becomes anyone’s
setting-personal-callback-help = How long after its time a callback of yours is offered to colleagues too. For the whole base. Minutes: 45, or hours: 2 h. Empty: as in the playbook.
# $length (String)
setting-personal-callback-after = { $length } after its time
setting-personal-callback-at-once = at once
setting-personal-callback-wrong = Write minutes or hours: 30, 2 h; a day at the most.
setting-strict-consent = Strict consent
setting-strict-consent-help = Yes: surveys only for those who have given a consent that is on record. For the whole base.
setting-case-deadline = Deadline of a case
setting-case-deadline-help = When a new case has to be closed: after a score of 0 to 6, a complaint, or entered by hand. For the whole base.
setting-case-next-day = end of the next working day
setting-case-24-hours = after 24 hours
setting-company = Our firm
setting-company-help = Its name is said in the greeting. For the whole base.
# $name (String)
setting-company-said = “This is { $name }, good morning…”
setting-role = My role
setting-role-help = A manager looks after clients of their own; an operator calls whoever is next. Managers do not ask their own clients for a score.
setting-role-manager = manager
setting-role-operator = operator
setting-language = Language
setting-language-help = The language of your screens. Other operators choose their own.
setting-russian = русский
setting-english = English
setting-theme = Colours
setting-theme-also = theme colors scheme dark light
setting-theme-help = The colours of your screens. “As in the terminal” is right on light and on dark. NO_COLOR is stronger than this setting.
setting-theme-auto = as in the terminal
setting-theme-light = for a light background
setting-theme-dark = for a dark background
setting-theme-plain = no colour
setting-mouse = Mouse
setting-mouse-help = The wheel scrolls, a click selects, a second one opens. Yours only. While it is off, the terminal selects text as usual. Nothing needs the mouse.
setting-zone = Time zone
setting-zone-also = timezone clock
setting-zone-help = Your clock. For the whole base, at once; the variable TZ is stronger. Write it like this: Europe/Moscow or Vladivostok. Empty: as on this computer.
# $zone (String)
setting-zone-of-machine = { $zone } (as on this computer)
# $zone (String)
setting-zone-asked = { $zone } (set by TZ)
# $zone (String)
setting-zone-saved-for-later = Recorded, but the variable TZ keeps the clock: { $zone }. u takes it back.
setting-zone-wrong = There is no such zone. Write it like this: Europe/Moscow, Asia/Omsk, or just Omsk.
setting-home-region = Country of numbers
setting-home-region-help = Whose numbers are written without a country code; 3/4 is 3 April, in the US 4 March. For the whole base, at once. Two letters: GB, US, DE, RU.
setting-region-wrong = There is no such country code. Two letters: GB, US, DE, RU.
setting-dial = Dialing
# $path (String)
setting-dial-help = Changed only in the file, because it starts programs: { $path }. Example: dial = ["sip-phone", "--call", "{"{"}tel{"}"}"]
setting-dial-copy = the number is copied
setting-dial-tel = the number is opened as tel:
setting-quiet = Quiet after a survey
# $relationship (String)
# $interaction (String)
setting-quiet-days = relationship { $relationship }, single case { $interaction }
# $path (String)
setting-quiet-help = How long nobody asks again after a survey of the relationship, and of a single case. It is part of the playbook, file: { $path }
