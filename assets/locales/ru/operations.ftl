# Что было сделано: так это называют журнал и отмена.

operation-call-begun = звонок начат
# $detail (String)
operation-dialed = набран номер { $detail }
operation-answered = трубку сняли
operation-ended = звонок завершён
# $detail (String)
operation-coded = итог: { $detail }
operation-noted = заметка
operation-interview-started = опрос начат
# $detail (String)
operation-answer-recorded = ответ: { $detail }
operation-probed = прочитано уточнение
operation-call-taken-over = звонок передан
operation-call-recovered = звонок закрыт после сбоя
operation-client-added = клиент добавлен
operation-client-changed = клиент изменён
operation-person-added = добавлен контакт
operation-person-changed = изменён контакт
operation-phone-added = добавлен телефон
operation-phone-changed = изменён телефон
operation-email-added = добавлена почта
operation-promise-added = дано обещание
operation-promise-kept = обещание выполнено
operation-case-opened = открыто обращение
operation-case-closed = обращение закрыто
operation-deal-added = добавлена сделка
operation-touch-planned = запланирован контакт
operation-touch-changed = контакт изменён
operation-do-not-call-added = не звонить
operation-operator-added = добавлен сотрудник
operation-settings-changed = изменены настройки
operation-wave-opened = открыта волна опроса
# $detail (String)
operation-import = импорт: { $detail }
operation-undo = отмена
operation-redo = возврат
# $client (String)
# $what (String)
operation-of-client = { $what } · { $client }
