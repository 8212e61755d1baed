//! The words of the grammar of callback times, Russian and English in one table; all folded (lower case, ё as е).

use chrono::Weekday;

/// What a word is to the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Word {
    Weekday(Weekday),
    Month(u32),
    /// «в декабре»: a month that something is in.
    InMonth(u32),
    /// Days from today.
    Day(i64),
    Part(Part),
    Unit(Unit),
    /// Minutes of a span that is one word: «полчаса».
    Span(u32),
    /// A number written out.
    Number(u32),
    /// A part of a week, so many weeks from this one.
    WeekPart(WeekPart, i64),
    /// The beginning, the middle or the end of what follows.
    PartOf(WeekPart),
    /// "a week on": a week after the next weekday of the name that follows.
    WeekOn,
    /// The first working day after holidays: those of a month, else the next ones.
    AfterHolidays(Option<u32>),
    /// A clock that is one word: noon.
    Clock(u16),
    /// Before a clock; it makes `10.11` a clock and not a day.
    At,
    /// "in", «через»: before a span.
    In,
    /// "within", «в течение»: before a span, at any time in it.
    Within,
    /// By the clock of Moscow.
    Moscow,
    /// "in the morning": a span only where one follows.
    MaybeIn,
    From,
    Until,
    Between,
    And,
    After,
    /// «не раньше»: before a clock as `After`, before a day that day.
    NotBefore,
    Before,
    About,
    Next,
    This,
    /// «дня» is the unit of days and the afternoon.
    OfDay,
    Am,
    Pm,
    /// Behind the number of a day: "th", «числа».
    Ordinal,
    /// Says nothing.
    Filler,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Part {
    Morning,
    Lunch,
    Afternoon,
    Evening,
    EndOfDay,
}

/// A part of a week, or of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum WeekPart {
    /// Monday and Tuesday; of a month its first ten days.
    Beginning,
    /// Wednesday; the ten days in the middle.
    Middle,
    /// Thursday and Friday; what is left of the month.
    End,
}

/// A unit of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::i18n) enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
}

