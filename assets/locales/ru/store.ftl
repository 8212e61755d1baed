store-missing = Базы { $path } нет. Проверьте имя файла; без «--db» программа откроет базу в вашей папке данных.
store-no-folder = Не удалось открыть базу: нет папки { $path }. Создайте её или укажите другое место через «--db».
store-read-only = Нет права записи: { $path }. Проверьте права на папку и файл или укажите другое место через «--db».
store-link = { $path } — это ссылка, а базу по ссылке открывать нельзя: под двумя именами её легко испортить. Укажите сам файл.
store-not-a-file = { $path } — не файл. Укажите имя файла базы.
store-foreign = { $path } — не база serviceday. В файле ничего не изменено. Укажите другой файл через «--db»; таблицу клиентов загружает «serviceday import».
store-newer = Файл { $path } записан более новой версией serviceday (схема { $found }, эта программа знает { $known }). Ничего не изменено. Обновите программу.
store-older = Файл { $path } записан старой версией serviceday. Откройте его один раз самой программой «serviceday»: она сделает копию и обновит файл.
store-damaged = База { $path } повреждена ({ $detail }). Ничего не изменено. Восстановите копию командой «serviceday restore»; повреждённый файл останется.
store-network = Файл { $path } лежит на сетевом диске ({ $kind }): две программы могут испортить там базу. Держите её на локальном диске.
store-pragma = Не удалось безопасно открыть базу: { $detail }. Пожалуйста, сообщите нам об этом.
store-old-sqlite = Встроенная SQLite { $found } слишком стара, чтобы надёжно хранить данные. Установите свежую сборку serviceday.
store-migration = Не удалось обновить базу ({ $detail }). Она осталась прежней, копия рядом с ней тоже цела. Пожалуйста, сообщите нам об этом.
store-backup = Резервная копия { $path } не прошла проверку ({ $detail }) и удалена. Проверьте диск и повторите.
store-io = Система не даёт доступа к { $path }: { $detail }
store-in-use = База { $path } открыта в другой программе serviceday. Сначала закройте её там.
store-disk-full = Диск заполнен: запись не сохранена. Освободите место и повторите.
store-busy = База слишком долго занята другой программой: запись не сохранена. Повторите.
store-sqlite = Ошибка базы: { $detail }. Сохранено только то, что отмечено как сохранённое.
store-unreadable = В базе есть значение, которого эта версия не понимает ({ $what }: { $detail }). Обновите программу.
store-not-found = Не сделано: того, к чему это относится, в базе больше нет.
store-claimed = Клиент открыт: { $name }, с { $since }. Возьмите другого или примите этого, указав причину.
store-claimed-call = Звонок этому клиенту ({ $name }, начат в { $since }) остался без итога. Его можно принять, указав причину.
store-importing = В базу уже импортируют файл: { $name }, с { $since }. Дождитесь конца и повторите.
store-importing-here = В базу уже импортируют файл, с { $since }. Дождитесь конца и повторите.
store-taken-over = Клиента принял коллега. Набранный текст сохранён как черновик звонка.
store-taken-over-by = Клиента принял коллега: { $name }. Набранный текст сохранён как черновик звонка.
store-outcome-first = У вашего последнего звонка нет итога. Укажите его — и можно звонить дальше.
store-not-merged = Не объединено
store-not-archived = Не перенесено в архив
store-in-call = { $refused }: у звонка клиенту { $client } ({ $name }) ещё нет итога.
store-in-my-call = { $refused }: у вашего звонка клиенту { $client } ещё нет итога.
store-in-work = { $refused }: клиент { $client } открыт у коллеги: { $name }.
store-number-busy = По номеру { $number } уже идёт звонок: { $client }. Дважды одновременно его набрать нельзя.
store-do-not-call = Этот клиент или номер просил не звонить — набора не будет.
store-impossible = Сейчас в этом звонке так сделать нельзя. Вернитесь к звонку и посмотрите его состояние.

