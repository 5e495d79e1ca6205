//! Language of texts of which the file says none, after their script.

use crate::model::Lang;

/// Letters that only one of the two ways of writing Chinese has, of the words that programmes
/// are made of.
const SIMPLIFIED: &str = "会议开国学术时间题与讲场报论坛门风云电动车师专业务实应发现关长东马华书体个们这对说";
const TRADITIONAL: &str = "會議開國學術時間題與講場報論壇門風雲電動車師專業務實應發現關長東馬華書體個們這對說";

/// Scripts that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Han,
    Kana,
    Hangul,
    Thai,
    Arabic,
    Cyrillic,
    Greek,
    Hebrew,
    Devanagari,
    Other,
}

const COUNT: usize = Script::Other as usize + 1;

fn script(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{370}'..='\u{3ff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Script::Arabic,
        '\u{900}'..='\u{97f}' => Script::Devanagari,
        '\u{e00}'..='\u{e7f}' => Script::Thai,
        '\u{3040}'..='\u{30ff}' => Script::Kana,
        '\u{3400}'..='\u{9fff}' => Script::Han,
        '\u{ac00}'..='\u{d7af}' => Script::Hangul,
        _ => Script::Other,
    }
}

/// The language that the script of most letters is usually read as; English for Latin letters,
/// which say nothing, and for scripts of many languages.
pub fn language<'a>(texts: impl Iterator<Item = &'a str>) -> Lang {
    let mut counts = [0_usize; COUNT];
    let (mut simplified, mut traditional, mut persian, mut ukrainian) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in texts.flat_map(str::chars).filter(|c| c.is_alphabetic()) {
        if let Some(count) = counts.get_mut(script(c) as usize) {
            *count += 1;
        }
        let both = SIMPLIFIED.contains(c) && TRADITIONAL.contains(c);
        simplified += usize::from(!both && SIMPLIFIED.contains(c));
        traditional += usize::from(!both && TRADITIONAL.contains(c));
        persian += usize::from("پچژگی".contains(c));
        ukrainian += usize::from("іїєґІЇЄҐ".contains(c));
    }
    let count = |script: Script| counts.get(script as usize).copied().unwrap_or_default();
    // A Chinese title often has a word of Latin letters, which are many to a word.
    let latin = count(Script::Latin) / 4;
    let all = [
        (Script::Han, if traditional > simplified { "zh-Hant" } else { "zh-Hans" }),
        (Script::Hangul, "ko"),
        (Script::Thai, "th"),
        (Script::Arabic, if persian > 0 { "fa" } else { "ar" }),
        (Script::Cyrillic, if ukrainian > 0 { "uk" } else { "ru" }),
        (Script::Greek, "el"),
        (Script::Hebrew, "he"),
        (Script::Devanagari, "hi"),
    ];
    let is_japanese = count(Script::Kana) * 10 > count(Script::Han) && count(Script::Kana) > latin;
    let most = all.into_iter().max_by_key(|(script, _)| count(*script)).filter(|(script, _)| count(*script) > latin);
    let tag = if is_japanese { Some("ja") } else { most.map(|(_, tag)| tag) };
    tag.and_then(Lang::new).unwrap_or_else(Lang::english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_no_said_language_are_read_after_their_script() {
        let cases = [
            ("Opening", "en"),
            ("Eröffnung", "en"),
            ("开幕式", "zh-Hans"),
            ("IPv6 与 DNS 论坛", "zh-Hans"),
            ("開幕會議", "zh-Hant"),
            ("オープニング", "ja"),
            ("พิธีเปิด", "th"),
            ("حفل الافتتاح", "ar"),
            ("Открытие", "ru"),
            ("Відкриття", "uk"),
            ("개회식", "ko"),
            ("", "en"),
        ];
        for (text, wanted) in cases {
            assert_eq!(language(std::iter::once(text)).as_str(), wanted, "{text}");
        }
    }
}