/// Several words that mean one thing; the longer ones stand first.
const PHRASES: &[(&[&str], Word)] = &[
    (&["by", "the", "end", "of", "the", "week"], Word::WeekPart(WeekPart::End, 0)),
    (&["at", "the", "end", "of", "next", "week"], Word::WeekPart(WeekPart::End, 1)),
    (&["at", "the", "beginning", "of", "next", "week"], Word::WeekPart(WeekPart::Beginning, 1)),
    (&["beginning", "of", "next", "week"], Word::WeekPart(WeekPart::Beginning, 1)),
    (&["early", "next", "week"], Word::WeekPart(WeekPart::Beginning, 1)),
    (&["middle", "of", "next", "week"], Word::WeekPart(WeekPart::Middle, 1)),
    (&["late", "next", "week"], Word::WeekPart(WeekPart::End, 1)),
    (&["end", "of", "next", "week"], Word::WeekPart(WeekPart::End, 1)),
    (&["at", "the", "end", "of", "the", "week"], Word::WeekPart(WeekPart::End, 0)),
    (&["end", "of", "the", "week"], Word::WeekPart(WeekPart::End, 0)),
    (&["by", "end", "of", "week"], Word::WeekPart(WeekPart::End, 0)),
    (&["end", "of", "week"], Word::WeekPart(WeekPart::End, 0)),
    (&["в", "конце", "следующей", "недели"], Word::WeekPart(WeekPart::End, 1)),
    (&["в", "середине", "следующей", "недели"], Word::WeekPart(WeekPart::Middle, 1)),
    (&["в", "начале", "следующей", "недели"], Word::WeekPart(WeekPart::Beginning, 1)),
    (&["в", "конце", "недели"], Word::WeekPart(WeekPart::End, 0)),
    (&["к", "концу", "недели"], Word::WeekPart(WeekPart::End, 0)),
    (&["до", "конца", "недели"], Word::WeekPart(WeekPart::End, 0)),
    (&["в", "середине", "недели"], Word::WeekPart(WeekPart::Middle, 0)),
    (&["в", "начале", "недели"], Word::WeekPart(WeekPart::Beginning, 0)),
    (&["после", "новогодних", "праздников"], Word::AfterHolidays(Some(1))),
    (&["после", "новогодних", "каникул"], Word::AfterHolidays(Some(1))),
    (&["после", "новогодних"], Word::AfterHolidays(Some(1))),
    (&["после", "нового", "года"], Word::AfterHolidays(Some(1))),
    (&["после", "праздников"], Word::AfterHolidays(None)),
    (&["после", "праздника"], Word::AfterHolidays(None)),
    (&["после", "каникул"], Word::AfterHolidays(None)),
    (&["after", "the", "new", "year", "holidays"], Word::AfterHolidays(Some(1))),
    (&["after", "new", "year", "holidays"], Word::AfterHolidays(Some(1))),
    (&["after", "the", "new", "year"], Word::AfterHolidays(Some(1))),
    (&["after", "new", "year"], Word::AfterHolidays(Some(1))),
    (&["after", "the", "holidays"], Word::AfterHolidays(None)),
    (&["after", "holidays"], Word::AfterHolidays(None)),
    (&["after", "the", "holiday"], Word::AfterHolidays(None)),
    (&["after", "the", "weekend"], Word::Weekday(Weekday::Mon)),
    (&["после", "выходных"], Word::Weekday(Weekday::Mon)),
    (&["by", "the", "end", "of", "the", "day"], Word::Part(Part::EndOfDay)),
    (&["by", "end", "of", "day"], Word::Part(Part::EndOfDay)),
    (&["by", "eod"], Word::Part(Part::EndOfDay)),
    (&["до", "конца", "дня"], Word::Part(Part::EndOfDay)),
    (&["ближе", "к", "вечеру"], Word::Part(Part::EndOfDay)),
    (&["к", "вечеру"], Word::Part(Part::EndOfDay)),
    (&["ближе", "к", "обеду"], Word::Part(Part::Lunch)),
    (&["к", "обеду"], Word::Part(Part::Lunch)),
    (&["first", "thing", "in", "the", "morning"], Word::Part(Part::Morning)),
    (&["first", "thing"], Word::Part(Part::Morning)),
    (&["не", "раньше"], Word::NotBefore),
    (&["not", "before"], Word::NotBefore),
    (&["no", "earlier", "than"], Word::NotBefore),
    (&["в", "любое", "время"], Word::Filler),
    (&["any", "time"], Word::Filler),
    (&["some", "time"], Word::Filler),
    (&["a", "week", "on"], Word::WeekOn),
    (&["week", "on"], Word::WeekOn),
    (&["по", "московскому", "времени"], Word::Moscow),
    (&["по", "московскому"], Word::Moscow),
    (&["по", "москве"], Word::Moscow),
    (&["по", "мск"], Word::Moscow),
    (&["moscow", "time"], Word::Moscow),
    (&["в", "течение", "дня"], Word::Filler),
    (&["в", "течение"], Word::Within),
    (&["during", "the", "day"], Word::Filler),
    (&["from", "now"], Word::Filler),
    (&["в", "районе"], Word::About),
    (&["где", "-", "то"], Word::About),
    (&["a", "few"], Word::Number(3)),
    (&["во", "второй", "половине", "дня"], Word::Part(Part::Afternoon)),
    (&["в", "первой", "половине", "дня"], Word::Part(Part::Morning)),
    (&["the", "day", "after", "tomorrow"], Word::Day(2)),
    (&["at", "the", "end", "of", "the", "day"], Word::Part(Part::EndOfDay)),
    (&["end", "of", "the", "day"], Word::Part(Part::EndOfDay)),
    (&["end", "of", "day"], Word::Part(Part::EndOfDay)),
    (&["в", "конце", "дня"], Word::Part(Part::EndOfDay)),
    (&["к", "концу", "дня"], Word::Part(Part::EndOfDay)),
    (&["day", "after", "tomorrow"], Word::Day(2)),
    (&["half", "an", "hour"], Word::Span(30)),
    (&["an", "hour", "and", "a", "half"], Word::Span(90)),
    (&["пол", "часа"], Word::Span(30)),
    (&["пол", "-", "часа"], Word::Span(30)),
    (&["полтора", "часа"], Word::Span(90)),
    (&["a", "couple", "of"], Word::Number(2)),
    (&["couple", "of"], Word::Number(2)),
    (&["after", "lunch"], Word::Part(Part::Afternoon)),
    (&["before", "lunch"], Word::Part(Part::Morning)),
    (&["before", "noon"], Word::Part(Part::Morning)),
    (&["after", "noon"], Word::Part(Part::Afternoon)),
    (&["at", "lunch"], Word::Part(Part::Lunch)),
    (&["после", "обеда"], Word::Part(Part::Afternoon)),
    (&["до", "обеда"], Word::Part(Part::Morning)),
    (&["после", "полудня"], Word::Part(Part::Afternoon)),
    (&["до", "полудня"], Word::Part(Part::Morning)),
    (&["в", "обед"], Word::Part(Part::Lunch)),
    (&["с", "утра"], Word::Part(Part::Morning)),
    (&["под", "вечер"], Word::Part(Part::Evening)),
    (&["o", "clock"], Word::Filler),
    (&["a", "m"], Word::Am),
    (&["p", "m"], Word::Pm),
    (&["by", "the", "end", "of"], Word::PartOf(WeekPart::End)),
    (&["at", "the", "end", "of"], Word::PartOf(WeekPart::End)),
    (&["by", "end", "of"], Word::PartOf(WeekPart::End)),
    (&["end", "of"], Word::PartOf(WeekPart::End)),
    (&["late"], Word::PartOf(WeekPart::End)),
    (&["at", "the", "beginning", "of"], Word::PartOf(WeekPart::Beginning)),
    (&["beginning", "of"], Word::PartOf(WeekPart::Beginning)),
    (&["early"], Word::PartOf(WeekPart::Beginning)),
    (&["middle", "of"], Word::PartOf(WeekPart::Middle)),
    (&["в", "конце"], Word::PartOf(WeekPart::End)),
    (&["к", "концу"], Word::PartOf(WeekPart::End)),
    (&["до", "конца"], Word::PartOf(WeekPart::End)),
    (&["в", "середине"], Word::PartOf(WeekPart::Middle)),
    (&["в", "начале"], Word::PartOf(WeekPart::Beginning)),
];

