# Индекс NPS и показатели опроса.

scores-none = Ответов нет, поэтому нет и индекса.
scores-too-few = { $answers }: для индекса мало, поэтому только количество.
scores-indicative = NPS ({ $score }), ориентировочно; { $answers }, 95-процентный интервал от { $low } до { $high }
scores-full = NPS { $score }; { $answers }, 95-процентный интервал от { $low } до { $high }, стандартная ошибка { $error }
scores-answers = { $n ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
scores-promoters = промоутеры
scores-passives = нейтральные
scores-detractors = критики
scores-not-counted = Не учтены:
scores-dont-know = не знает
scores-refused = отказ
scores-blank = пусто
scores-out-of-range = вне 0–10
scores-unreadable = не целое число
scores-no-column = в файле «{ $file }» нет столбца «{ $column }». Есть столбцы: { $columns }
scores-same-columns = в файле «{ $file }» { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
    [many] { $count } столбцов
   *[other] { $count } столбца
} с заголовком «{ $column }». Переименуйте все, кроме одного.
scores-wave =
    {""}
    { $span }, опрос по телефону; уровень ответа { $response } (RR1).
scores-days =
    {""}
    { $span }, опрос по телефону; уровень ответа среди тех, кому в эти дни звонили, { $response } (RR1).
scores-own-manager = Из них спрошено собственным менеджером клиента: { $count }.

rates-undefined = не определён
rates-of-days = Считаются те, кому звонили в эти дни, с исходом на конец последнего из них. Уровень ответа всего списка показывает волна.
rates-rr-one = уровень ответа: полные интервью, от всех случаев
rates-rr-two = уровень ответа: полные и частичные интервью, от всех случаев
rates-rr-three = как RR1, но из неизвестных только доля e
rates-rr-four = как RR2, но из неизвестных только доля e
rates-rr-five = как RR1, без неизвестных
rates-rr-six = как RR2, без неизвестных
rates-coop-one = уровень сотрудничества: полные интервью, от всех, с кем удалось связаться
rates-coop-two = уровень сотрудничества: полные и частичные интервью, от всех, с кем удалось связаться
rates-coop-three = как COOP1, без тех, кто не мог участвовать
rates-coop-four = как COOP2, без тех, кто не мог участвовать
rates-ref-one = уровень отказов: от всех случаев
rates-ref-two = как REF1, но из неизвестных только доля e
rates-ref-three = как REF1, без неизвестных
rates-con-one = уровень контакта: с кем удалось связаться, от всех случаев
rates-con-two = как CON1, но из неизвестных только доля e
rates-con-three = как CON1, без неизвестных
rates-e = какая доля неизвестных подлежала опросу

rates-wrong-pair = «{ $text }» в --counts написано не в виде КЛАСС=ЧИСЛО
rates-wrong-class = в --counts нет класса «{ $class }»
rates-wrong-twice = класс { $class } указан в --counts дважды
rates-wrong-count = «{ $number }» для класса { $class } — не целое число от 0
rates-wrong-share = «{ $text }» в --e не доля от 0 до 1
rates-wrong-hint = классы: I полное интервью, P частичное, R отказ, NC нет контакта, O прочее, U неизвестно, NE не подлежит опросу; например I=4,P=2,U=1
