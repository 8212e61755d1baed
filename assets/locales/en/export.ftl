# Export: clients to a file.

cli-usage-export = serviceday export FILE [OPTIONS]
cli-export = Write the clients to a CSV file that a spreadsheet opens and “import” reads back
cli-export-file = The file to write; who is in the archive is marked as such
cli-export-raw = For other programs: commas, and values as they are, without an apostrophe before “=”, “+”, “-”, “@”
cli-export-force = Write over a file that is there already
# $file (String)
export-exists = { $file } is there already. Give another one, or add --force.
# $file (String)
export-no-file = { $file } is no ordinary file. Give another name.
# $file (String)
# $reason (String) - of the system
export-failed = { $file } could not be written: { $reason }
# $n (Number) - rows
# $count (String) - the same, written
# $file (String)
export-done = { $n ->
    [one] { $count } row written: { $file }
   *[other] { $count } rows written: { $file }
}
# $file (String) - its name
operation-export = export to { $file }
