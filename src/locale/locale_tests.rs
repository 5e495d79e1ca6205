use super::*;
use crate::model::{Bound, Figure, Measure};

fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

fn locale(tag: &str) -> Locale {
    Locale::new(&lang(tag), &Lang::english())
}

fn figure(measure: Measure, bound: Bound, value: u64) -> Figure {
    Figure { measure, value, bound, source: None }
}

#[test]
fn a_language_without_a_catalogue_reads_its_texts_amid_english_words() {
    let locale = locale("sw");
    let text = Text::from_versions([(lang("en"), "map".into()), (lang("sw"), "ramani".into())]).unwrap();
    assert_eq!(locale.text(&text).text, "ramani");
    assert_eq!((locale.lang().as_str(), locale.words_lang().as_str()), ("sw", "en"));
    assert_eq!(locale.words().nav.map, "Map");
}

#[test]
fn a_page_has_the_language_of_its_buttons_and_labels() {
    let cases =
        [("th", "th"), ("en-GB", "en-GB"), ("zh", "zh"), ("zh-Hans-SG", "zh-Hans-SG"), ("sw", "en"), ("he", "en")];
    for (tag, wanted) in cases {
        assert_eq!(locale(tag).page_lang().as_str(), wanted, "{tag}");
    }
    assert_eq!(locale("he").dir(), crate::model::Dir::Ltr);
    assert_eq!(locale("ar-EG").dir(), crate::model::Dir::Rtl);
}

#[test]
fn numbers_are_grouped_by_three() {
    let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")];
    for (value, wanted) in cases {
        assert_eq!(locale("en").number(value), wanted);
    }
    assert_eq!(locale("en").number(u64::MAX), "18,446,744,073,709,551,615");
}

#[test]
fn numbers_are_grouped_as_cldr_groups_them() {
    let cases =
        [("fr", "1\u{202f}000", "12\u{202f}345"), ("es", "1000", "12.345"), ("ru", "1\u{a0}000", "12\u{a0}345")];
    for (tag, thousand, more) in cases {
        assert_eq!([1000, 12_345].map(|value| locale(tag).number(value)), [thousand, more], "{tag}");
    }
}

#[test]
fn a_count_takes_the_form_of_its_number() {
    let counted = |tag, numbers: &[u64]| -> Vec<String> {
        let locale = locale(tag);
        numbers.iter().map(|&n| locale.count(&locale.words().counts.sessions, n)).collect()
    };
    assert_eq!(counted("fr", &[0, 1, 2]), ["0 session", "1 session", "2 sessions"]);
    assert_eq!(counted("es", &[0, 1, 2]), ["0 sesiones", "1 sesión", "2 sesiones"]);
    let russian = ["1 заседание", "2 заседания", "5 заседаний", "11 заседаний", "21 заседание", "112 заседаний"];
    assert_eq!(counted("ru", &[1, 2, 5, 11, 21, 112]), russian);
    assert_eq!(
        counted("ar", &[1, 2, 3, 11, 100]),
        ["فعالية واحدة", "فعاليتان", "3 فعاليات", "11 فعالية", "100 فعالية"]
    );
    assert_eq!(counted("es", &[1_000_000]), ["1.000.000 de sesiones"]);
}

#[test]
fn a_figure_keeps_its_hedge() {
    use Bound::*;
    #[rustfmt::skip]
    let cases = [
        (Measure::People, Nearly, 1000, "nearly 1,000 participants", "近 1,000 名参会者", "ผู้เข้าร่วมเกือบ 1,000 คน"),
        (Measure::People, Exactly, 1, "1 participant", "1 名参会者", "ผู้เข้าร่วม 1 คน"),
        (Measure::Countries, MoreThan, 80, "more than 80 countries", "逾 80 个国家", "มากกว่า 80 ประเทศ"),
        (Measure::Countries, Exactly, 59, "59 countries", "59 个国家", "59 ประเทศ"),
        (Measure::Organizations, AtLeast, 9, "at least 9 organizations", "至少 9 家机构", "อย่างน้อย 9 องค์กร"),
        (Measure::Sessions, About, 12, "about 12 sessions", "约 12 场活动", "ประมาณ 12 กิจกรรม"),
        (Measure::Other(Text::new(lang("en"), "papers")), MoreThan, 300, "more than 300 papers", "逾 300 papers", "papers: มากกว่า 300"),
        (Measure::Other(Text::new(lang("en"), "papers")), Exactly, 300, "300 papers", "300 papers", "papers: 300"),
    ];
    for (measure, bound, value, en, zh, th) in cases {
        let figure = figure(measure, bound, value);
        assert_eq!(["en", "zh", "th"].map(|tag| locale(tag).figure(&figure)), [en, zh, th]);
    }
}

#[test]
fn a_figure_comes_apart_for_large_type() {
    let people = figure(Measure::People, Bound::Nearly, 1000);
    let exact = figure(Measure::Countries, Bound::Exactly, 80);
    let parts = |tag, figure| {
        let locale = locale(tag);
        (locale.figure_number(figure), locale.figure_label(figure).text.to_owned())
    };
    assert_eq!(parts("en", &people), ("nearly 1,000".into(), "participants".into()));
    assert_eq!(parts("th", &exact), ("80".into(), "ประเทศ".into()));
    let own = figure(Measure::Other(Text::new(lang("fr"), "articles")), Bound::About, 7);
    assert_eq!(locale("en").figure_label(&own).lang, &lang("fr"));
}

