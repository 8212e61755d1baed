# Списки, которые выводит командная строка: звонки на сегодня и клиенты.

list-today-heading = { $day }, { $clock } ({ $zone })
list-today-client = Клиент
list-today-person = Кому
list-today-reason = Почему
list-today-attempts = Попытки
list-today-phone = Телефон
list-today-nobody = Сейчас звонить некому.
list-today-more = Показаны только первые: { $count }. На сегодня есть и другие.
list-today-filter-set = Показан весь список; в окне выбрана только часть (клавиша f).
list-today-not-now = Сейчас нельзя:

list-clients-none = Клиентов не найдено.
list-clients-name = Клиент
list-clients-people = Люди
list-clients-phones = Телефоны
list-clients-emails = Почта
list-clients-total = { $n ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