undo-nothing = Ваших действий для отмены нет.
undo-nothing-to-redo = Возвращать нечего.
undo-already = Это уже отменено.
undo-running = Действие ещё выполняется. Дождитесь конца.
undo-from-the-list = Последнее действие — сразу над многими клиентами. Отменить его можно в журнале: Alt+u или «журнал» в палитре (F8).
undo-never = Это действие не отменяется.
undo-changed-since = Не отменено: эту запись с тех пор изменил другой человек ({ $name }, { $at }).
undo-changed-since-here = Не отменено: эта запись с тех пор изменилась ({ $at }).
undo-changed-many = Не отменено: с тех пор изменены данные клиента { $client } ({ $name }, { $at }){ $more ->
    [0] .
    [one] {" "}и ещё { $more } клиента.
   *[many] {" "}и ещё { $more } клиентов.
}
undo-changed-many-here = Не отменено: с тех пор изменились данные клиента { $client } ({ $at }){ $more ->
    [0] .
    [one] {" "}и ещё { $more } клиента.
   *[many] {" "}и ещё { $more } клиентов.
}
undo-has-calls = Не отменено: клиентам из этой загрузки уже { $calls ->
    [one] сделан { $calls } звонок
    [few] сделано { $calls } звонка
    [many] сделано { $calls } звонков
   *[other] сделано { $calls } звонка
}.
undo-used-since = Не отменено: к этим записям с тех пор добавлены другие.
undo-at-work = Не отменено: этот человек здесь уже работает или что-то записал.
undo-went-on = Не отменено: разговор после этого продолжился. Начните с последнего шага: u — отменить.
undo-went-on-by = Не отменено: этот звонок принял и продолжил коллега: { $name }.
undo-held = Не отменено: клиент сейчас у коллеги: { $name }.

operation-of-client = { $what } — { $client }
operation-call-begun = начало звонка
operation-dialed = набор { $number }
operation-answered = отметка «ответили»
operation-ended = конец разговора
operation-coded = итог «{ $outcome }»
operation-noted = заметка «{ $text }»
operation-interview-started = начало опроса
operation-score = оценка { $score }
operation-answer = ответ «{ $value }»
operation-answer-to = ответ «{ $value }» ({ $question })
operation-probed = уточняющий вопрос
operation-call-taken-over = звонок принят у коллеги
operation-call-recovered = завершение прерванного звонка
operation-client-added = новый клиент
operation-client-changed = данные клиента
operation-person-added = новый контакт: { $text }
operation-person-changed = контакт: { $text }
operation-phone-added = новый номер { $text }
operation-phone-changed = номер { $text }
operation-email-added = новый адрес { $text }
operation-promise-added = обещание «{ $text }»
operation-promise-kept = выполненное обещание «{ $text }»
operation-case-opened = обращение «{ $text }»
operation-case-closed = закрытое обращение «{ $text }»
operation-case-noted = заметка к обращению «{ $text }»
operation-case-handed-over = другой ответственный за обращение «{ $text }»
operation-case-moved = новый срок обращения «{ $text }»
operation-case-reopened = возврат обращения «{ $text }» в работу
operation-promise-noted = заметка к обещанию «{ $text }»
operation-promise-handed-over = другой ответственный за обещание «{ $text }»
operation-promise-moved = новый срок обещания «{ $text }»
operation-promise-broken = невыполненное обещание «{ $text }»
operation-promise-reopened = возврат обещания «{ $text }» в работу
operation-deal-added = новая сделка
operation-touch-planned = запланированный контакт
operation-touch-changed = изменение запланированного контакта
operation-do-not-call = просьба не звонить
operation-operator-added = новый оператор: { $text }
operation-settings = настройки
operation-wave-opened = новая волна
operation-import = импорт файла { $file }
operation-undo = отмена
operation-redo = возврат
operation-undo-of = отмена: { $what }
operation-redo-of = возврат: { $what }
operation-undone = Отменено: { $what }
operation-redone = Возвращено: { $what }
