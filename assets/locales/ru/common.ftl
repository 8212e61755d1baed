language-name = Русский
yes = да
no = нет
not-known = не известно
