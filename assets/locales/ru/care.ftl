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
store-checklist-incomplete = Не отмечено: ещё не сделано — { $missing }. Доделайте или назовите причину.
care-ticked-before = отмечено раньше
card-letter = письмо на { $to }: «{ $subject }»

# Что говорит `playbook check`.
playbook-check-checklist = { $language }/{ $id }: чек-лист, версия { $version }, пунктов — { $items }, обязательных — { $mandatory }
playbook-check-letter = { $language }/{ $id }: письмо, версия { $version }

# Клавиши.
care-key-edit-deal = поправить сделку
    .help = Поправить сделку этого клиента
care-key-lists = чек-листы
    .help = Открытые чек-листы всех клиентов, по сроку
care-key-of-client-help = Чек-листы этого клиента
care-key-tick = отметить
    .help = Сделано — или всё-таки нет
care-key-not = не применимо
    .help = Пункт к этому клиенту не относится
care-key-note-help = Заметка к пункту
care-key-letter = письмо
    .help = Написать письмо: черновик по шаблону с данными клиента
care-key-finish = отправлено / готово
    .help = Отметить письмо отправленным, звонок — сделанным; если обязательное не сделано, спросит причину
care-key-call = позвонить
    .help = К клиенту перед звонком
care-key-client = клиент
    .help = Открыть карточку клиента
letter-key-to = другой адрес
    .help = Следующий адрес клиента
letter-key-copy = копировать
    .help = Скопировать текст письма
letter-key-save = сохранить .eml
    .help = Записать файл, который почтовая программа откроет как неотправленное письмо
letter-key-edit = в редакторе
    .help = Править текст в своём редакторе

