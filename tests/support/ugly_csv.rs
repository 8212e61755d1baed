//! Makes a client list as an old Russian spreadsheet exports it: windows-1251, semicolons, Russian headers, and dirt.
//!
//! The same seed makes the same file. No two rows are alike.
#![allow(dead_code, reason = "not everybody who needs the file looks at all that is known of it")]

use std::fmt::Write as _;

/// A file and what is known of it.
pub struct Ugly {
    /// The file, in windows-1251.
    pub bytes: Vec<u8>,
    /// Rows below the header.
    pub rows: u64,
    /// Rows that cannot be used: too few columns, or nothing that names a client.
    pub broken: u64,
    /// Different clients.
    pub clients: u64,
}

struct Dice(u64);

impl Dice {
    /// Splitmix64.
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.roll() % limit as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

const HEADER: &str = "Компания;ИНН;Контактное лицо;Должность;Телефон;Моб. тел.;E-mail;Менеджер;Сегмент;\
                      День рождения;Последний контакт;Не звонить;Комментарий;Город";
const FORMS: [&str; 5] = ["ООО", "АО", "ИП", "ПАО", "ЗАО"];
const WORDS: [&str; 24] = [
    "Ромашка",
    "Вектор",
    "Ёлочка",
    "Стройинвест",
    "Север",
    "Альфа",
    "Техносила",
    "Заря",
    "Молоко",
    "Прогресс",
    "Лён",
    "Каскад",
    "Меридиан",
    "Берёзка",
    "Орион",
    "Гранит",
    "Янтарь",
    "Восход",
    "Атлант",
    "Родник",
    "Кедр",
    "Полюс",
    "Факел",
    "Щит",
];
const FAMILIES: [&str; 20] = [
    "Петров",
    "Ёлкин",
    "Соловьёв",
    "Ким",
    "Орлов",
    "Журавлёв",
    "Щукин",
    "Белов",
    "Чернов",
    "Зуев",
    "Королёв",
    "Фомин",
    "Ершов",
    "Гусев",
    "Панов",
    "Лапин",
    "Юдин",
    "Жуков",
    "Мишин",
    "Цой",
];
const GIVEN: [&str; 12] =
    ["Пётр", "Олег", "Семён", "Артём", "Иван", "Фёдор", "Юрий", "Илья", "Лев", "Глеб", "Денис", "Павел"];
const PATRONYMICS: [&str; 8] =
    ["Иванович", "Петрович", "Олегович", "Львович", "Юрьевич", "Ильич", "Семёнович", "Фёдорович"];
const POSITIONS: [&str; 8] = [
    "Директор",
    "Главный бухгалтер",
    "Снабжение",
    "ген. директор",
    "Инженер",
    "менеджер по закупкам",
    "Владелец",
    "зам. директора",
];
const MANAGERS: [&str; 6] =
    ["Мария Орлова", "Иванова Ольга", "Сергей Щукин", "мария орлова", "Алёна Белова ", "Тимур Ахметов"];
const CITIES: [(&str, &str); 10] = [
    ("Москва", "495"),
    ("Санкт-Петербург", "812"),
    ("Екатеринбург", "343"),
    ("Новосибирск", "383"),
    ("Владивосток", "423"),
    ("Калининград", "4012"),
    ("Самара", "846"),
    ("Омск", "3812"),
    ("Иркутск", "3952"),
    ("Казань", "843"),
];
const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// A file with `clients` clients.
pub fn ugly_csv(clients: usize, seed: u64) -> Ugly {
    let mut dice = Dice(seed);
    let mut text = String::with_capacity(clients * 220);
    text.push_str(HEADER);
    text.push_str("\r\n");
    let (mut rows, mut broken) = (0_u64, 0_u64);
    for number in 0..clients {
        let company = company(&mut dice, number);
        let (city, code) = CITIES[dice.below(CITIES.len())];
        let switchboard = landline(&mut dice, code, number);
        let colleagues = if dice.one_in(20) { 2 } else { 1 };
        for colleague in 0..colleagues {
            row(&mut text, &mut dice, &company, city, &switchboard, number * 2 + colleague);
            rows += 1;
        }
        if dice.one_in(400) {
            // Somebody pressed Enter in the middle of a row.
            let _ = write!(text, "{} (обрыв {number});7701\r\n", company.trim_matches('"'));
            rows += 1;
            broken += 1;
        }
        if dice.one_in(700) {
            let _ = write!(text, ";;;;;;;;;;;;строка {number} без имени;{city}\r\n");
            rows += 1;
            broken += 1;
        }
        if dice.one_in(500) {
            text.push_str(";;;;;;;;;;;;;\r\n\r\n");
        }
    }
    let bytes = encoding_rs::WINDOWS_1251.encode(&text).0.into_owned();
    Ugly { bytes, rows, broken, clients: clients as u64 }
}

fn company(dice: &mut Dice, number: usize) -> String {
    let form = dice.pick(&FORMS);
    let name = format!("{}-{number}", dice.pick(&WORDS));
    match dice.below(6) {
        0 => format!("\"{form} \"\"{name}\"\"\""),
        1 => format!("{form} «{name}»"),
        2 => format!("{name} {form}"),
        3 => format!("  {form} {name}\u{a0}"),
        4 => format!("\"{form} «{name}»; филиал\""),
        _ => format!("{form} {name}"),
    }
}

fn landline(dice: &mut Dice, code: &str, number: usize) -> String {
    let digits = 10 - code.len();
    let rest = format!("{:0>7}", 2_000_000 + (number * 7 + dice.below(7)) % 7_000_000);
    let rest = &rest[..digits];
    let (head, tail) = rest.split_at(digits - 4);
    match dice.below(4) {
        0 => format!("8 ({code}) {head}-{}-{}", &tail[..2], &tail[2..]),
        1 => format!("+7 {code} {head} {} {}", &tail[..2], &tail[2..]),
        2 => format!("8{code}{rest}"),
        _ => format!("8\u{a0}({code})\u{a0}{head}-{tail}"),
    }
}

fn mobile(dice: &mut Dice, person: usize) -> String {
    let code = ["903", "905", "912", "916", "921", "926", "950", "962", "981"][person % 9];
    let rest = format!("{:0>7}", 1_000_000 + person);
    let (a, b, c) = (&rest[..3], &rest[3..5], &rest[5..]);
    match dice.below(8) {
        0 => format!("8 ({code}) {a}-{b}-{c}"),
        1 => format!("+7 {code} {a} {b} {c}"),
        2 => format!("{code}{rest}"),
        3 => format!("'+7{code}{rest}"),
        4 => format!("8-{code}-{a}-{b}-{c} "),
        5 => format!("7{code}{rest}"),
        6 => format!("8 {code} {a} {b} {c}, 8 {code} {}", 2_000_000 + person),
        _ => format!("+7({code}){a}{b}{c}"),
    }
}

fn date(dice: &mut Dice, from: usize, years: usize) -> String {
    let (day, month, year) = (1 + dice.below(28), 1 + dice.below(12), from + dice.below(years));
    match dice.below(9) {
        0 => format!("{day} {} {year} г.", MONTHS[month - 1]),
        1 => format!("{day:02}.{month:02}.{:02}", year % 100),
        2 => format!("{year}-{month:02}-{day:02}"),
        3 => format!("{day:02}/{month:02}/{year}"),
        4 => format!("{day}.{month}.{year} 0:00:00"),
        _ => format!("{day:02}.{month:02}.{year}"),
    }
}

fn row(text: &mut String, dice: &mut Dice, company: &str, city: &str, switchboard: &str, person: usize) {
    let name = format!("{} {} {}", FAMILIES[person % 20], GIVEN[person / 20 % 12], dice.pick(&PATRONYMICS));
    let name = match dice.below(12) {
        0 => String::new(),
        1 => format!(" {} ", name.replace(' ', "\u{a0}")),
        2 => name.to_uppercase(),
        _ => name,
    };
    let tax = if person.is_multiple_of(2) && dice.one_in(2) {
        format!("{}", 7_700_000_000 + person as u64)
    } else {
        String::new()
    };
    let phone = match dice.below(10) {
        0 => format!("{switchboard} доб. {}", 10 + person % 90),
        1 => format!("{switchboard}, вн. {}", 10 + person % 90),
        2 if name.is_empty() => switchboard.to_owned(),
        2 => "7,9E+10".to_owned(),
        3 => "-".to_owned(),
        _ => switchboard.to_owned(),
    };
    let mobile = if dice.one_in(4) { String::new() } else { mobile(dice, person) };
    let email = match dice.below(8) {
        0 => String::new(),
        1 => format!("client{person}@"),
        2 => format!("\"Client{person}@Firma.RU; office{person}@firma.ru\""),
        _ => format!("client{person}@firma.ru"),
    };
    let birthday = match dice.below(6) {
        0 => "31.02.1980".to_owned(),
        1 => "00.00.0000".to_owned(),
        2 => String::new(),
        _ => date(dice, 1950, 50),
    };
    let last = if dice.one_in(3) { String::new() } else { date(dice, 2019, 7) };
    let never = match dice.below(60) {
        0 => "да",
        1 => "ИСТИНА",
        2..=20 => "нет",
        _ => "",
    };
    let note = match dice.below(6) {
        0 => format!("\"Звонить после обеда;\r\nспросить про \"\"Заказ {person}\"\"\""),
        1 => format!("'заказ №{person}"),
        2 => format!("  постоянный клиент {person}  "),
        _ => String::new(),
    };
    let (position, manager) = (dice.pick(&POSITIONS), dice.pick(&MANAGERS));
    let segment = ["опт", "розница", "", "VIP"][person % 4];
    let _ = write!(
        text,
        "{company};{tax};{name};{position};{phone};{mobile};{email};{manager};{segment};{birthday};{last};{never};{note};\
         {city}\r\n"
    );
}
