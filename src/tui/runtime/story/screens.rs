//! Every screen in every size, with names that were made to break it. Drawing itself checks the width of each line
//! and that nothing reaches the terminal that a terminal obeys.

use proptest::prelude::*;
use rstest::rstest;

use super::{Scene, Story};
use crate::domain::Language;
use crate::tui::theme::Theme;

/// Goes through every screen and overlay, and back.
pub(super) fn walk(story: &mut Story) {
    story.keys("w<esc>?<esc>:<esc>o<esc>2<enter><esc><esc>4<esc><a-1>5<esc><a-1>7<esc><a-1>s<esc><a-1>");
    story.keys("<a-1><enter>w<esc>d<f2>").text("заметка").keys("<esc><tab>a<f3><f7><esc><f5>");
    story.text("чт 15").keys("<esc>");
    let first = match story.model().call.as_ref().and_then(|call| call.asks()) {
        Some(crate::domain::Answer::Choice { options }) => options[0].key.to_string(),
        _ => String::new(),
    };
    story.keys(&first).keys("7<f3><enter>").text("слова клиента").keys("<f4><esc><pgup><pgup><pgdn><esc>");
    story.keys("<enter><f4>").keys("<esc>");
}

#[rstest]
fn every_screen_is_drawn_in_every_size(
    #[values((80, 24), (120, 36), (200, 50), (80, 50), (110, 24))] size: (u16, u16),
    #[values(Language::Russian, Language::English)] language: Language,
    #[values(Theme::Colours, Theme::Plain)] theme: Theme,
) {
    let scene = Scene::new().size(size.0, size.1).language(language).theme(theme);
    let mut empty = scene.open("Вера");
    empty.keys("i<esc>c<esc>");
    empty.kill();
    scene.client(
        "Общество с ограниченной ответственностью «Берёзовая роща и партнёры»",
        &["+74951112233", "+79161112233"],
    );
    for name in ["Альфа", "ЗАО «Щит»", "Li"] {
        scene.client(name, &["+74951112244"]);
    }
    walk(&mut scene.open("Вера"));
}

#[rstest]
#[case("bidi \u{202e}gnirts\u{202c} \u{2066}x\u{2069}")]
#[case("controls \u{1b}[2J\u{7}\u{0}\r\n\t\u{9b}31m")]
#[case("family 👨‍👩‍👧‍👦 flags 🇷🇺🇩🇪 skin 👍🏽 heart ❤️")]
#[case("marks a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308} zero\u{200b}\u{200d}\u{feff}width")]
#[case("wide 日本語の会社名がここにとても長く続きますので切られます한국어회사이름")]
#[case("")]
#[case("   \u{a0}\u{2028}\u{2029}")]
#[case("{{ operator }} {% if %} {$x} <enter> %s")]
fn a_hostile_name_breaks_no_screen(#[case] name: &str) {
    for (width, height) in [(80, 24), (120, 36)] {
        let scene = Scene::new().size(width, height);
        scene.client(&format!("{name} x"), &["+74951112233"]);
        walk(&mut scene.open("Вера"));
    }
}

#[test]
fn a_note_of_60_kilobytes_breaks_no_screen() {
    let scene = Scene::new().size(80, 24);
    let client = scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut base = scene.store();
    let oleg = super::operator(&mut base, "Олег", scene.now());
    let mut long = base.client(client).unwrap();
    long.note = Some("слово ".repeat(6_000));
    base.update_client(&long, oleg, scene.now()).unwrap();
    drop(base);
    let mut story = scene.open("Вера");
    story.keys("<enter>da<f2>").paste(&"длинно ".repeat(5_000)).keys("<enter><esc>2<enter><esc>");
    story.keys("<a-1>");
    walk(&mut scene.open("Вера"));
}

#[test]
fn any_size_down_to_one_cell_is_drawn() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    for keys in ["", "<enter>", "d", "a", "<f4>", "<esc>?"] {
        story.keys(keys);
        for (width, height) in [(1, 1), (2, 3), (79, 24), (80, 23), (80, 24), (1, 50), (200, 1), (300, 100), (120, 36)]
        {
            story.resize(width, height);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_keys_leave_a_screen_that_can_be_drawn(keys in prop::collection::vec(key(), 1..60)) {
        let scene = Scene::new().size(80, 24);
        scene.client("ООО «Берёзка»", &["+74951112233", "+79161112233"]);
        scene.client("Альфа", &["+74951112244"]);
        let mut story = scene.open("Вера");
        for key in keys {
            if story.left {
                break;
            }
            story.keys(&key);
        }
        let open = story.model().call.as_ref().map(|call| (call.interview.clone(), call.head.id));
        story.kill();
        let again = scene.open("Вера");
        let reopened = again.model().call.as_ref().map(|call| (call.interview.clone(), call.head.id));
        prop_assert_eq!(open, reopened, "killed at any key, the same interview is open again");
    }
}

fn key() -> impl Strategy<Value = String> {
    let named = ["<enter>", "<esc>", "<tab>", "<bs>", "<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f7>", "<f8>", "<pgup>"];
    prop_oneof![
        3 => prop::sample::select(vec!["<enter>", "d", "a", "д", "10<enter>", "7<enter>", "<f4>5", "<f4>1", "u", "j"]),
        1 => prop::sample::select(named.to_vec()),
        1 => prop::sample::select(vec!["н", "y", "p", "о", "2", "9", "0", ":", "?", "/", "w", "o", "<a-1>", "<c-z>", "U"]),
    ]
    .prop_map(str::to_owned)
}

#[test]
fn the_list_of_the_day_in_a_small_window() {
    let scene = Scene::new().size(80, 24);
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    scene.client("АО «Вектор»", &["+74951112244"]);
    insta::assert_snapshot!(scene.open("Вера").screen());
}

#[test]
fn the_question_for_the_score_in_a_wide_window() {
    let scene = Scene::new();
    scene.client("ООО «Берёзка»", &["+74951112233"]);
    let mut story = scene.open("Вера");
    story.keys("<enter>daд10");
    insta::assert_snapshot!(story.screen());
}

#[test]
fn the_menu_of_outcomes_in_english() {
    let scene = Scene::new().size(80, 24).language(Language::English);
    scene.client("Birch Ltd", &["+74951112233"]);
    let mut story = scene.open("Vera");
    story.keys("<enter>d<f4>");
    insta::assert_snapshot!(story.screen());
}

#[test]
fn the_columns_of_the_clients_are_named_and_a_very_wide_window_has_the_client_beside_them() {
    for (size, beside) in [((80, 24), false), ((200, 50), true)] {
        let scene = Scene::new().size(size.0, size.1);
        scene.client("Общество с ограниченной ответственностью «Берёзка»", &["+74951112233"]);
        let mut story = scene.open("Вера");
        story.keys("2").shows("Клиент").shows("Контактное лицо").shows("Телефон").shows("ООО «Берёзка»");
        if beside {
            story.shows("Анна Петрова, директор")
        } else {
            story.hides("директор")
        };
    }
}
