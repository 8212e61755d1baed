# Список на сегодня: риски, отложенное, фильтры, объяснения.

today-reason-with-risk = { $reason } · { $risk }
today-risk-doubt = сомнения после решения
today-risk-first-days = первые дни работы
today-risk-new-needs = появляются новые потребности
today-risk-unasked = о чём-то важном не спросили
today-risk-taken-for-granted = внимание уходит новым клиентам
today-risk-experiment = хочется попробовать других
today-risk-trust-used-up = доверие тает от мелочей

today-excluded-spread = в другое время дня, не раньше: { $until }
today-excluded-snoozed = отложено: { $until }
today-excluded-snoozed-because = отложено: { $until }, { $reason }
today-excluded-assigned = передано: { $name }
today-excluded-assigned-somebody = передано коллеге

today-part-morning = утро
today-part-afternoon = день
today-part-late = конец дня

today-why-somebody = коллега
today-why-reason = Зачем звонить: { $reason }.
today-why-reason-to-write = Зачем писать: { $reason }.
today-why-risk = Чем рискуем сейчас: { $risk }.
today-why-place = Место { $rank }, группа «{ $class }».
today-why-place-without = Места нет, пока звонить нельзя; группа «{ $class }».
today-why-place-without-letter = Места нет, пока писать рано или не нам; группа «{ $class }».
today-why-order-callback = Выше только то, что обещали раньше: обещанное время важнее всего остального.
today-why-order-late = Порядок в группе: чем больше опоздание, тем выше.
today-why-goes-on = Прерванный опрос продолжают, пока разговор помнят: в тот же и в следующий рабочий день он стоит сразу за обещанными перезвонами.
today-why-goes-on-late = Прерванный опрос стоит в своей группе первым: часть ответов уже есть.
today-why-order-part = Порядок в группе: сначала те, кому в эту часть дня ({ $part }) звонили реже — этому { $tried ->
    [0] ни разу
    [one] { $tried } раз
    [few] { $tried } раза
   *[many] { $tried } раз
}, — затем те, кто дольше молчит.
today-why-due = Срок: { $when }.
today-why-due-late = Срок: { $when }, просрочено на { $late }.
today-why-agreed = Договорились: { $when }. Обещанное время важнее частей дня и числа попыток.
today-why-agreed-personal = Договорились: { $when }, звонит { $name }; с { $from } может любой.
today-why-clock = У клиента { $clock } ({ $zone }).
today-why-clock-assumed = У клиента, видимо, { $clock } ({ $zone }): пояс никто не уточнял.
today-why-hours = Звоним сегодня: { $windows } по часам клиента.
today-why-hours-own = Звоним сегодня: { $windows }, у этого клиента свои часы.
today-why-hours-holiday = Сегодня у клиента выходной или праздник.
today-why-hours-none = Сегодня часов для звонков нет.
today-why-outside-hours = сейчас не часы для звонков, начнутся: { $opens }
today-why-open-until = Сейчас можно, до { $until }.
today-why-opens = Сейчас нельзя, можно будет: { $until }.
today-why-no-hours-letter = Это письмо: часы для звонков ни при чём.
today-why-no-hours-meeting = Это встреча: часы для звонков ни при чём.
today-why-attempts = Попыток: { $used } из { $of }, сегодня { $today } из { $daily }.
today-why-last-attempt = Последняя: { $when }, { $outcome }.
today-why-parts = Утром { $morning }, днём { $afternoon }, в конце дня { $late }.
today-why-no-contact = Контактов ещё не было.
today-why-contact = Последний контакт: { $when } ({ $days }).
today-why-ready = Пауз и тихих периодов сейчас нет.
today-why-not-ready = Пауза или тихий период до: { $when }.
today-why-snoozed = Отложено вручную: { $until }.
today-why-snoozed-because = Отложено вручную: { $until }, потому что { $reason }.
today-why-free = Никто из коллег клиента сейчас не держит.
today-why-held = Клиент открыт у коллеги: { $name }.
today-why-assigned = Передано: { $name }. Другим не предлагается.
today-why-offered = Вывод: звонить можно сейчас.
today-why-offered-letter = Вывод: написать можно сейчас.
today-why-warned = Вывод: звонить можно, но { $warning }.
today-why-excluded = Вывод: сейчас не звоним: { $reason }.
today-why-excluded-letter = Вывод: сейчас не пишем: { $reason }.

key-put-off = отложить
    .help = Отложить клиента (или отмеченных) до времени, сказанного словами
key-mark = отметить
    .help = Отметить клиента, чтобы отложить, передать или снять сразу нескольких
key-unmark = снять отметки
    .help = Снять все отметки
key-today-filter = показать
    .help = Что показывать в списке: моё или всё, сегмент, вид контакта
key-hand-over = передать
    .help = Передать контакт (или отмеченные) коллеге
key-drop-touch = снять
    .help = Снять контакт (или отмеченные) с плана; спросит ещё раз