/// Single words.
const WORDS: &[(&[&str], Word)] = &[
    (&["mon", "monday", "пн", "пнд", "понедельник", "понедельника", "понедельнику"], Word::Weekday(Weekday::Mon)),
    (&["tue", "tues", "tuesday", "вт", "втр", "вторник", "вторника", "вторнику"], Word::Weekday(Weekday::Tue)),
    (&["wed", "wednesday", "ср", "срд", "среда", "среду", "среды", "среде"], Word::Weekday(Weekday::Wed)),
    (
        &["thu", "thur", "thurs", "thursday", "чт", "чтв", "четверг", "четверга", "четвергу"],
        Word::Weekday(Weekday::Thu),
    ),
    (&["fri", "friday", "пт", "птн", "пятница", "пятницу", "пятницы", "пятнице"], Word::Weekday(Weekday::Fri)),
    (&["sat", "saturday", "сб", "суббота", "субботу", "субботы", "субботе"], Word::Weekday(Weekday::Sat)),
    (&["sun", "sunday", "вс", "воскресенье", "воскресенья", "воскресенью"], Word::Weekday(Weekday::Sun)),
    (&["jan", "january", "янв", "январь", "января"], Word::Month(1)),
    (&["feb", "february", "фев", "февр", "февраль", "февраля"], Word::Month(2)),
    (&["mar", "march", "мар", "март", "марта"], Word::Month(3)),
    (&["apr", "april", "апр", "апрель", "апреля"], Word::Month(4)),
    (&["may", "май", "мая"], Word::Month(5)),
    (&["jun", "june", "июн", "июнь", "июня"], Word::Month(6)),
    (&["jul", "july", "июл", "июль", "июля"], Word::Month(7)),
    (&["aug", "august", "авг", "август", "августа"], Word::Month(8)),
    (&["sep", "sept", "september", "сен", "сент", "сентябрь", "сентября"], Word::Month(9)),
    (&["oct", "october", "окт", "октябрь", "октября"], Word::Month(10)),
    (&["nov", "november", "ноя", "нояб", "ноябрь", "ноября"], Word::Month(11)),
    (&["dec", "december", "дек", "декабрь", "декабря"], Word::Month(12)),
    (&["январе"], Word::InMonth(1)),
    (&["феврале"], Word::InMonth(2)),
    (&["марте"], Word::InMonth(3)),
    (&["апреле"], Word::InMonth(4)),
    (&["мае"], Word::InMonth(5)),
    (&["июне"], Word::InMonth(6)),
    (&["июле"], Word::InMonth(7)),
    (&["августе"], Word::InMonth(8)),
    (&["сентябре"], Word::InMonth(9)),
    (&["октябре"], Word::InMonth(10)),
    (&["ноябре"], Word::InMonth(11)),
    (&["декабре"], Word::InMonth(12)),
    (&["today", "tod", "сегодня", "сег"], Word::Day(0)),
    (&["tomorrow", "tmr", "tmrw", "tom", "завтра", "завт"], Word::Day(1)),
    (&["послезавтра"], Word::Day(2)),
    (&["morning", "утром", "утро"], Word::Part(Part::Morning)),
    (&["lunch", "lunchtime", "обед"], Word::Part(Part::Lunch)),
    (&["afternoon", "днем"], Word::Part(Part::Afternoon)),
    (&["evening", "tonight", "вечером", "вечер"], Word::Part(Part::Evening)),
    (&["eod"], Word::Part(Part::EndOfDay)),
    (
        &["m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуту", "минуты", "минут"],
        Word::Unit(Unit::Minute),
    ),
    (&["h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов"], Word::Unit(Unit::Hour)),
    (&["d", "day", "days", "д", "дн", "день", "дней"], Word::Unit(Unit::Day)),
    (
        &["w", "wk", "week", "weeks", "нед", "неделя", "неделю", "недели", "неделе", "недель", "недельку"],
        Word::Unit(Unit::Week),
    ),
    (&["month", "months", "мес", "месяц", "месяца", "месяце", "месяцев"], Word::Unit(Unit::Month)),
    (&["полчаса", "полчасика", "получаса"], Word::Span(30)),
    (&["часик", "часок"], Word::Span(60)),
    (&["one", "один", "одну"], Word::Number(1)),
    (&["two", "два", "две", "двух", "пару", "couple"], Word::Number(2)),
    (&["three", "три", "трех", "несколько"], Word::Number(3)),
    (&["four", "четыре", "четырех"], Word::Number(4)),
    (&["five", "пять", "пяти"], Word::Number(5)),
    (&["six", "шесть", "шести"], Word::Number(6)),
    (&["seven", "семь", "семи"], Word::Number(7)),
    (&["eight", "восемь", "восьми"], Word::Number(8)),
    (&["nine", "девять", "девяти"], Word::Number(9)),
    (&["ten", "десять", "десяти"], Word::Number(10)),
    (&["eleven", "одиннадцать", "одиннадцати"], Word::Number(11)),
    (&["twelve", "двенадцать", "двенадцати"], Word::Number(12)),
    (&["noon", "midday", "полдень"], Word::Clock(12 * 60)),
    (&["at", "в", "во", "к", "ко"], Word::At),
    (&["через", "чз"], Word::In),
    (&["within"], Word::Within),
    (&["in"], Word::MaybeIn),
    (&["мск", "msk"], Word::Moscow),
    (&["from", "с", "со"], Word::From),
    (&["to", "till", "til", "until"], Word::Until),
    (&["between", "между"], Word::Between),
    (&["and", "и"], Word::And),
    (&["after", "после"], Word::After),
    (&["before", "by", "до"], Word::Before),
    (&["about", "around", "roughly", "около", "примерно", "приблизительно", "ориентировочно"], Word::About),
    (
        &[
            "next",
            "следующий",
            "следующую",
            "следующее",
            "следующей",
            "следующая",
            "следующем",
            "следующего",
            "след",
            "той",
        ],
        Word::Next,
    ),
    (&["this", "этот", "эту", "это", "этой", "этом", "этого"], Word::This),
    (&["дня"], Word::OfDay),
    (&["am", "утра", "ночи"], Word::Am),
    (&["pm", "вечера"], Word::Pm),
    (&["st", "nd", "rd", "th", "го", "числа"], Word::Ordinal),
    (
        &[
            "on",
            "the",
            "of",
            "a",
            "an",
            "oclock",
            "на",
            "часиков",
            "ровно",
            "sharp",
            "please",
            "anytime",
            "sometime",
            "later",
            "позже",
            "попозже",
        ],
        Word::Filler,
    ),
];

