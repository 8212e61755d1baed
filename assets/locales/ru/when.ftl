# Дни, месяцы, часы, сроки, числа.

when-decimal-mark = ,
when-thousands-mark = { " " }
when-money = { $sum } { $sign }
when-money-by-code = { $sum } { $code }
when-percent = { $number } %

when-mon-short = пн
when-tue-short = вт
when-wed-short = ср
when-thu-short = чт
when-fri-short = пт
when-sat-short = сб
when-sun-short = вс

when-january = январь
when-of-january = января
when-february = февраль
when-of-february = февраля
when-march = март
when-of-march = марта
when-april = апрель
when-of-april = апреля
when-may = май
when-of-may = мая
when-june = июнь
when-of-june = июня
when-july = июль
when-of-july = июля
when-august = август
when-of-august = августа
when-september = сентябрь
when-of-september = сентября
when-october = октябрь
when-of-october = октября
when-november = ноябрь
when-of-november = ноября
when-december = декабрь
when-of-december = декабря

when-today = сегодня
when-tomorrow = завтра
when-yesterday = вчера
when-day = { $weekday } { $day } { $month }
when-day-and-year = { $weekday } { $day } { $month } { $year }
when-date = { $day } { $month } { $year }
when-day-of-year = { $day } { $month }
when-on-day = { $day } { $month }
when-day-and-clock = { $day } { $clock }
when-minutes = { $count } мин
when-hours = { $count } ч
when-hours-and-minutes = { $hours } ч { $minutes } мин
when-minutes-and-seconds = { $minutes } мин { $seconds } с
when-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
when-from-until = { $from } – { $until }
when-from-until-close = { $from }–{ $until }
when-brief-month = { $number ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
    [10] 10
    [11] 11
   *[12] 12
}
when-brief-number = { $day ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
   *[other] { $day }
}
when-brief-day = { $day }.{ $month }
when-brief-day-and-year = { $day }.{ $month }.{ $year }
when-by = { $day } до { $clock }
when-by-day = до { $day }
when-theirs = { $when } у них
when-ours = { $when } у нас
zone-named = { $key ->
    [Kaliningrad] Калининград, МСК−1
    [Moscow] Москва
    [Volgograd] Волгоград
    [Kirov] Киров
    [Simferopol] Симферополь
    [Astrakhan] Астрахань, МСК+1
    [Samara] Самара, МСК+1
    [Saratov] Саратов, МСК+1
    [Ulyanovsk] Ульяновск, МСК+1
    [Yekaterinburg] Екатеринбург, МСК+2
    [Omsk] Омск, МСК+3
    [Novosibirsk] Новосибирск, МСК+4
    [Barnaul] Барнаул, МСК+4
    [Tomsk] Томск, МСК+4
    [Novokuznetsk] Новокузнецк, МСК+4
    [Krasnoyarsk] Красноярск, МСК+4
    [Irkutsk] Иркутск, МСК+5
    [Chita] Чита, МСК+6
    [Yakutsk] Якутск, МСК+6
    [Khandyga] Хандыга, МСК+6
    [Vladivostok] Владивосток, МСК+7
    [Ust-Nera] Усть-Нера, МСК+7
    [Magadan] Магадан, МСК+8
    [Sakhalin] Сахалин, МСК+8
    [Srednekolymsk] Среднеколымск, МСК+8
    [Kamchatka] Камчатка, МСК+9
    [Anadyr] Анадырь, МСК+9
    [London] Лондон
    [Berlin] Берлин
    [Paris] Париж
    [Belgrade] Белград
    [Istanbul] Стамбул
    [Minsk] Минск
    [Kyiv] Киев
    [Chisinau] Кишинёв
    [Riga] Рига
    [Tallinn] Таллин
    [Vilnius] Вильнюс
    [Helsinki] Хельсинки
    [Stockholm] Стокгольм
    [Oslo] Осло
    [Copenhagen] Копенгаген
    [Reykjavik] Рейкьявик
    [Warsaw] Варшава
    [Prague] Прага
    [Bratislava] Братислава
    [Vienna] Вена
    [Budapest] Будапешт
    [Bucharest] Бухарест
    [Sofia] София
    [Athens] Афины
    [Nicosia] Никосия
    [Rome] Рим
    [Madrid] Мадрид
    [Lisbon] Лиссабон
    [Amsterdam] Амстердам
    [Brussels] Брюссель
    [Luxembourg] Люксембург
    [Zurich] Цюрих
    [Vaduz] Вадуц
    [Monaco] Монако
    [Andorra] Андорра
    [Malta] Мальта
    [Gibraltar] Гибралтар
    [Dublin] Дублин
    [Zagreb] Загреб
    [Ljubljana] Любляна
    [Sarajevo] Сараево
    [Skopje] Скопье
    [Podgorica] Подгорица
    [Tirane] Тирана
    [Tbilisi] Тбилиси
    [Yerevan] Ереван
    [Baku] Баку
    [Almaty] Алматы
    [Tashkent] Ташкент
    [Bishkek] Бишкек
    [Dushanbe] Душанбе
    [Ashgabat] Ашхабад
    [Jerusalem] Иерусалим
    [Dubai] Дубай
    [Baghdad] Багдад
    [Tehran] Тегеран
    [Riyadh] Эр-Рияд
    [Kuwait] Кувейт
    [Bahrain] Бахрейн
    [Qatar] Катар
    [Muscat] Маскат
    [Aden] Аден
    [Amman] Амман
    [Beirut] Бейрут
    [Damascus] Дамаск
    [Kabul] Кабул
    [Karachi] Карачи
    [Kolkata] Калькутта
    [Kathmandu] Катманду
    [Thimphu] Тхимпху
    [Dhaka] Дакка
    [Colombo] Коломбо
    [Yangon] Янгон
    [Bangkok] Бангкок
    [Vientiane] Вьентьян
    [Phnom_Penh] Пномпень
    [Ho_Chi_Minh] Хошимин
    [Kuala_Lumpur] Куала-Лумпур
    [Singapore] Сингапур
    [Manila] Манила
    [Hong_Kong] Гонконг
    [Macau] Макао
    [Taipei] Тайбэй
    [Shanghai] Шанхай
    [Seoul] Сеул
    [Pyongyang] Пхеньян
    [Tokyo] Токио
    [Ulaanbaatar] Улан-Батор
    [Cairo] Каир
    [Tripoli] Триполи
    [Tunis] Тунис
    [Algiers] Алжир
    [Casablanca] Касабланка
    [Lagos] Лагос
    [Nairobi] Найроби
    [Johannesburg] Йоханнесбург
    [Auckland] Окленд
    [Sydney] Сидней
    [New_York] Нью-Йорк
    [Chicago] Чикаго
    [Denver] Денвер
    [Los_Angeles] Лос-Анджелес
    [Toronto] Торонто
    [Sao_Paulo] Сан-Паулу
   *[other] { $city }
}
