language-name = Русский
yes = да
no = нет
