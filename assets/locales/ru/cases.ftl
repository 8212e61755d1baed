# Обращения и обещания.

cases-error-closed = Обращение уже закрыто. Список прочитан заново.
cases-error-settled = По этому обещанию уже есть отметка. Список прочитан заново.
cases-error-open = Это уже снова в работе. Список прочитан заново.

cases-card-broken = не выполнено: { $text } ({ $reason })
cases-card-reopened = снова в работе: { $subject }
cases-card-noted = заметка ({ $subject }): { $text }