# Чек-листы.
care-title = { $count ->
    [one] Чек-листы · { $count } открыт
    [few] Чек-листы · { $count } открыты
    [many] Чек-листы · { $count } открыто
   *[other] Чек-листы · { $count } открыто
}
care-title-one = Чек-лист
care-title-of = Чек-листы · { $client }
care-nothing-open = Открытых чек-листов нет. Подписанная сделка сама заводит два — welcome-письмо и сервисный звонок: откройте клиента (2) и нажмите b.
care-progress = { $done } из { $of }
care-late = просрочено на { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
care-short-letter = Письмо
care-short-call = Звонок
care-not-by = не продавец ({ $name })
care-not = не { $name }
care-head = { $deal } · срок — { $due }
care-sold-by = Продавец: { $name }
care-own-sale = Сделка ваша: сервисный звонок делает коллега — ему клиент скажет всё как есть.
care-sent = Отправлено { $when } · { $who }
care-done = Сделано { $when } · { $who }
care-because = Не полностью: { $reason }
care-mandatory = обязательно
care-not-applicable = не применимо
care-state-done = сделан
care-state-sent = отправлено
care-state-dropped = снят
care-dropped = Снят с плана { $when } вместе с контактом
care-is-dropped = Контакт снят с плана, и чек-лист вместе с ним.
care-of-deal = Купили: { $product } · продавец — { $seller }
care-checklist-progress = Чек-лист: { $progress }
care-none-of-client = У клиента нет чек-листов: их заводит подписанная сделка (b).
care-is-closed = Чек-лист закрыт; u вернёт его.
care-gone = Этого чек-листа больше нет: его сделку отменили.
care-call-is-over = Звонок уже сделан или снят с плана.
care-letter-is-no-call = Это письмо: e — написать, o — отметить отправленным.
care-note = Заметка
care-note-hint = что важно знать об этом пункте
care-incomplete = Готово не всё
care-missing = Не сделано: { $missing }
care-reason = Причина
care-reason-hint = почему обходимся без этого
care-reason-needed = нужна причина
confirm-own-sale = Эту сделку вели вы. Сервисный звонок лучше сделать коллеге: продавцу клиент не скажет, что было не так. Всё равно позвонить самому?
confirm-letter-sent = Письмо отправлено? Его текст сохранится, контакт будет закрыт.
confirm-checklist-done = Всё по этому чек-листу сделано? Контакт тоже будет закрыт.

# На карточке клиента.
card-deals = Сделки
deal-signed-on = подписана { $day }
deal-delivered-on = поставлено { $day }
deal-used-up-on = закончится { $day }
deal-none = У клиента ещё нет сделок: b — записать первую.

# Письмо.
letter-title = Письмо · { $client }
letter-label-to = Кому
letter-label-subject = Тема
letter-to = Письмо на { $address }
letter-stranger = Вы не продавали этому клиенту и не ведёте его: автор письма — { $names }.
letter-either = { $seller } или { $owner }
letter-others-draft = Черновик уже есть: { $name }, { $when }. Здесь новое письмо — от вашего имени.
letter-second-draft = Черновик уже есть: { $name }, { $when }. Здесь новое письмо.
letter-old-draft = Черновик сохранён { $when }: проверьте, верны ли ещё дни.
letter-nobodys-draft = Чей это черновик, не записано (сохранён { $when }): проверьте слова и подпись.
letter-gaps = { $count ->
    [one] Осталось дописать { $count } место в ‹…›
    [few] Осталось дописать { $count } места в ‹…›
    [many] Осталось дописать { $count } мест в ‹…›
   *[other] Осталось дописать { $count } места в ‹…›
}
letter-introduces = Вы представляете коллегу, который поведёт клиента дальше.
letter-takes-over = Вы пишете как тот, кто принял клиента.
letter-ready = Esc, затем o — отметить письмо отправленным.
letter-only-of-letters = Этот чек-лист про звонок: письма к нему нет.
letter-has-left = Письмо уже отправлено, его текст — ниже.
letter-one-address = Другого адреса у клиента нет.
letter-no-addresses = Электронной почты клиента нет: наберите адрес в первой строке.
letter-copied = Текст письма скопирован.
letter-copied-with-gaps = Скопировано, но письмо ещё не готово. { $gaps }.
letter-saved-with-gaps = { $gaps }. { $saved }
letter-not-whole = в письме { $count ->
    [one] не дописано { $count } место ‹…›
    [few] не дописаны { $count } места ‹…›
    [many] не дописано { $count } мест ‹…›
   *[other] не дописано { $count } места ‹…›
}
letter-not-written = текста письма здесь нет (e — написать)
letter-no-recipient = Нет получателя: почты клиента в базе нет. Наберите адрес в первой строке.
letter-several-recipients = «{ $to }» — не один адрес. Welcome-письмо пишут одному человеку.
letter-not-an-address = «{ $to }» — это не адрес электронной почты.
letter-line-break = Получатель и тема — по одной строке.
letter-refused = Письмо не получилось: { $why }
letter-saved = Сохранено: { $path }
letter-not-saved = Не сохранено в { $folder }: { $why }
letter-no-folder = У этой базы нет папки, куда сохранить письмо.
letter-no-editor = Редактор не назван: задайте EDITOR, например EDITOR=nano.
letter-editor-failed = Редактор не вернул текст: { $why }
letter-editor-not-there = Редактора «{ $name }» на этом компьютере нет: задайте другой в EDITOR.
letter-editor-ended = Редактор завершился с ошибкой { $code }: текст письма остался прежним.
letter-editor-stopped = Редактор прервали: текст письма остался прежним.

# Чьё это письмо.
excluded-author = письмо пишет { $name }
excluded-author-somebody = письмо пишет тот, кто продавал
import-unreadable-amount = не похоже на сумму, сохранено как есть: { $raw }

screen-checklists = Чек-листы
screen-letter = Письмо
deal-stage-open = в работе
deal-stage-won = выиграна
deal-stage-lost = проиграна
care-key-finish-plain = готово
deal-starts = Запланированы: { $list }
deal-starts-one = { $what } { $day }