#[test]
fn what_is_reported_stands_beside_what_is_named() {
    let more = figure(Measure::Countries, Bound::MoreThan, 80);
    let same = more.clone();
    let other = figure(Measure::Countries, Bound::Exactly, 81);
    let said = |tag, figures: &[&Figure], n| locale(tag).named_of_reported(figures, n);
    assert_eq!(said("en", &[&more], 5), "more than 80 countries reported, 5 named");
    assert_eq!(said("en", &[&more, &same], 5), "more than 80 countries reported, 5 named");
    assert_eq!(said("en", &[&more, &other], 5), "more than 80 countries or 81 countries reported, 5 named");
    assert_eq!(said("zh", &[&more], 5), "据报道逾 80 个国家参会，其中列出国名的有 5 个");
    assert_eq!(said("th", &[&other], 5), "รายงานว่ามี 81 ประเทศ ระบุชื่อไว้ 5 ประเทศ");
    assert_eq!(said("en", &[], 1), "1 country named");
    assert_eq!(said("en", &[], 0), "No source names the countries.");
}

#[test]
fn a_list_ends_as_the_language_ends_it() {
    let all = ["A", "B", "C"];
    let cases = [
        ("en", ["", "A", "A and B", "A, B and C"]),
        ("zh", ["", "A", "A和B", "A、B和C"]),
        ("th", ["", "A", "A และ B", "A, B และ C"]),
    ];
    for (tag, wanted) in cases {
        let locale = locale(tag);
        for (len, wanted) in wanted.iter().enumerate() {
            assert_eq!(locale.list(&all[..len]), *wanted);
            let apart: String = (0..len).map(|i| format!("{}{}", locale.separator(i, len), all[i])).collect();
            assert_eq!(apart, *wanted);
        }
    }
    assert_eq!(locale("en").alternatives(&all), "A, B or C");
}

#[test]
fn a_length_is_exact_while_it_is_short() {
    #[rustfmt::skip]
    let cases = [
        (0, "0 minutes", "0 分钟", "0 นาที"),
        (1, "1 minute", "1 分钟", "1 นาที"),
        (60, "1 hour", "1 小时", "1 ชั่วโมง"),
        (90, "1 hour 30 minutes", "1 小时 30 分钟", "1 ชั่วโมง 30 นาที"),
        (2 * 1440, "2 days", "2 天", "2 วัน"),
        (90 * 1440, "3 months", "3 个月", "3 เดือน"),
        (800 * 1440, "2 years", "2 年", "2 ปี"),
    ];
    for (minutes, en, zh, th) in cases {
        assert_eq!(["en", "zh", "th"].map(|tag| locale(tag).duration(minutes)), [en, zh, th]);
    }
}

#[test]
fn a_distance_from_now_is_said_in_one_number() {
    #[rustfmt::skip]
    let cases = [
        (0, "now", "现在", "ขณะนี้"),
        (-59, "now", "现在", "ขณะนี้"),
        (1, "in 1 minute", "1 分钟后", "อีก 1 นาที"),
        (20 * 60, "in 20 minutes", "20 分钟后", "อีก 20 นาที"),
        (-100 * 60, "2 hours ago", "2 小时前", "2 ชั่วโมงที่แล้ว"),
        (-3 * 86_400, "3 days ago", "3 天前", "3 วันที่แล้ว"),
    ];
    for (seconds, en, zh, th) in cases {
        assert_eq!(["en", "zh", "th"].map(|tag| locale(tag).relative(seconds)), [en, zh, th]);
    }
    assert!(locale("en").relative(i64::MIN).ends_with("years ago"));
}

#[test]
fn a_plural_takes_further_slots() {
    let locale = locale("en");
    let loosen = &locale.words().filters.loosen;
    assert_eq!(locale.count_with(loosen, 1, &[("filter", "Day 1")]), "Without Day 1: 1 result");
    assert_eq!(locale.labelled("Place", "Hall"), "Place: Hall");
}

#[test]
fn arabic_reads_from_the_right_and_counts_in_six_ways() {
    let locale = locale("ar");
    assert_eq!(locale.dir(), Dir::Rtl);
    let sessions = &locale.words().counts.sessions;
    let counted = [1, 2, 3, 11, 100].map(|n| locale.count(sessions, n));
    assert_eq!(counted, ["فعالية واحدة", "فعاليتان", "3 فعاليات", "11 فعالية", "100 فعالية"]);
    let people = figure(Measure::People, Bound::Nearly, 1000);
    assert_eq!(locale.figure(&people), "ما يقرب من 1,000 مشارك");
    assert_eq!(locale.list(&["أ", "ب", "ج"]), "أ، ب وج");
    assert_eq!(locale.duration(90), "ساعة واحدة و30 دقيقة");
    assert_eq!(locale.relative(-3 * 86_400), "قبل 3 أيام");
}

#[test]
fn a_name_from_the_left_is_set_apart_in_arabic() {
    let words = locale("ar").words();
    let filled = fill(words.live.moved_to, &[("place", "Hall 1 (B)")]);
    assert_eq!(filled, "نُقلت إلى \u{2068}Hall 1 (B)\u{2069}");
}
