# Экспорт: клиенты в файл.

cli-usage-export = serviceday export ФАЙЛ [ПАРАМЕТРЫ]
cli-export = Записать клиентов в файл CSV, который откроет электронная таблица и прочтёт «import»
cli-export-file = Какой файл записать; кто в архиве, у того это отмечено
cli-export-raw = Для других программ: запятые и значения как есть, без апострофа перед «=», «+», «-», «@»
cli-export-force = Записать поверх файла, который уже есть
export-exists = файл { $file } уже есть. Укажите другой или добавьте --force.
export-no-file = { $file } — не обычный файл. Укажите другое имя.
export-failed = не удалось записать { $file }: { $reason }
export-done = { $n ->
    [one] Записана { $count } строка: { $file }
    [few] Записано { $count } строки: { $file }
   *[other] Записано { $count } строк: { $file }
}
operation-export = экспорт в файл { $file }
