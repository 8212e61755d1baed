# Командная строка: справка, ошибки, файлы.

cli-about = Рабочее место для заботы о клиентах: кому позвонить сегодня и почему, какие слова сказать; каждый ответ сразу на диске.
cli-after-help =
    Без команды открывается рабочее место.

    Код завершения: 0 — готово, 1 — не получилось, 2 — неверный вызов. При ошибке на стандартный вывод ничего не выводится.

    Переменные окружения:
      SERVICEDAY_LANG  язык программы, ru или en
      SERVICEDAY_AS    кто работает, как --as
      SERVICEDAY_NOW   момент времени (RFC 3339) вместо часов
      TZ               ваш часовой пояс, например Europe/Moscow
      NO_COLOR         без цвета

cli-heading-usage = Вызов:
cli-heading-commands = Команды
cli-heading-options = Параметры
cli-heading-common = Общие параметры
cli-heading-arguments = Аргументы

cli-usage-program = serviceday [ПАРАМЕТРЫ] [КОМАНДА]
cli-usage-nps =
    serviceday nps [--wave ВОЛНА] [--from ДЕНЬ] [--to ДЕНЬ] [ПАРАМЕТРЫ]
           serviceday nps --csv ФАЙЛ --column ИМЯ [ПАРАМЕТРЫ]
cli-usage-rates =
    serviceday rates [--wave ВОЛНА] [--from ДЕНЬ] [--to ДЕНЬ] [ПАРАМЕТРЫ]
           serviceday rates --counts ЧИСЛА [ПАРАМЕТРЫ]
cli-usage-completions = serviceday completions ОБОЛОЧКА

cli-value-file = ФАЙЛ
cli-value-language = ЯЗЫК
cli-value-name = ИМЯ
cli-value-column = ИМЯ
cli-value-counts = ЧИСЛА
cli-value-share = ДОЛЯ
cli-value-shell = ОБОЛОЧКА

cli-option-db = С какой базой работать; можно указать до или после команды. Если файла нет, а папка есть, рабочее место и импорт создадут базу. По умолчанию — база в вашей папке данных
cli-option-lang = Язык программы: ru или en
cli-option-as = Кто работает: имя оператора
cli-option-help = Показать эту справку
cli-option-version = Показать версию
cli-option-json = Вывести один объект JSON с неокруглёнными числами

cli-nps = Индекс NPS с доверительным интервалом: по волне, по дням или по столбцу файла
cli-nps-csv = Текстовый файл с таблицей; кодировку и разделитель программа определит сама
cli-nps-column = Заголовок столбца с оценками
cli-rates = Уровни ответа, сотрудничества, отказов и контакта (AAPOR): по волне, по дням или по числам
cli-rates-counts = Число случаев по классам в любом порядке, например I=4,P=2,R=1,NC=1,O=1,U=2,NE=1; что не указано, считается нулём
cli-rates-e = Какая доля неизвестных подлежит опросу, от 0 до 1; без неё берётся доля среди известных случаев
cli-completions = Вывести скрипт автодополнения для оболочки
cli-completions-shell = bash, elvish, fish, powershell или zsh

cli-wrong = ошибка: { $mistake }
cli-see-help = Справка: { $command }
cli-wrong-unknown-option = нет параметра «{ $option }»
cli-wrong-unexpected = лишнее слово «{ $text }»
cli-wrong-unknown-command = нет команды «{ $command }»
cli-wrong-no-value = для «{ $argument }» нужно значение
cli-wrong-value = значение «{ $value }» не подходит для «{ $argument }»
cli-wrong-missing = не указано: { $missing }
cli-wrong-conflict = «{ $argument }» и «{ $other }» нельзя указать вместе
cli-wrong-twice = «{ $argument }» можно указать только один раз
cli-wrong-not-text = один из аргументов — не текст в UTF-8
cli-wrong-something = не удалось разобрать командную строку
cli-hint-similar = возможно, вы имели в виду «{ $text }»
cli-hint-possible = допустимые значения: { $values }

cli-wrong-now = в { $name } стоит «{ $value }», это не момент времени. Нужен вид 2026-11-23T09:30:00+03:00.
cli-wrong-zone = в { $name } стоит «{ $value }», такого часового пояса нет. Нужно имя, например Europe/Moscow.
cli-wrong-language = в { $name } стоит «{ $value }». Программа говорит на ru и en.

