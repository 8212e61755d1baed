# Сделки, чек-листы и письма.

care-key-deal = новая сделка
    .help = Записать сделку этого клиента

deal-form-new = Новая сделка
deal-form-edit = Сделка
deal-title = Что продали
deal-title-hint = насосная станция, обслуживание на год
deal-amount = Сумма
deal-amount-hint = 1 200 000 · 50 тыс. · 3 млн
deal-signed = Подписана
deal-signed-hint = сегодня · вчера · 24.11 · пусто — ещё нет
deal-seller = Продавец
deal-seller-hint = имя, можно начало
deal-delivered = Поставлено
deal-delivered-hint = день; пусто — ещё нет
deal-used-up = Закончится
deal-used-up-hint = через 6 месяцев · 1 марта
deal-needs-title = что продали?
deal-not-a-sum = не похоже на сумму
deal-new-seller = такого ещё нет, добавим
deal-delivered-before-signed = поставлено раньше подписи?
operation-deal-changed = правка сделки «{ $text }»
excluded-own-sale = вы продавали — сервисный звонок сделает коллега

# Ошибки в файлах сценариев.
playbook-two-checklists = чек-лист «{ $name }» на этом языке уже есть; выберите другой id
playbook-two-letters = письмо «{ $name }» на этом языке уже есть; выберите другой id
playbook-two-items = «{ $name }» стоит здесь дважды; у каждого пункта своё имя
playbook-no-items = в чек-листе нужен хотя бы один [[item]]
playbook-subject-of-lines = тема письма — одна строка

# Что сделано.
operation-item-ticked = отметка «{ $text }»
operation-item-opened = снятая отметка «{ $text }»
operation-item-noted = заметка «{ $text }» в чек-листе
operation-checklist-done = чек-лист по сделке «{ $text }»
operation-letter-sent = welcome-письмо по сделке «{ $text }»
store-checklist-incomplete = Не отмечено: ещё не сделано — { $missing }. Отметьте пункт или назовите причину.
care-ticked-before = отмечено раньше
card-letter = письмо на { $to }: «{ $subject }»

# Что говорит `playbook check`.
playbook-check-checklist = { $language }/{ $id }: чек-лист, версия { $version }, пунктов — { $items }, обязательных — { $mandatory }
playbook-check-letter = { $language }/{ $id }: письмо, версия { $version }
