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
today-why-risk = Чем рискуем сейчас: { $risk }.
today-why-place = Место { $rank }, группа «{ $class }».
today-why-place-without = Места нет, пока звонить нельзя; группа «{ $class }».
today-why-order-callback = Выше только то, что обещали раньше: обещанное время важнее всего остального.
today-why-order-late = Порядок в группе: чем больше опоздание, тем выше.
today-why-order-part = Порядок в группе: сначала те, кому в эту часть дня ({ $part }) звонили реже — этому { $tried ->
    [0] ни разу
    [one] { $tried } раз
    [few] { $tried } раза
   *[many] { $tried } раз
}, — затем те, кто дольше молчит.
today-why-due = Срок: { $when }.
today-why-due-late = Срок: { $when }, просрочено: { $late }.
today-why-agreed = Договорились: { $when }. Обещанное время важнее частей дня и числа попыток.
today-why-agreed-personal = Договорились: { $when }, звонит { $name }; с { $from } может любой.
today-why-clock = У клиента { $clock } ({ $zone }).
today-why-clock-assumed = У клиента, видимо, { $clock } ({ $zone }): пояс никто не уточнял.
today-why-hours = Звоним сегодня: { $windows } по часам клиента.
today-why-hours-own = Звоним сегодня: { $windows }, у этого клиента свои часы.
today-why-hours-holiday = Сегодня у клиента выходной или праздник.
today-why-hours-none = Сегодня часов для звонков нет.
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
today-why-warned = Вывод: звонить можно, но { $warning }.
today-why-excluded = Вывод: сейчас не звоним: { $reason }.
