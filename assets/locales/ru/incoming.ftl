# Клиент звонит сам.

key-incoming = звонят нам
    .help = Клиент звонит сам: записать, кто, зачем и чем закончилось
place-incoming = Входящий звонок
operation-incoming = входящий звонок: { $text }
incoming-title = Звонят нам · { $time }
incoming-who = Кто звонит?
incoming-who-hint = Имя, компания или последние цифры номера.
incoming-new-client = + новый клиент: { $typed }
incoming-why = Зачем звонит?
incoming-note = Что сказано:
incoming-what = Чем закончилось?
incoming-until = Обещали к сроку:
incoming-until-examples = Словами: завтра в 10 · пт · через неделю
incoming-opens-case = откроется обращение
incoming-promise-needs-words = Что обещали? Запишите, и оно станет обещанием.
incoming-goal-question = вопрос
incoming-goal-complaint = жалоба
incoming-goal-order = заказ
incoming-goal-other = другое
incoming-outcome-settled = решено сразу
incoming-outcome-passed-on = передано коллеге
incoming-outcome-case = открыто обращение
incoming-outcome-promised = пообещали сделать
incoming-line = { $goal } → { $outcome }
incoming-line-with-note = { $goal }: { $note } → { $outcome }
incoming-logged = { $client }: входящий звонок записан. u — отменить.
incoming-logged-with-case = { $client }: звонок записан, обращение открыто. u — отменить.
incoming-unfinished = Недописан входящий звонок ({ $name }): F9 — продолжить.
incoming-unfinished-many = { $count ->
    [one] Недописан { $count } входящий звонок
    [few] Недописаны { $count } входящих звонка
   *[many] Недописаны { $count } входящих звонков
}: F9 — выбрать.
incoming-which = Что записываем?
incoming-another = новый звонок
incoming-stays-aside = недописанное останется отложенным
incoming-go-on = продолжить: { $name }, { $when }  { $note }
incoming-asks-until = спросит срок
incoming-needs-a-name = Впишите имя, компанию или номер.
incoming-to-whom = Кому передали:
incoming-asks-whom = спросит кому
incoming-nobody-else = некому, других сотрудников в базе нет
incoming-no-such-colleague = Такого сотрудника нет: измените имя.
incoming-line-passed-on = передано: { $colleague }
incoming-logged-case-passed-on = { $client }: звонок записан, обращение передано: { $colleague }. u — отменить.
incoming-logged-passed-on = { $client }: звонок записан и передан: { $colleague }. u — отменить.