/// The hours of «половина третьего» and «полтретьего», each half an hour before its name; half past seven is in the
/// evening and half past eight in the morning, for nobody is rung at the others.
const HALVES: &[(&str, u16)] = &[
    ("первого", 12),
    ("второго", 13),
    ("третьего", 14),
    ("четвертого", 15),
    ("пятого", 16),
    ("шестого", 17),
    ("седьмого", 18),
    ("восьмого", 19),
    ("девятого", 8),
    ("десятого", 9),
    ("одиннадцатого", 10),
    ("двенадцатого", 11),
];

/// Half hours and quarters: «полтретьего», «пол третьего», «половине третьего», "half past two", "quarter to three".
fn half_hour(words: &[&str]) -> Option<(Word, usize)> {
    let named = |name: &str| HALVES.iter().find(|(hour, _)| *hour == name).map(|(_, hour)| Word::Clock(hour * 60 + 30));
    match words {
        ["половине" | "половина" | "пол", "-", hour, ..] => named(hour).map(|word| (word, 3)),
        ["половине" | "половина" | "пол", hour, ..] => named(hour).map(|word| (word, 2)),
        ["half", "past", hour, ..] => named_hour(hour).map(|hour| (Word::Clock(hour * 60 + 30), 3)),
        // As it is said in Britain: half an hour after it.
        ["half", hour, ..] => named_hour(hour).map(|hour| (Word::Clock(hour * 60 + 30), 2)),
        ["a", "quarter", side, hour, ..] => quarter(side, hour).map(|word| (word, 4)),
        ["quarter", side, hour, ..] => quarter(side, hour).map(|word| (word, 3)),
        [hour, ..] => named(hour.strip_prefix("пол")?).map(|word| (word, 1)),
        [] => None,
    }
}

