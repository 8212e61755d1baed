# Экран оценок и список ответов.

key-show-nps = NPS
    .help = Индекс NPS: каков он, как меняется и что говорят недовольные
key-nps-month = ответы месяца
    .help = Ответы выбранного месяца со словами клиентов
key-nps-card = карточка
    .help = Открыть карточку клиента
key-nps-month-back = месяц
    .help = К предыдущему месяцу
key-nps-month-forward = следующий месяц
    .help = К следующему месяцу
key-nps-panel = дальше
    .help = Следующая часть экрана: оценки и слова, месяцы, группы, изменения
key-nps-panel-back = назад
    .help = Предыдущая часть экрана
key-nps-period = период
    .help = Другой период: волна, месяц, квартал, год, всё время
key-nps-earlier = раньше
    .help = Предыдущий период: волна, месяц, квартал, год
key-nps-later = позже
    .help = Следующий период
key-nps-answers = ответы
    .help = Все ответы периода со словами клиентов
key-nps-filters = отбор
    .help = Какие оценки показать: опрос, период, менеджер, сегмент, кто спрашивал
key-nps-survey = опрос
    .help = Другой опрос: об отношениях в целом или после отдельных случаев; вместе они не считаются
key-nps-votes = голоса
    .help = Один голос от компании или от каждого ответа
key-nps-wave = новая волна
    .help = Начать новую волну опроса: текущая закончится
nps-confirm-wave = Начать новую волну? Текущая закончится, её незаконченные звонки снимутся, и каждому клиенту будет назначен новый: не раньше, чем через { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } после прошлого опроса. F6 — отменить.
nps-wave-begun = Новая волна началась, звонки назначены
key-nps-kind = класс
    .help = Только критики, только нейтральные, только промоутеры, только без оценки, все
key-nps-next-value = следующее
    .help = Следующее значение
key-nps-last-value = предыдущее
    .help = Предыдущее значение
key-nps-done = готово
    .help = Закрыть отбор; выбранное останется
key-nps-first = первый месяц
    .help = К первому месяцу с ответами
key-nps-last = последний месяц
    .help = К последнему месяцу с ответами

nps-screen = NPS · { $survey } · { $period }
nps-survey-relationship = опрос об отношениях
nps-survey-interaction = опросы после отдельных случаев
nps-period-wave = волна { $number } с { $began }
nps-period-wave-ended = волна { $number }, с { $began } по { $ended }
nps-period-no-wave = волны нет
nps-period-month = { $month } { $year }
nps-period-quarter = { $quarter }-й квартал { $year }
nps-period-year = { $year } год
nps-period-all = всё время
nps-kind-wave = волна
nps-kind-month = месяц
nps-kind-quarter = квартал
nps-kind-year = год
nps-kind-all = всё время

nps-loading = Идёт подсчёт…
nps-no-answers = Ответов здесь нет, поэтому нет и индекса
nps-empty-title = Оценки
nps-empty =
    Здесь видно, насколько клиенты готовы вас рекомендовать: индекс и насколько ему можно верить, по месяцам, и прежде всего — слова недовольных.

    Экран заполняется сам: нажмите 1, позвоните первому клиенту из списка и задайте вопрос по сценарию. Больше ничего не нужно.
nps-empty-interaction =
    Оценки после отдельных случаев: поставки, сервисного звонка, обращения. С оценками отношений в целом они не складываются.

    Во встроенных сценариях такого вопроса нет. Чтобы его задавать, добавьте в свой service-call-talk.toml страницу с answer = "score".
