# Слова звонка: что пишется в строке, что известно перед звонком, чем он кончается.

kind-lead = знакомство по рекомендации
reason-lead = новый контакт по рекомендации
follow-tag = тема «{ $tag }»
follow-promise = обещание { $due }: { $text }
follow-quote = цитата: «{ $text }»
follow-referral = новый контакт и звонок ему: { $name }
follow-close-case = обращение закроется: оценка исправлена
call-case-closed-by-score = Оценка исправлена на { $score }
impossible-message-left = сообщение уже оставляли
marks-hint = #тема (№тема)   ! обещание и срок   " цитата   + кого рекомендует
marks-tag = # { $tag }
marks-tag-new = # { $tag } (новая тема)
marks-tags-offered = Tab — { $first }   { $others }
marks-promise = ! { $due }: { $text }
marks-promise-default = ! { $due } (срок не назван): { $text }
marks-quote = « { $text }
marks-referral = + { $name } { $phone }: новый контакт, звонок сразу
marks-referral-without-phone = + { $name }: новый контакт, звонок сразу
marks-title = Что из записанного сохранить · { $at } из { $of }
marks-is-tag = Тема «{ $tag }»
marks-is-promise = Обещание: { $text }
marks-is-promise-due = { $due }, { $whose }
marks-is-promise-default = срок не назван, значит { $due }; { $whose }
marks-yours-to-keep = отвечаете вы
marks-theirs-to-keep = отвечает { $name }
marks-kept-by = { $promise } · отвечает { $name }
marks-is-quote = Цитата: «{ $text }»
marks-is-quote-then = сохранится на карточке клиента
marks-is-tag-then = к этому ответу
marks-is-tag-of-client = к этому клиенту
marks-is-referral = Рекомендация: { $name }
marks-is-referral-then = станет новым контактом, звонок появится в списке сегодня; { $phone }
marks-no-phone = телефон не записан
marks-keys = Enter — сохранить   n — пропустить   Esc — вернуться к звонку
call-voicemail-hint = v — текст для автоответчика
call-voicemail-once = Сообщение по этому поводу уже оставляли: положите трубку, второе не оставляйте.
brief-people = Кто есть кто: { $people }
brief-case = Обращение, решить { $due }: { $subject }
brief-note = Заметка: { $text }
brief-consents = Согласия: { $consents }
brief-recommended-by = рекомендует: { $name }
brief-consent-yes = да, { $when }
brief-consent-no = нет, { $when }
brief-consent-none-asked = ещё не спрашивали
brief-consent-not-asked = не спрашивали: { $purposes }
brief-product = Купили: { $title }
today-next = Дальше: { $client } — Enter
callback-hard = Точное время
callback-medium = Промежуток
callback-soft = В любое время этого дня
callback-soft-days = В любой из этих дней
call-probes-used = { $count ->
    [0] F3 — уточнение
    [one] F3 — ещё уточнение ({ $count } прозвучало)
   *[many] F3 — ещё уточнение ({ $count } прозвучали)
}
call-date-not-understood = Не понимаю день: «{ $word }». Можно так: пт · завтра · 28.11 · через неделю
call-date-is = День: { $day }
call-date-hint = День словами: пт · завтра · 28.11 · через неделю
playbook-two-tags = тема «{ $name }» стоит дважды. Дайте каждой своё имя.
key-complete = тема
    .help = Дописать тему по первым буквам
key-outcome = итог
    .help = Все вопросы заданы: выбрать итог звонка
key-skip-mark = пропустить
    .help = Не сохранять это, перейти к следующему
key-keep-mark = сохранить
    .help = Сохранить это вместе с итогом звонка
key-voicemail = автоответчик
    .help = Показать текст для автоответчика
brief-dead-since = не работает, отмечен { $when }
brief-just-dialled = только что набрали
brief-speaks-russian = Говорим по-русски
brief-speaks-english = Говорим по-английски
brief-not-to-mention = Не упоминать: { $text }
brief-case-due = Открыто обращение, срок { $due }
call-text-keys = Alt+d — не знает   Alt+r — не хочет отвечать
follow-next-day = ещё один звонок: { $day }
call-next-day-goal = Узнать, как дела с покупкой день спустя
call-next-day-goal-said = Узнать, что дальше: { $said }
undo-not-past-typing = Набранное отменено полностью. Отменить последнюю запись в базе: F6.
redo-not-past-typing = Всё набранное возвращено. Вернуть отменённую запись в базе: F8, «вернуть».
undo-not-past-the-text = Набранное отменено полностью. Отменить ответ на звонок: F6.
call-short-avoid = не упоминать: { $text }
call-short-case = обращение: { $due }
call-short-promise = обещали { $due }: { $text }
call-short-score = прошлая оценка { $score }
call-short-decides = решает { $name }
obstacle-no-script = Для этого звонка нет сценария, нет и текста автоответчику.
call-off-path = в стороне: { $count }
choice-not-here = Такого варианта здесь нет: нажмите одну из показанных клавиш.
score-needs-digits = Сначала оценка: наберите её цифрами.
brief-more-promises = { $count ->
    [one] и ещё { $count } обещание
    [few] и ещё { $count } обещания
   *[other] и ещё { $count } обещаний
}
call-address-unknown = Как обращаться к человеку, можно записать в карточке: { $key }.
call-about-more = { $count ->
    [one] ещё { $count } строка: { $key } — карточка
    [few] ещё { $count } строки: { $key } — карточка
   *[other] ещё { $count } строк: { $key } — карточка
}
