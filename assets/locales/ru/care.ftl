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
