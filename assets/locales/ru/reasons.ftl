# Почему клиент в списке и почему нет.

reason-needs-outcome = звонок без итога
reason-promised-for = обещали на { $time }
reason-promised-window = обещали: { $time }
reason-promised-day = обещали: { $day }
reason-promise-missed = обещали в { $time }, прошло { $late }
reason-promise-missed-window = обещали { $window }, прошло { $late }
reason-promise-missed-days = обещали { $day }, { $count ->
    [one] прошёл { $count } день
    [few] прошло { $count } дня
    [many] прошло { $count } дней
   *[other] прошло { $count } дня
}
reason-kept-back = { $reason }; { $why }
reason-case-by = критик, срок { $day }
reason-case-late = критик, просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-plain-case-by = обращение, срок { $day }
reason-plain-case-late = обращение, просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-our-promise-by = обещание на { $day }: { $text }
reason-our-promise-late = обещание просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}: { $text }
reason-welcome-today = welcome-письмо: сегодня
reason-welcome-late = welcome-письмо: просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-next-day-today = звонок после покупки: сегодня
reason-next-day-late = звонок после покупки: просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-service-today = сервисный звонок: сегодня
reason-service-late = сервисный звонок: просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-wave = опрос, { $silence }
reason-exit-interview = узнать, почему ушли, { $silence }
reason-broken-off = опрос прерван { $when }: продолжить
reason-ahead = { $what }: срок { $day }
reason-format-today = { $format }: срок сегодня
reason-format-late = { $format }: просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-format-feedback = обратная связь
reason-format-idea = идея
reason-format-news = новости
reason-format-result = результат
reason-format-other = контакт
reason-passive = давно нет сделок, { $silence }
reason-silent = молчит { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
reason-spoken-today = говорили сегодня
reason-never-spoken = контактов ещё не было

excluded-do-not-call = не звонить с { $since }: { $why }
excluded-do-not-call-plain = не звонить с { $since }
excluded-outside-hours = звонить можно { $opens }
excluded-outside-hours-ours = звонить { $opens } у нас
excluded-from-clock = с { $clock }
excluded-held = в работе: { $name }
excluded-held-somebody = в работе у коллеги
excluded-not-ready = не раньше: { $time }
excluded-tried = звонили по другому поводу, не раньше: { $time }
excluded-heard = сегодня уже говорили, лучше завтра
excluded-case-open = открыто обращение: опрос подождёт
excluded-appointed = договорились: { $time }
excluded-appointed-colleague = перезвонит { $name }: { $time }
excluded-appointed-somebody = перезвонит коллега: { $time }
excluded-enough-today = { $count ->
    [one] сегодня была { $count } попытка, хватит
    [few] сегодня было { $count } попытки, хватит
    [many] сегодня было { $count } попыток, хватит
   *[other] сегодня было { $count } попытки, хватит
}
excluded-attempts-used = попыток больше нет (было { $count })
excluded-no-number = нет номера для звонка
