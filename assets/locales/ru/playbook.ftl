# Файлы сценариев и правил: что в них не так и где, и команда, которая их проверяет.

playbook-mistake-at = { $file }, строка { $line }, символ { $column }: { $what }
playbook-last-good = Пока ошибки не исправлены, программа работает с последними версиями этих файлов без ошибок, а где таких не было — со встроенными.
playbook-kept-in-force = { $file }: пока не исправите, действует последняя версия без ошибок (принята: { $since }).
playbook-built-in-in-force = { $file }: пока не исправите, действует встроенный файл: вашей версии без ошибок ещё не было.
playbook-nothing-in-force = { $file }: пока не исправите, этого файла для программы нет: версии без ошибок ещё не было.

playbook-toml = не удаётся прочитать: { $message }
playbook-unknown-field = поля «{ $name }» нет; здесь могут стоять: { $expected }
playbook-missing-field = не хватает поля «{ $name }», добавьте его
playbook-unknown-file = файла с таким именем программа не знает; сценарии кладут в папки ru и en, файлами .toml
playbook-unreadable = файл не читается: { $reason }
playbook-not-text = это не текст в UTF-8; сохраните файл в этой кодировке
playbook-unknown-value = значение «{ $name }» здесь не подходит; возможны: { $expected }
playbook-empty-text = текст пуст: впишите слова или уберите поле
playbook-not-positive = число должно быть не меньше 1
playbook-other-language = в этой папке лежат сценарии с language = "{ $expected }"; исправьте язык или переложите файл
playbook-two-scripts = сценарий «{ $name }» уже есть в другом файле; дайте одному из них другой id
playbook-two-pages = страница «{ $name }» уже есть; дайте этой другой id
playbook-two-choices = вариант «{ $name }» уже есть; дайте этому другой id
playbook-two-outcomes = итог «{ $name }» уже есть; дайте этому другой code
playbook-no-pages = в сценарии нет ни одной страницы; страница начинается с [[page]]
playbook-answer-needs = странице с answer = "{ $answer }" нужно поле «{ $field }»
playbook-choice-needs = странице с answer = "choice" нужно хотя бы два варианта в options
playbook-answer-has-no = у страницы с answer = "{ $answer }" нет поля «{ $field }», уберите его
playbook-not-a-letter = «{ $key }» не годится в клавиши: нужна одна буква
playbook-not-a-menu-key = «{ $key }» не годится в клавиши меню: нужна одна цифра или строчная латинская буква
playbook-key-dont-know = клавиша «{ $key }» во время звонка значит «не знает»; возьмите другую букву
playbook-key-refused = клавиша «{ $key }» во время звонка значит «не хочет отвечать»; возьмите другую букву
playbook-key-twice = «{ $key }» и «{ $other }» выше — одна и та же клавиша; возьмите другую
playbook-condition-expected = условие здесь непонятно: ожидается { $what }
playbook-condition-step = id страницы
playbook-condition-comparison = одно из < <= == != >= >
playbook-condition-value = число или имя в кавычках
playbook-condition-and-or = and, or или конец условия
playbook-condition-bracket = закрывающая скобка
playbook-condition-unknown-step = условие смотрит на страницу «{ $step }», а такой нет
playbook-condition-not-earlier = условие смотрит на страницу «{ $step }», а она не стоит раньше этой
playbook-condition-other-kind = ответ страницы «{ $step }» с этим не сравнить
playbook-condition-not-a-score = оценка — целое число от 0 до 10
playbook-condition-unknown-choice = у страницы «{ $step }» нет ответа «{ $option }»; возможны: { $expected }
playbook-condition-no-order = варианты сравнивают только через == и !=
playbook-template = шаблон не заполняется: { $message }
playbook-unknown-variable = переменной «{ $name }» нет; возможны: { $expected }
playbook-unreachable = к странице «{ $page }» не ведут никакие ответы; исправьте её условие
playbook-too-many-branches = по условиям выходит больше { $most } путей через сценарий; упростите их
playbook-empty-branch = сценарий может закончиться, ни о чём не спросив
playbook-label-too-long = подпись не поместится в меню: не больше { $most } символов
playbook-delay = срок ставят только при next = "retry" — в minutes или в days, но не в обоих сразу
playbook-reached-contradicts = possible и reached противоречат друг другу: ответил кто-нибудь или нет
playbook-no-outcome = нет итога «{ $code }», а программе он нужен
playbook-hours-overlap = часы этого дня пересекаются или стоят не по порядку
playbook-no-hours = ни в один день нет часов: звонить было бы некогда

playbook-check-script = { $language } { $id }, версия { $version }: { $branches ->
    [one] { $branches } путь
    [few] { $branches } пути
   *[other] { $branches } путей
}, не длиннее { $pages ->
    [one] { $pages } страницы
   *[other] { $pages } страниц
}, каждый доходит до конца
playbook-check-outcomes = { $count ->
    [one] { $count } итог звонка
    [few] { $count } итога звонка
   *[other] { $count } итогов звонка
}
playbook-check-own = Ваши файлы в папке { $folder }: { $names }
playbook-check-no-own = Своих файлов в папке { $folder } нет: действуют встроенные сценарии и правила.
playbook-check-good = Ошибок нет.
playbook-check-bad = В сценариях и правилах { $count ->
    [one] { $count } ошибка.
    [few] { $count } ошибки.
   *[other] { $count } ошибок.
}