cli-quoted = «{ $text }»
cli-file-missing = нет файла «{ $file }». Проверьте имя и папку.
cli-file-forbidden = нет права читать «{ $file }». Проверьте права на файл и на его папку.
cli-file-folder = «{ $file }» — папка. Укажите файл в ней.
cli-file-unreadable = не удалось прочитать «{ $file }»: { $reason }
cli-file-empty = файл «{ $file }» пуст. Нужна таблица со строкой заголовков.
cli-file-large = файл «{ $file }» слишком велик: читается не больше { $megabytes } МБ.
cli-file-binary = «{ $file }» — не текстовый файл (строка { $line }). Сохраните таблицу в формате CSV.
cli-file-damaged = файл «{ $file }» повреждён: строка { $line } не в кодировке { $encoding }. Сохраните таблицу ещё раз, лучше всего в CSV с кодировкой UTF-8.
cli-file-changed = файл «{ $file }» изменился, пока его читали. Повторите импорт, когда запись в файл закончится.
cli-file-encoding = нет кодировки «{ $label }»
cli-file-no-folder = «{ $file }» — не папка.
cli-output-failed = не удалось вывести всё до конца: { $reason }.

cli-usage-playbook = serviceday playbook КОМАНДА
cli-usage-playbook-check = serviceday playbook check [ПАПКА]
cli-value-folder = ПАПКА
cli-playbook = Сценарии, итоги звонков, часы звонков и другие настройки работы
cli-playbook-check = Проверить свои файлы сценариев и настроек; об ошибке сообщается с файлом и строкой
cli-playbook-folder = Папка с вашими файлами; по умолчанию — папка playbooks в настройках программы
cli-wrong-no-command = не указана команда

cli-usage-today = serviceday today [ПАРАМЕТРЫ]
cli-usage-clients = serviceday clients [ЧТО ИСКАТЬ] [ПАРАМЕТРЫ]
cli-value-needle = ЧТО ИСКАТЬ
cli-today = Список звонков на сегодня: кому звонить и почему
cli-clients = Найти клиентов по имени, человеку, телефону или почте
cli-clients-needle = Часть имени, названия, номера или адреса; без неё — все клиенты
cli-no-data-folder = у вас на этой машине нет домашней папки. Укажите базу: --db ФАЙЛ.
cli-no-operator = с этой базой не работает никто по имени { $name }. { $count ->
    [0] Операторов в ней пока нет; откройте рабочее место один раз.
   *[other] Операторы: { $names }
}

cli-usage-import = serviceday import ФАЙЛ [ПАРАМЕТРЫ]
cli-value-map = ПОЛЕ=СТОЛБЕЦ
cli-import = Загрузить клиентов из файла CSV; загрузку можно отменить целиком
cli-import-file = Файл CSV из другой программы; кодировку, разделитель и столбцы программа определит сама
cli-import-dry-run = Только показать, что произойдёт, ничего не меняя
cli-import-map = Что в столбце, например --map client=Компания; keep=Компания хранит его как есть; можно указать несколько раз
cli-import-source = Название источника, по которому те же клиенты узнаются в следующий раз
cli-usage-backup = serviceday backup ФАЙЛ
cli-usage-restore = serviceday restore ФАЙЛ
cli-usage-check = serviceday check
cli-usage-keys = serviceday keys [--json]
cli-backup = Скопировать базу в новый файл и проверить копию
cli-backup-file = какой файл создать; его ещё не должно быть
cli-backup-made = Скопировано и проверено: { $file }
cli-restore = Вернуть базу из резервной копии; прежний файл остаётся рядом
cli-restore-file = из какой копии вернуть
cli-restored = База { $base } возвращена из { $from }.
cli-restored-aside = Прежний файл: { $aside }
cli-restore-damaged = копия { $from } сама повреждена ({ $detail }). Ничего не изменено. { $advice }
cli-restore-others = Возьмите другую из тех, что программа сделала сама; сначала новые:
    { $copies }
cli-restore-no-other = Других копий рядом с базой нет. Поищите копию на других дисках или в резервных копиях этого компьютера: сделанную командой «serviceday backup» или вместе со всей папкой. Сама база осталась как была.
cli-check = Проверить всю базу на повреждения
cli-check-sound = База в порядке.
cli-check-found = база повреждена; сохраните файл и возьмите последнюю резервную копию:
    { $found }
cli-keys = Вывести таблицу клавиш
cli-backup-exists = файл { $file } уже есть; укажите новый