nps-empty-other = t — другой опрос: { $other }.
nps-too-few = { $answers }: для индекса мало, поэтому только количество
nps-indicative = NPS ({ $score }) ориентировочно; 95-процентный интервал от { $low } до { $high }
nps-full = NPS { $score }; 95-процентный интервал от { $low } до { $high }
nps-one-vote = Один голос от компании: NPS { $score }; 95-процентный интервал от { $low } до { $high }; { $companies }
nps-one-vote-indicative = Один голос от компании: NPS ({ $score }) ориентировочно; 95-процентный интервал от { $low } до { $high }; { $companies }
nps-one-vote-too-few = Один голос от компании: { $companies }, для индекса мало
nps-answers-from = { $answers } { $companies }
nps-from-companies = { $n ->
    [one] от { $count } компании
   *[other] от { $count } компаний
}
nps-companies = { $n ->
    [one] { $count } компания
    [few] { $count } компании
    [many] { $count } компаний
   *[other] { $count } компании
}
nps-by-phone = опрос по телефону
nps-rates = уровень ответа { $response } (RR1), сотрудничества { $cooperation } (COOP1)
nps-rates-of-days = среди тех, кому в это время звонили, уровень ответа { $response } (RR1), сотрудничества { $cooperation } (COOP1)
nps-months-elsewhere = Месяцы — на другой части экрана: Tab.
nps-rates-loading = уровень ответа: идёт подсчёт…
nps-rates-not-here = уровень ответа: по тем, кто спрашивал, не считается
nps-rates-none = уровень ответа не определён: за это время никому не звонили
nps-without-score = Без оценки: не знают — { $count } ({ $dont-know-share }), не захотели отвечать — { $refused } ({ $refused-share })
nps-bounds = Список закрыт, в нём { $list }: что бы ни думали неопрошенные, индекс всех лежит между { $low } и { $high }
nps-clients = { $n ->
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
nps-own = Спрашивал собственный менеджер клиента: { $own }; другие: { $others }
nps-part = { $score }, { $answers }
nps-only = Только: { $filters }
nps-only-owner = клиенты менеджера { $name }
nps-only-segment = сегмент { $name }
nps-only-operator = кто спрашивал — { $name }
nps-only-others = без спрошенных собственным менеджером
nps-only-own = спрошенные собственным менеджером

nps-change-none = { $change } п. к прошлому периоду; может быть что угодно от { $low } до { $high }: об изменении судить нельзя
nps-change-higher = { $change } п. к прошлому периоду, где-то от { $low } до { $high }: выше, чем раньше
nps-change-lower = { $change } п. к прошлому периоду, где-то от { $low } до { $high }: ниже, чем раньше
nps-change-too-few = Для сравнения с прошлым периодом мало: сейчас { $now }, тогда { $before }
nps-change-no-before = Прошлого периода для сравнения нет.
nps-advice = Чтобы заметить изменение на 20 пунктов, нужно около { $needed } ответов в каждом периоде; здесь их { $now } и { $before }. Чтобы знать один индекс с точностью до 20 пунктов — около { $margin }.
nps-now-and-before = Сейчас: { $now }. Раньше: { $before }.

nps-title-spread = Распределение оценок
nps-class-share = { $count } · { $share }
nps-title-words = Что говорят
nps-unhappy = Недовольные, 0–6
nps-others = Все остальные
nps-no-unhappy = Слов критиков здесь нет.
nps-no-words = Слов здесь нет.
nps-months-title = По месяцам
nps-months-none = Ответов ещё нет, поэтому нет и месяцев.
nps-month-line = { $month }: { $score }; { $answers }
nps-month-nothing = { $month }: ответов нет
nps-month-legend = ● индекс, │ интервал 95 %; ○ ┊ ориентировочно; меньше 5 ответов — их число
nps-groups-title = По менеджерам, по сегментам, по тем, кто спрашивал
nps-by-owner = Менеджер клиента
nps-by-segment = Сегмент
nps-by-operator = Кто спрашивал
nps-no-owner = никто
nps-no-segment = без сегмента
nps-column-answers = ответов
nps-column-score = индекс
nps-column-interval = 95 % интервал
nps-column-rest = против остальных
nps-group-same = о разнице судить нельзя
nps-group-higher = выше
nps-group-lower = ниже
nps-group-too-few = мало
nps-group-alone = –
nps-groups-note = Порядок по именам, а не по индексу: где интервалы перекрываются, место в ряду сказало бы больше, чем сами ответы.
nps-change-title = Изменилось ли что-нибудь
nps-moved-title = Одни и те же клиенты, спрошенные в обоих периодах
nps-moved-none = В обоих периодах не спрошен никто.
nps-moved-line = { $total }: выше — { $up }, в том же классе — { $same }, ниже — { $down }
nps-moved-from = откуда \ куда

nps-filters-title = Какие оценки
nps-filter-survey = Опрос
nps-filter-period = Вид периода
nps-filter-time = Период
nps-filter-owner = Менеджер клиента
nps-filter-segment = Сегмент
nps-filter-operator = Кто спрашивал
nps-filter-asked-by = Собственный менеджер
nps-filter-votes = Голоса
nps-filter-all = все
nps-filter-asked-anyone = вместе с остальными
nps-filter-asked-others = без таких ответов
nps-filter-asked-own = только такие ответы
nps-filter-one-vote = один от компании
nps-filter-all-votes = один от каждого ответа

nps-answers-title = Ответы · { $period } · { $kind }
nps-answers-all = все
nps-answers-none = Таких ответов нет. Клавиша Tab покажет следующий класс.
nps-answers-without-score = без оценки
nps-dont-know = не знает
nps-refused = отказ
nps-wordless = без слов
nps-answers-read = прочитано { $count }; остальные появятся по мере движения
nps-asked-by = кто спрашивал: { $name }
nps-asked-by-own = кто спрашивал: { $name }, собственный менеджер клиента
nps-former-client = клиента уже нет в базе

cli-value-wave = ВОЛНА
cli-value-day = ДЕНЬ
cli-span-wave = Какая волна: all (все волны опроса об отношениях), running (текущая) или её номер; без параметра — текущая, с днями — все
cli-span-from = Не раньше этого дня (ГГГГ-ММ-ДД, ваш часовой пояс); для показателей — дня, когда контакт завершён
cli-span-to = Не позже этого дня (ГГГГ-ММ-ДД)
cli-span-turned = первый день, { $from }, позже последнего, { $to }
cli-span-no-wave = в этой базе нет волны { $number }. Есть волны: { $waves }
cli-span-all-waves = Все волны опроса об отношениях
cli-span-running = Волна с { $began }
cli-span-ended = Волна { $number }, с { $began } по { $ended }
cli-span-said-from = { $said }, не раньше { $from }
cli-span-said-to = { $said }, по { $to }
cli-span-said-from-to = { $said }, с { $from } по { $to }
nps-no-earlier-month = Раньше месяцев в этом периоде нет. PgUp — период раньше.
nps-no-later-month = Это последний месяц периода.
nps-no-earlier-period = Раньше периодов нет.
nps-no-later-period = Это последний период.
nps-year-for-a-wave = У этого опроса нет волн, поэтому показан год
