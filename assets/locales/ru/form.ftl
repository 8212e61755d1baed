# Формы: строки, которые заполняют.

form-key-next = дальше
    .help = На следующую строку; на последней — сохранить
form-key-after = ниже
    .help = На строку ниже, не сохраняя
form-key-before = выше
    .help = На строку выше
form-key-save = сохранить
    .help = Сохранить с любой строки
form-key-back-help = Закрыть, не сохраняя; если что-то набрано — переспросит
form-key-twin = кто это
    .help = Открыть клиента, который уже есть
form-not-saved = Не сохранено. Ещё раз Esc — закрыть, F4 — сохранить.
form-not-saved-leaving = Не сохранено. F4 — сохранить; та же клавиша ещё раз — выйти без сохранения.
form-look-at = Не сохранено: посмотрите строку «{ $label }».
form-not-a-day = не похоже на дату
form-text-hint = Enter — сохранить · Alt+Enter — новая строка · Esc — назад
form-hint = Enter — дальше · F4 — сохранить · Esc — назад
form-hint-at-end = Enter — сохранить · Esc — назад
