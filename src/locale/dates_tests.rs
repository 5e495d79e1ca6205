use super::super::Locale;
use super::*;
use crate::model::Lang;

fn locale(tag: &str) -> Locale {
    Locale::new(&Lang::new(tag).unwrap(), &Lang::english())
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn span(text: &str) -> Span {
    let mut ends = text.split('/').map(|part| When::parse(part).unwrap());
    let start = ends.next().unwrap();
    ends.next().map_or(Span::from(start), |end| Span::new(start, end).unwrap())
}

#[test]
fn a_span_is_written_once_for_what_its_ends_share() {
    #[rustfmt::skip]
    let cases = [
        ("2018", "2018", "2018年", "พ.ศ. 2561"),
        ("2018/2023", "2018–2023", "2018—2023年", "พ.ศ. 2561–2566"),
        ("2023-11", "November 2023", "2023年11月", "พฤศจิกายน พ.ศ. 2566"),
        ("2023-01/2023-11", "January – November 2023", "2023年1月—11月", "มกราคม – พฤศจิกายน พ.ศ. 2566"),
        ("2022-12/2023-01", "December 2022 – January 2023", "2022年12月—2023年1月", "ธันวาคม พ.ศ. 2565 – มกราคม พ.ศ. 2566"),
        ("2019-11-28", "28 November 2019", "2019年11月28日", "28 พฤศจิกายน พ.ศ. 2562"),
        ("2019-11-28/2019-11-28", "28 November 2019", "2019年11月28日", "28 พฤศจิกายน พ.ศ. 2562"),
        ("2023-11-06/2023-11-07", "6–7 November 2023", "2023年11月6—7日", "6–7 พฤศจิกายน พ.ศ. 2566"),
        ("2023-10-30/2023-11-02", "30 October – 2 November 2023", "2023年10月30日—11月2日", "30 ตุลาคม – 2 พฤศจิกายน พ.ศ. 2566"),
        ("2019-12-30/2020-01-02", "30 December 2019 – 2 January 2020", "2019年12月30日—2020年1月2日", "30 ธันวาคม พ.ศ. 2562 – 2 มกราคม พ.ศ. 2563"),
        ("2023-11-06T09:00+08:00", "6 November 2023, 09:00", "2023年11月6日 09:00", "6 พฤศจิกายน พ.ศ. 2566 เวลา 09:00 น."),
        ("2023-11-06T09:00+08:00/2023-11-06T10:30+08:00", "6 November 2023, 09:00–10:30", "2023年11月6日 09:00–10:30", "6 พฤศจิกายน พ.ศ. 2566 เวลา 09:00–10:30 น."),
        ("2023-11-06T22:00+08:00/2023-11-07T02:00+08:00", "6 November 2023, 22:00 – 7 November 2023, 02:00", "2023年11月6日 22:00—2023年11月7日 02:00", "6 พฤศจิกายน พ.ศ. 2566 เวลา 22:00 น. – 7 พฤศจิกายน พ.ศ. 2566 เวลา 02:00 น."),
        ("2023-11-06T09:00+08:00/2023-11-06", "6 November 2023, 09:00", "2023年11月6日 09:00", "6 พฤศจิกายน พ.ศ. 2566 เวลา 09:00 น."),
        ("2023-11-06/2023-11-06T10:30+08:00", "6 November 2023, until 10:30", "2023年11月6日 至 10:30", "6 พฤศจิกายน พ.ศ. 2566 เวลา ถึง 10:30 น."),
        ("2019/2023-11", "2019 – November 2023", "2019年—2023年11月", "พ.ศ. 2562 – พฤศจิกายน พ.ศ. 2566"),
    ];
    for (given, en, zh, th) in cases {
        for (tag, wanted) in [("en", en), ("zh-Hans", zh), ("th", th)] {
            assert_eq!(locale(tag).span(span(given)), wanted, "{tag} {given}");
        }
    }
}

#[test]
fn french_spanish_and_russian_write_dates_as_cldr_does() {
    #[rustfmt::skip]
    let cases = [
        ("2023-11", "novembre 2023", "noviembre de 2023", "ноябрь 2023 г."),
        ("2023-11-06", "6 novembre 2023", "6 de noviembre de 2023", "6 ноября 2023 г."),
        ("2023-11-06/2023-11-07", "6–7 novembre 2023", "6–7 de noviembre de 2023", "6–7 ноября 2023 г."),
        ("2023-10-30/2023-11-02", "30 octobre – 2 novembre 2023", "30 de octubre – 2 de noviembre de 2023", "30 октября – 2 ноября 2023 г."),
        ("2023-01/2023-11", "janvier – novembre 2023", "enero – noviembre de 2023", "январь – ноябрь 2023 г."),
        ("2018/2023", "2018–2023", "2018–2023", "2018–2023"),
        ("2023-11-06T09:00+08:00", "6 novembre 2023, 09:00", "6 de noviembre de 2023, 09:00", "6 ноября 2023 г., 09:00"),
    ];
    for (given, fr, es, ru) in cases {
        for (tag, wanted) in [("fr", fr), ("es", es), ("ru", ru)] {
            assert_eq!(locale(tag).span(span(given)), wanted, "{tag} {given}");
        }
    }
}

#[test]
fn a_day_is_written_with_its_weekday() {
    let monday = date("2023-11-06");
    #[rustfmt::skip]
    let cases = [
        ("en", "Monday 6 November", "Monday 6 November 2023", "Mon 6 Nov"),
        ("zh-Hans", "11月6日星期一", "2023年11月6日星期一", "11月6日周一"),
        ("th", "วันจันทร์ที่ 6 พฤศจิกายน", "วันจันทร์ที่ 6 พฤศจิกายน พ.ศ. 2566", "จ. 6 พ.ย."),
        ("ar", "الاثنين 6 نوفمبر", "الاثنين 6 نوفمبر 2023", "اثنين 6 نوفمبر"),
        ("fr", "lundi 6 novembre", "lundi 6 novembre 2023", "lun. 6 nov."),
        ("es", "lunes, 6 de noviembre", "lunes, 6 de noviembre de 2023", "lun, 6 nov"),
        ("ru", "понедельник, 6 ноября", "понедельник, 6 ноября 2023 г.", "пн, 6 ноября"),
        ("sw", "Monday 6 November", "Monday 6 November 2023", "Mon 6 Nov"),
    ];
    for (tag, day, long, short) in cases {
        let locale = locale(tag);
        assert_eq!(locale.day(monday), day);
        assert_eq!(locale.day_of_year(monday), long);
        assert_eq!(locale.day_short(monday), short);
    }
    let sunday = date("2023-11-12").weekday();
    assert_eq!(locale("en").weekday(sunday), "Sunday");
}

#[test]
fn hours_of_a_session_stand_without_its_day_unless_none_is_known() {
    let times = |tag, text| locale(tag).session_hours(span(text));
    let timed = "2023-11-06T23:30+08:00/2023-11-07T01:00+08:00";
    assert_eq!(times("en", timed), "23:30–01:00");
    assert_eq!(times("th", timed), "23:30–01:00 น.");
    assert_eq!(times("th", "2023-11-06T09:05+08:00"), "09:05 น.");
    assert_eq!(times("en", "2023-11-06"), "6 November 2023");
}

#[test]
fn an_offset_is_named_after_utc() {
    let cases = [(480, "UTC+8"), (330, "UTC+5:30"), (0, "UTC"), (-210, "UTC−3:30"), (-180, "UTC−3"), (-30, "UTC−0:30")];
    for (minutes, name) in cases {
        assert_eq!(locale("en").offset(Offset::from_minutes(minutes).unwrap()), name);
    }
}

#[test]
fn a_tick_is_short_and_its_context_says_the_rest() {
    let day = date("2023-11-06");
    let time = TimeOfDay::from_minutes(545).unwrap();
    #[rustfmt::skip]
    let cases = [
        (TickLabel::Year(2023), ["2023", "2023", "2566"], None),
        (TickLabel::Quarter(2023, 4), ["Q4", "4季度", "ไตรมาส 4"], Some("2023")),
        (TickLabel::Month(2023, 11), ["Nov", "11月", "พ.ย."], Some("2023")),
        (TickLabel::Day(day), ["Mon 6", "6日周一", "จ. 6"], Some("November 2023")),
        (TickLabel::Time(time), ["09:05", "09:05", "09:05"], None),
    ];
    for (tick, labels, context) in cases {
        assert_eq!(["en", "zh", "th"].map(|tag| locale(tag).tick(tick)), labels);
        assert_eq!(locale("en").tick_context(tick).as_deref(), context);
    }
}
