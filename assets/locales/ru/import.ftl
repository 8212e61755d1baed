# Импорт: отчёт, ошибки файла, замечания к строкам.

import-progress = Импорт
import-found = Файл { $file }: кодировка { $encoding }, разделитель { $delimiter }, источник { $source }
import-delimiter-tab = табуляция
import-kept = Сохраняются как есть и видны на карточке: { $columns }
import-taken-column = «{ $column }» → { $field }
import-taken = Столбцы: { $columns }
import-rows = Строк
import-added = Добавлено
import-updated = Обновлено
import-unchanged = Без изменений
import-rejected = Не принято
import-rejected-heading = Не приняты:
import-warnings-heading = Обратите внимание:
import-notice = строка { $line }: { $reason }
import-notice-column = строка { $line }, столбец «{ $column }»: { $reason }
import-more = { $n ->
    [one] …и ещё { $count }; полный список — с --json
   *[other] …и ещё { $count }; полный список — с --json
}
import-dry-run = Пробный запуск: ничего не записано.
import-operation = Записано как действие № { $number }; весь импорт можно отменить в журнале.
import-do-not-call-reason = отмечено в файле { $file }

import-no-usable-row = { $n ->
    [one] в файле { $file } одна строка, и её нельзя использовать; ничего не записано
   *[other] в файле { $file } нет ни одной пригодной строки из { $count }; ничего не записано
}
import-base-refused = импорт не записан. { $reason }
import-cut-short = Файл не удалось дочитать до конца.
import-too-many-columns = в файле { $file } столбцов: { $found }, а допускается не больше { $limit }; проверьте разделитель
import-too-many-rows = в файле { $file } больше { $limit } строк; разделите его на части
import-no-rows = в файле { $file } под заголовком (строка { $line }) нет ни одной строки
import-no-header = в файле { $file } нет строки заголовков: среди { $found } нет ни одного известного названия, такого как «Компания», «ФИО», «Телефон», «E-mail». Добавьте заголовки или укажите столбец в командной строке: serviceday import ФАЙЛ --map client=СТОЛБЕЦ
import-no-name-column = в файле { $file } ни один столбец не называет клиента. Искали «Компания», «Наименование», «ФИО», «Контактное лицо», «Фамилия»; есть { $found }. Переименуйте столбец или укажите его в командной строке: serviceday import ФАЙЛ --map client=СТОЛБЕЦ
import-unknown-field = нет поля «{ $field }»; есть { $known }
import-unknown-column = нет столбца «{ $column }» в файле { $file }; есть { $found }
import-field-twice = поле «{ $field }» указано дважды: как столбец «{ $one }» и как «{ $other }». В нём помещается одно значение: оставьте один --map
import-column-twice = столбец «{ $column }» указан дважды: как поле «{ $one }» и как «{ $other }». Оставьте один --map

import-too-few-cells = { $n ->
    [one] мало столбцов: нужен { $expected }, есть { $found }
   *[other] мало столбцов: нужно { $expected }, есть { $found }
}
import-too-many-cells = { $n ->
    [one] лишние столбцы: нужен { $expected }, есть { $found }
   *[other] лишние столбцы: нужно { $expected }, есть { $found }
}
import-no-name = не назван ни один клиент: нет ни компании, ни имени
import-field-too-long = слишком длинное поле, пропущено: { $bytes } байт, допускается 65 536
import-unclosed-quote = кавычка открыта и не закрыта
import-unreadable-phone = номер не разобран и сохранён как есть: { $raw }
import-unreadable-date = дата не разобрана и сохранена как есть: { $raw }
import-unreadable-email = это не адрес почты, сохранено как есть: { $raw }
import-unreadable-yes-no = не «да» и не «нет», из осторожности принято за «да»: { $raw }
import-unreadable-grade = класс — это A, B или C латиницей; сохранено как есть: { $raw }
import-unreadable-zone = неизвестный часовой пояс, сохранён как есть: { $raw }
import-future-date = дата в будущем, сохранена как есть: { $raw }
import-total-row = это строка итогов, а не клиент
import-spare-column = «{ $field }» берётся отсюда, только если пусто в { $columns }; иначе значение хранится на карточке как есть. Если верен этот столбец, выберите для него поле перед загрузкой (в командной строке — --map)
import-second-column = тоже похож на «{ $field }», но это поле взято из столбца «{ $taken }»; сохранён как есть. Если верен этот, выберите для него поле перед загрузкой (в командной строке — --map)
import-id-of-another = номер { $id } в базе у другого клиента; клиент найден по названию
import-archived = клиент в архиве; данные записаны на его карточку
import-ambiguous = { $n ->
    [one] подходит { $count } клиент, взят он
    [few] подходят { $count } клиента, взят первый
   *[other] подходят { $count } клиентов, взят первый
}

# Импорт: чем становится столбец файла.

import-field-client = Клиент
import-field-external-id = Номер в той программе
import-field-person-id = Номер человека там
import-field-tax-number = ИНН
import-field-owner = Менеджер
import-field-segment = Сегмент
import-field-zone = Часовой пояс
import-field-name = Человек
import-field-family = Фамилия
import-field-given = Имя
import-field-patronymic = Отчество
import-field-form-of-address = Как обращаться
import-field-position = Должность
import-field-birthday = День рождения
import-field-phone = Телефон
import-field-mobile = Мобильный
import-field-work-phone = Рабочий телефон
import-field-home-phone = Домашний телефон
import-field-fax = Факс
import-field-other-phone = Другой телефон
import-field-phone-label = Вид номера
import-field-email = Почта
import-field-do-not-call = Не звонить
import-field-note = Заметка
import-field-avoid = Не упоминать
import-field-last-contact = Был контакт
import-field-deal = Сделка
import-field-deal-id = Номер сделки
import-field-amount = Сумма
import-field-currency = Валюта
import-field-signed = Подписана
import-field-delivered = Поставлено
import-field-used-up = Израсходуют
import-field-seller = Продавец
import-source-sheet = обычная таблица
import-field-stage = Стадия сделки
import-field-closed = Сделка закрыта
import-field-role = Роль
import-field-grade = Класс
import-field-archived = В архиве
import-choice-client = Клиент (компания)
import-choice-external-id = Номер клиента в той программе
import-choice-person-id = Номер человека в той программе
import-choice-name = Человек (ФИО целиком)
import-choice-birthday = День рождения (дата)
import-choice-phone-label = Вид номера в столбце рядом
import-choice-last-contact = Дата последнего контакта
import-choice-deal = Сделка (что продано)
import-choice-amount = Сумма сделки
import-choice-currency = Валюта сделки
import-choice-signed = Дата подписания (покупки)
import-choice-delivered = Дата поставки
import-choice-used-up = Дата, когда израсходуют
import-choice-seller = Продавец (кто продал)
import-choice-role = Роль в решении
import-choice-grade = Класс (A, B, C)
import-choice-archived = В архиве (да, нет)
import-choice-do-not-call = Не звонить (да, нет)
import-choice-closed = Сделка закрыта (да, нет)
