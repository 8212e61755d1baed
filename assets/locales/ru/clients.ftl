# Клиенты: названия полей и значений, что сделано с клиентом, что о нём записано.
field-client-name = Название
field-client-kind = Вид
field-owner = Менеджер
field-segment = Сегмент
field-grade = Категория
field-loyalty = Лояльность
field-language = Язык
field-zone = Часовой пояс
field-source = Откуда пришёл
field-tax-number = ИНН
field-note = Заметка
field-avoid = Не упоминать
field-archived = Архив
field-person-name = Имя
field-position = Должность
field-role = Роль
field-birthday = День рождения
field-wants = Чего хочет
field-interests = Что интересует
field-reach = Как и когда
field-left = Больше не работает
field-phone = Телефон
field-phone-dead = Номер не работает
field-email = Почта
value-company = организация
value-person = человек
value-loyal = лоялен
value-satisfied = доволен
value-upset = недоволен
value-left = ушёл
value-unknown = неизвестно
value-russian = русский
value-english = английский
value-empty = пусто
operation-field = { $field }: { $value }
operation-client-archived = в архив
operation-client-unarchived = из архива
operation-clients-merged = объединение с «{ $text }»
operation-many-changed = { $field }: { $value } ({ $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[many] { $count } клиентов
})
operation-touches-planned = { $count ->
    [one] запланирован { $count } контакт
    [few] запланировано { $count } контакта
   *[many] запланировано { $count } контактов
}: { $goal }
operation-person-moved = сюда переведён контакт: { $text }
operation-phone-removed = номер { $text } убран
operation-email-changed = адрес { $text }
operation-email-removed = адрес { $text } убран
written-note = заметка
written-wants = пожелания
written-promise = обещание
written-case = обращение
written-deal = сделка
written-call = звонок
written-goal = цель контакта
card-deal-signed = сделка: { $title }
card-deal-delivered = поставка: { $title }
