//! The names that languages have in themselves.

use crate::model::Lang;

/// Tags and own names (CLDR 46, `localeDisplayNames`, with a capital where the script has
/// capitals, for they stand alone).
const NAMES: [(&str, &str); 58] = [
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("az", "Azərbaycan"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақ тілі"),
    ("km", "ខ្មែរ"),
    ("ko", "한국어"),
    ("ky", "Кыргызча"),
    ("lo", "ລາວ"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mn", "Монгол"),
    ("ms", "Melayu"),
    ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("si", "සිංහල"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("tg", "Тоҷикӣ"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbek"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// Name of a language in itself, for a language switch; the tag of one that is not known here.
/// A region is added in brackets, so that two of one language stay apart.
pub fn endonym(lang: &Lang) -> String {
    let chinese = match lang.as_str() {
        "zh-Hans" | "zh-Hans-CN" | "zh-CN" => Some("简体中文"),
        "zh-Hant" | "zh-Hant-TW" | "zh-TW" => Some("繁體中文"),
        _ => None,
    };
    if let Some(name) = chinese {
        return name.to_owned();
    }
    match NAMES.iter().find(|(tag, _)| *tag == lang.base()) {
        None => lang.to_string(),
        Some((tag, name)) => match lang.as_str().strip_prefix(tag).and_then(|rest| rest.strip_prefix('-')) {
            Some(rest) => format!("{name} ({rest})"),
            None => (*name).to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_called_what_its_readers_call_it() {
        let cases = [
            ("en", "English"),
            ("zh-Hans", "简体中文"),
            ("zh-Hant", "繁體中文"),
            ("th", "ไทย"),
            ("ar", "العربية"),
            ("pt-BR", "Português (BR)"),
            ("tlh", "tlh"),
        ];
        for (tag, name) in cases {
            assert_eq!(endonym(&Lang::new(tag).unwrap()), name);
        }
    }

    #[test]
    fn the_table_is_in_order_and_its_tags_are_well_formed() {
        assert!(NAMES.is_sorted());
        assert!(NAMES.iter().all(|(tag, _)| Lang::new(tag).is_some_and(|lang| lang.as_str() == *tag)));
    }
}
