# The time of a callback.

# $time (String) - when the calling hours begin
callback-outside-hours = outside calling hours; they begin { $time }
# $time (String) - when the calling hours begin, by the client's clock
callback-outside-hours-theirs = outside calling hours; by their clock they begin { $time }
# $time (String) - the time by our clock
callback-ours-night = Our time: { $time }, at night
# $day (String) - the day
callback-holiday = { $day } is a day off
# $word (String) - the word that was not understood
callback-not-understood = “{ $word }” was not understood. Try: thu 15 · tomorrow 10-12 · +2h · fri afternoon · 28 nov 16:30
callback-no-time = No day and no time yet. Try: thu 15 · tomorrow 10-12 · +2h · fri afternoon · 28 nov 16:30
callback-needs-a-time = Type when to call back: tomorrow 10-12, thu 15, +2h.
