# Слова экранов.

# $text (String)
quoted = «{ $text }»
# $size (String)
# $needed (String)
window-too-small = Окно { $size } знаков, а программе нужно не меньше { $needed }. Увеличьте окно или уменьшите шрифт.
screen-who = serviceday
# $date (String)
screen-today = Сегодня, { $date }
# $client (String)
screen-brief = Перед звонком · { $client }
screen-clients = Клиенты
screen-card = Карточка клиента
screen-import = Импорт клиентов
saving = сохраняю…
# $time (String)
saved-at = сохранено { $time }
# $problem (String)
not-saved = НЕ СОХРАНЕНО, пробую ещё раз: { $problem }
letter-yes = д
letter-no = н
who-title = Кто работает?
who-why = Ваше имя пишется к каждому звонку и ответу, чтобы потом было видно, кто с кем говорил. Имя спрашиваем один раз; дальше хватит Enter.
who-name = Имя:
start-title = Добро пожаловать
start-what = serviceday показывает, кому сегодня позвонить и почему, подсказывает слова и сохраняет каждый ответ на диск раньше, чем вы скажете следующую фразу. Клиентов пока нет.
start-import = загрузить клиентов из файла CSV — прямо в том виде, в каком его выгрузила CRM или таблица
start-add = добавить первого клиента вручную
start-demo = Сначала осмотреться? Выйдите клавишей q и запустите: serviceday demo
start-where = Всё хранится в одном файле на этом компьютере и никуда не отправляется.
# $count (Number)
today-title = Позвонить: { $count }
today-loading = читаю…
# $calls (String)
# $complete (String)
# $reached (String)
today-progress = звонков { $calls }, дозвон { $reached }, анкет { $complete }
today-nothing-due = Сейчас звонить некому. Кому уже звонили, те отдыхают; новые клиенты появятся после импорта (i).
today-needs-outcome = чем закончился звонок? Enter
today-call-running = идёт звонок
# $client (String)
call-in-background = Незаконченный звонок: { $client }. Вернуться: первая строка, Enter
brief-title = Перед звонком
brief-resumes = В прошлый раз опрос прервался: продолжим с первого незаданного вопроса.
brief-claiming = беру клиента…
brief-not-held = Клиент ещё не закреплён за вами: подождите секунду или откройте его заново.
brief-numbers = Телефоны
brief-no-number = Нет номера, который можно набрать.
brief-unreadable-number = не разобран:
brief-dead-number = не работает
# $clock (String)
# $zone (String)
brief-their-clock = У клиента { $clock } ({ $zone })
# $clock (String)
# $zone (String)
brief-their-clock-assumed = У клиента { $clock } ({ $zone }, предположительно)
# $segment (String)
brief-segment = Сегмент: { $segment }
# $owner (String)
brief-owner = Менеджер: { $owner }
# $when (String)
brief-last-contact = Последний контакт: { $when }
brief-no-contact = Контактов ещё не было
# $count (Number)
brief-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[many] { $count } попыток
}
# $score (String)
# $when (String)
brief-last-score = Прошлая оценка: { $score } ({ $when })
# $due (String)
# $text (String)
brief-promise = Обещали, { $due }: { $text }
# $extension (String)
phone-extension = доб. { $extension }
phone-mobile = мобильный
phone-work = рабочий
phone-home = домашний
phone-fax = факс
phone-other = другой
note-needs-a-call = Заметка пишется к звонку: сначала наберите номер.
call-outcome-first = У прошлого звонка ещё нет итога: сначала укажите, чем он закончился.
call-state-dialing = НАБОР
call-state-talking = РАЗГОВОР
call-state-ended = ЗАВЕРШЁН
# $mine (String)
# $theirs (String)
call-clocks = у них { $theirs } · у меня { $mine }
call-about = О клиенте
call-path = Шаги
call-dialing-title = Набор номера
# $number (String)
call-dialed = Набран: { $number }
call-dialing-hint = Номер в буфере обмена или уже в вашей программе для звонков. Ответили — нажмите a, не ответили — F4.
call-needs-outcome = Связь закончилась, а итога у звонка нет: F4.
call-when-they-answer = Когда ответят
call-to-voicemail = Автоответчику
# $step (String)
# $steps (String)
call-say = Скажите · { $step } из { $steps }
call-answer = Ответ
call-end-title = Сценарий пройден
call-complete-hint = Все вопросы заданы. Попрощайтесь и нажмите Enter или F4, чтобы указать итог.
call-refused-hint = Клиент не хочет отвечать. Поблагодарите, попрощайтесь и нажмите F4.
call-no-script = Для этого звонка сценария нет: поговорите, запишите важное (F2), закончите по F4.
call-read-and-go-on = Прочитайте вслух; Enter — дальше.
# $client (String)
# $outcome (String)
call-coded = { $client }: записано «{ $outcome }». F6 — отменить.
answer-dont-know = не знает
answer-refused = не хочет отвечать
score-key-in = Наберите от 0 до 10 и Enter. d — не знает, r — не хочет отвечать
score-one-or-ten = 0 сделает десять; Enter — записать
score-enter-records = Enter — записать
score-recorded = записано; цифра исправит
score-confirm-zero = Точно ноль? Ещё раз Enter
# $score (String)
score-confirm-far = В прошлый раз было { $score }. Если верно, ещё раз Enter
outcomes-title = Чем закончился звонок?
outcomes-not-reached = Не дозвонились
outcomes-reached = Поговорили
callback-title = Когда перезвонить?
callback-examples = Словами, по часам клиента: завтра в 10 · чт 15 · пт после обеда · +2ч
# $time (String)
callback-theirs = У клиента: { $time }
# $time (String)
callback-ours = У нас: { $time }
callback-unfinished = Продолжайте…
callback-mine = Перезвоню я (Tab — любой)
callback-anyones = Перезвонит любой (Tab — только я)
note-title = Заметка
note-required-title = К этому итогу нужна заметка
steps-title = Шаги сценария
help-title = Клавиши этого экрана
palette-title = Команды
operations-title = Что было сделано; Enter — отменить
confirm-title = Один вопрос
confirm-keys = Enter — да   Esc — нет
confirm-take-back = Отменить эту операцию вместе со всем, что она принесла?
confirm-leave-in-call = У звонка ещё нет итога. Он сохранён и в следующий раз будет первой строкой. Выйти?
confirm-call-anyway = Сейчас у клиента не время для звонков. Всё равно набрать?
why-title = Почему этот клиент
# $class (String)
why-class = Место в списке: { $class }
# $when (String)
why-due = Срок: { $when }
class-callback = обещанные перезвоны
class-case = открытые обращения
class-promise = наши обещания
class-care = звонки заботы
class-wave = опрос текущей волны
class-format = контакты по плану
class-passive = давно без заказов
new-client-title = Новый клиент
new-client-name = Название
new-client-phone = Телефон
new-client-hint = Enter — дальше и сохранить; Esc — выйти
# $count (String)
clients-title = Клиенты: { $count }
clients-find = Найти:
clients-none = Клиентов пока нет. Alt+1 — экран «Сегодня», там i — импорт файла.
clients-not-found = Никого не нашлось. Попробуйте часть названия, последние цифры телефона или адрес почты.
# $reason (String)
# $since (String)
card-do-not-call = Не звонить, с { $since }: { $reason }
card-people = Люди и телефоны
card-planned = Запланировано
card-promises = Обещания
card-cases = Обращения
# $due (String)
# $subject (String)
card-case = До { $due }: { $subject }
card-history = История
# $outcome (String)
card-call = звонок: { $outcome }
card-call-without-outcome = без итога
# $score (String)
card-score = оценка { $score }
# $text (String)
card-promised = обещали: { $text }
# $text (String)
card-kept = выполнено: { $text }
# $subject (String)
card-case-opened = открыто обращение: { $subject }
# $closing (String)
card-case-closed = обращение закрыто: { $closing }
importing-what = Путь к файлу CSV. Файл можно перетащить в окно. Пока вы не увидите, что в нём, ничего не записывается.
importing-file = Файл:
importing-looking = смотрю файл…
# $delimiter (String)
# $encoding (String)
# $source (String)
importing-found = Кодировка { $encoding }, разделитель { $delimiter }, столбцы как у: { $source }
importing-tab = табуляция
importing-kept-as-is = хранится как есть
importing-go = Enter — загрузить, Esc — назад
# $done (String)
importing-running = Строк: { $done }
# $all (String)
# $done (String)
importing-running-of = Строк: { $done } из { $all }
# $count (String)
importing-rows = Строк в файле: { $count }
# $count (String)
importing-added = Добавлено: { $count }
# $count (String)
importing-updated = Обновлено: { $count }
# $count (String)
importing-unchanged = Без изменений: { $count }
# $count (String)
importing-rejected = Отклонено: { $count }
importing-undo-hint = Esc — к списку на сегодня. Весь импорт можно отменить: клавиша o на экране «Сегодня».
kind-survey = опрос
kind-welcome-letter = welcome-письмо
kind-next-day-call = звонок на следующий день
kind-service-call = сервисный звонок
kind-feedback = обратная связь
kind-idea = идея
kind-news = новости
kind-result = результат
kind-case-talk = разговор по обращению
kind-promise-talk = звонок по обещанию
kind-passive = звонок после долгого молчания
kind-exit-interview = разговор с ушедшим
kind-incoming = входящий звонок
follow-finish = закрыто
follow-give-up = больше не пробуем
# $attempt (String)
# $of (String)
# $when (String)
follow-retry = снова { $when }, попытка { $attempt } из { $of }
# $when (String)
follow-call-back = перезвон { $when }
follow-ask-time = спросит время
# $when (String)
follow-again = ещё раз { $when }
# $number (String)
follow-next-number = дальше: { $number }
follow-mark-number = номер отмечен нерабочим
follow-do-not-call = больше не звоним
# $when (String)
follow-open-case = откроется обращение, срок { $when }
# $when (String)
follow-quiet = без опросов до { $when }
impossible-nothing-dialed = номер не набирали
impossible-nobody-answered = никто не ответил
impossible-somebody-answered = трубку сняли
impossible-no-score = нет оценки
impossible-score-given = оценка записана
# $open (String)
impossible-not-finished = остались вопросы: { $open }
impossible-finished = сценарий пройден
impossible-refused = клиент отказался от опроса
impossible-by-the-program = это записывает сама программа
