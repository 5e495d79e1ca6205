//! Languages as other programs write them: tags, names in English or in themselves, and lists.

use std::sync::LazyLock;

use super::vocabulary::Vocabulary;
use crate::model::Lang;
use crate::search::fold;

/// ISO 639-1, the codes of two letters.
const CODES: &str = " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io \
    is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm \
    sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/// Languages with their ISO 639-2 codes and names: in English, in themselves, in German.
const NAMES: &[(&str, &str)] = &[
    ("ar", "ara arabic العربية عربي arabisch"),
    ("bg", "bul bulgarian български"),
    ("bn", "ben bengali বাংলা"),
    ("ca", "cat catalan català"),
    ("cs", "ces cze czech čeština česky tschechisch"),
    ("da", "dan danish dansk dänisch"),
    ("de", "deu ger german deutsch allemand"),
    ("el", "ell gre greek ελληνικά griechisch"),
    ("en", "eng english englisch anglais inglés 英语 英文 อังกฤษ"),
    ("eo", "epo esperanto"),
    ("es", "spa spanish español castellano spanisch espagnol"),
    ("et", "est estonian eesti"),
    ("eu", "eus baq basque euskara"),
    ("fa", "fas per persian farsi فارسی"),
    ("fi", "fin finnish suomi finnisch"),
    ("fr", "fra fre french français französisch francés"),
    ("ga", "gle irish gaeilge"),
    ("gl", "glg galician galego"),
    ("he", "heb hebrew עברית"),
    ("hi", "hin hindi हिन्दी हिंदी"),
    ("hr", "hrv croatian hrvatski"),
    ("hu", "hun hungarian magyar ungarisch"),
    ("id", "ind indonesian indonesia"),
    ("is", "isl ice icelandic íslenska"),
    ("it", "ita italian italiano italienisch"),
    ("ja", "jpn japanese 日本語 日语 japanisch"),
    ("km", "khm khmer ខ្មែរ"),
    ("ko", "kor korean 한국어 韩语 koreanisch"),
    ("lo", "lao ລາວ"),
    ("lt", "lit lithuanian lietuvių"),
    ("lv", "lav latvian latviešu"),
    ("ml", "mal malayalam മലയാളം"),
    ("ms", "msa may malay melayu"),
    ("my", "mya bur burmese မြန်မာ"),
    ("nl", "nld dut dutch nederlands niederländisch"),
    ("no", "nor norwegian norsk norwegisch"),
    ("pl", "pol polish polski polnisch"),
    ("pt", "por portuguese português portugiesisch"),
    ("ro", "ron rum romanian română"),
    ("ru", "rus russian русский russisch"),
    ("sk", "slk slo slovak slovenčina"),
    ("sl", "slv slovenian slovenščina"),
    ("sq", "sqi alb albanian shqip"),
    ("sr", "srp serbian српски srpski"),
    ("sv", "swe swedish svenska schwedisch"),
    ("ta", "tam tamil தமிழ்"),
    ("th", "tha thai ไทย ภาษาไทย thailändisch"),
    ("tr", "tur turkish türkçe türkisch"),
    ("uk", "ukr ukrainian українська ukrainisch"),
    ("ur", "urd urdu اردو"),
    ("vi", "vie vietnamese việt"),
    ("zh", "zho chi chinese 中文 汉语 普通话 chinesisch mandarin chinois"),
    ("zh-Hans", "简体中文 简体"),
    ("zh-Hant", "繁體中文 繁體"),
];

static NAMED: LazyLock<Vocabulary<&str>> = LazyLock::new(|| Vocabulary::of_words(NAMES.iter().copied()));

/// The languages that a field names, in their order, and the parts that name none.
///
/// Parts are separated by commas, semicolons, slashes, `+`, `&`, `|` or a word for "and".
pub fn languages(text: &str) -> (Vec<Lang>, Vec<String>) {
    let (mut found, mut unread): (Vec<Lang>, Vec<String>) = (Vec::new(), Vec::new());
    if let Some(lang) = language(text) {
        return (vec![lang], unread);
    }
    for part in text.split([',', ';', '/', '+', '&', '|', '、', '，', '\n']) {
        for part in parted(part).map(str::trim).filter(|part| !part.is_empty()) {
            match language(part) {
                Some(lang) if !found.contains(&lang) => found.push(lang),
                Some(_) => {}
                None => unread.push(part.to_owned()),
            }
        }
    }
    (found, unread)
}

/// The two sides of a word for "and", or the whole.
fn parted(text: &str) -> impl Iterator<Item = &str> {
    let (first, second) = [" and ", " und ", " et ", " y ", " e ", "和"]
        .iter()
        .find_map(|word| text.split_once(word))
        .map_or((text, None), |(first, second)| (first, Some(second)));
    std::iter::once(first).chain(second)
}

/// One language: a tag (`de`, `EN_us`, `de-formal` of pretalx) or a name.
pub fn language(text: &str) -> Option<Lang> {
    let text = text.trim();
    let tag = text.replace('_', "-");
    let tag = tag.trim_end_matches("-formal").trim_end_matches("-informal");
    let base = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if base.len() == 2 && CODES.contains(&format!(" {base} ")) {
        return Lang::new(tag);
    }
    let name = fold(text);
    let name = name.trim_start_matches("in ");
    let named = |name: &str| NAMED.get(name).and_then(Lang::new);
    // "English (US)" and "Chinese - simplified" name their language first.
    named(name).or_else(|| named(name.split([' ', '(', '-']).next()?).filter(|_| name.contains(['(', '-'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_names_and_tags_are_read_and_what_is_none_is_given_back() {
        let cases: [(&str, &[&str], &[&str]); 14] = [
            ("de", &["de"], &[]),
            ("de, en", &["de", "en"], &[]),
            ("English", &["en"], &[]),
            ("en/de", &["en", "de"], &[]),
            ("german", &["de"], &[]),
            ("EN_us", &["en-US"], &[]),
            ("de-formal", &["de"], &[]),
            ("English and 中文", &["en", "zh"], &[]),
            ("简体中文", &["zh-Hans"], &[]),
            ("ger", &["de"], &[]),
            ("English (US)", &["en"], &[]),
            ("en, en, Klingon", &["en"], &["Klingon"]),
            ("x", &[], &["x"]),
            ("tbd", &[], &["tbd"]),
        ];
        for (text, wanted, unread) in cases {
            let (found, left) = languages(text);
            assert_eq!(found.iter().map(|lang| lang.as_str()).collect::<Vec<_>>(), wanted, "{text}");
            assert_eq!(left, unread, "{text}");
        }
    }
}