key-met = встретились
    .help = Встретились лично: контакт выполнен, с заметкой о том, что сказано
today-met-title = { $client }: встреча состоялась
today-met-note = Что сказано
today-met-note-hint = заметка останется на карточке; можно оставить пустой
today-met-done = { $client }: встреча записана, контакт выполнен. u — отменить.
today-met-held = Клиент сейчас открыт у коллеги: встречу запишет коллега.
today-met-closed-there = Обращения и обещания закрываются на своём экране, клавиша 4.
today-met-survey = Опрос проводят по телефону: встречей его не закрыть.
today-met-letter = Это письмо: его отмечают отправленным в чек-листе.
today-op-met = встреча: { $text }
key-put-off-why = почему
    .help = Перейти к строке «почему» и обратно
key-today-choose = выбрать
    .help = Выбрать строку под курсором

today-op-put-off = { $count ->
    [one] откладывание { $count } клиента
   *[many] откладывание { $count } клиентов
}
today-op-handed-over = { $count ->
    [one] передача { $count } контакта
   *[many] передача { $count } контактов
}
today-op-dropped = { $count ->
    [one] снятие с плана { $count } контакта
   *[many] снятие с плана { $count } контактов
}
today-op-planned = { $count ->
    [one] планирование { $count } контакта
   *[many] планирование { $count } контактов
}
today-put-off-title = До какого времени отложить?
today-put-off-of = Кого: { $name }
today-put-off-of-many = { $count ->
    [one] Кого: { $count } клиента
   *[many] Кого: { $count } клиентов
}
today-put-off-examples = Словами, по вашим часам: через час · в 15 · завтра в 10 · в пт. Пусто — { $usual }
today-put-off-until = Вернётся в список: { $time }
today-put-off-theirs = У клиента будет: { $time }
today-put-off-promised = Клиенту обещали время: перенос изменит обещание, предупредите его.
today-put-off-promised-to = Обещали время: { $names }. Перенос изменит обещание, предупредите.
today-put-off-why = Почему (можно не писать):
today-put-off-one = { $name }: отложено до { $until } · u — отменить
today-put-off-many = { $count ->
    [one] Отложен { $count } клиент до { $until } · u — отменить
    [few] Отложено { $count } клиента до { $until } · u — отменить
   *[many] Отложено { $count } клиентов до { $until } · u — отменить
}
today-hand-over-title = Кому передать?
today-hand-over-anyone = любому, кто свободен
today-handed-over = { $name }: { $count ->
    [one] передан { $count } контакт
    [few] передано { $count } контакта
   *[many] передано { $count } контактов
} · u — отменить
today-handed-to-anyone = { $count ->
    [one] { $count } контакт снова для всех
    [few] { $count } контакта снова для всех
   *[many] { $count } контактов снова для всех
} · u — отменить
today-confirm-drop = { $count ->
    [one] Снять с плана этот контакт? Клиент останется в базе; контакт можно вернуть: u — отменить.
    [few] Снять с плана { $count } контакта? Клиенты останутся в базе; контакты можно вернуть: u — отменить.
   *[many] Снять с плана { $count } контактов? Клиенты останутся в базе; контакты можно вернуть: u — отменить.
}
today-dropped = { $count ->
    [one] Снят с плана { $count } контакт
    [few] Снято с плана { $count } контакта
   *[many] Снято с плана { $count } контактов
} · u — отменить
today-filter-title = Что показывать
today-filter-everything = показать всё
today-filter-mine = только моё
today-filter-segments = Сегмент
today-filter-any-segment = любой
today-filter-kinds = Вид контакта
today-filter-any-kind = любой
today-filter-hides-all = По этому отбору звонить некому. Показать всё: f, первая строка.
today-marked = отмечено: { $count }
today-head-progress = звонков { $calls }, дозвонов { $reached }, опросов { $complete }, обещаний { $kept }
today-reason-silent = { $format }: { $silence }
today-why-both-clocks = { $ours } (у клиента { $theirs })
today-follow-attempts-used = { $count ->
    [one] больше не пробуем: была { $count } попытка
    [few] больше не пробуем: было { $count } попытки
   *[many] больше не пробуем: было { $count } попыток
}

key-take-over = принять
    .help = Принять клиента у коллеги, с причиной; звонок без итога переходит к вам
today-take-over-title = Почему принимаете клиента?
today-take-over-of = { $name } · сейчас у коллеги: { $holder }
today-take-over-of-somebody = { $name } · сейчас у коллеги
today-take-over-about = Enter — принять. Звонок, оставшийся без итога, перейдёт к вам, и итог ему дадите вы. Коллега больше ничего в него не запишет; причина останется в журнале.
today-take-over-needs-reason = Напишите, почему: причина останется в журнале.
today-take-over-nobody = Этого клиента никто из коллег не держит.
today-take-over-instead = { $held } · t — принять клиента
key-hand-over-to-help = Передать коллеге под курсором
