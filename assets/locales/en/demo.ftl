# The demo.

cli-demo = Open the workstation on an invented firm with a day full of calls, and throw it away afterwards
cli-usage-demo = serviceday demo [OPTIONS]
cli-demo-more =
    Your own base is not touched, nothing is dialed, and --db does not go with it.
    At night, at the weekend and on a holiday the demo shows the last working hours.
cli-demo-no-db = the demo has a base of its own: leave out --db, or open your base without “demo”.
# $reason (String) - of the operating system
cli-demo-no-folder = no temporary folder could be made for the demo: { $reason }
# $reason (String) - of the reader
cli-demo-damaged = the data of the demo cannot be read: { $reason }