/// A quarter of an hour after an hour or before it.
fn quarter(side: &str, hour: &str) -> Option<Word> {
    let hour = named_hour(hour)?;
    match side {
        "past" | "after" => Some(Word::Clock(hour * 60 + 15)),
        "to" | "before" => Some(Word::Clock(hour * 60 - 15)),
        _ => None,
    }
}

/// An hour by its number or its name; the small hours are those of the afternoon.
fn named_hour(hour: &str) -> Option<u16> {
    let number = match WORDS.iter().find(|(forms, _)| forms.contains(&hour)) {
        Some((_, Word::Number(number))) => *number,
        _ => hour.parse().ok()?,
    };
    let hour = u16::try_from(number).ok().filter(|hour| (1..=23).contains(hour))?;
    Some(if hour < 7 { hour + 12 } else { hour })
}

/// The meaning of the words at the beginning of a list, and how many of them it takes.
pub(in crate::i18n) fn meaning(words: &[&str]) -> Option<(Word, usize)> {
    let phrase = PHRASES.iter().find(|(phrase, _)| words.starts_with(phrase));
    phrase.map(|(phrase, word)| (*word, phrase.len())).or_else(|| half_hour(words)).or_else(|| {
        let first = words.first()?;
        WORDS.iter().find(|(forms, _)| forms.contains(first)).map(|(_, word)| (*word, 1))
    })
}
