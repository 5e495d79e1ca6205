//! Characters: escapes, entities, and what kind a character is.

/// The named characters that are known, from HTML's table ("Named character references").
const NAMED: [(&str, char); 34] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("divide", '÷'),
    ("euro", '€'),
    ("frac12", '½'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sect", '§'),
    ("times", '×'),
    ("trade", '™'),
];

/// The character that `&…;` at the start of `text` stands for, and what follows it.
pub(super) fn entity(text: &str) -> Option<(char, &str)> {
    let body = text.strip_prefix('&')?;
    // The longest: a number of seven digits with its marks, or the longest name.
    let end = body.bytes().take(10).position(|b| b == b';')?;
    let (name, rest) = (body.get(..end)?, body.get(end + 1..)?);
    let found = match name.strip_prefix('#') {
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
        Some(number) => {
            let (digits, radix, longest) = match number.strip_prefix(['x', 'X']) {
                Some(digits) => (digits, 16, 6),
                None => (number, 10, 7),
            };
            let fits = (1..=longest).contains(&digits.len()) && digits.chars().all(|c| c.is_digit(radix));
            let code = u32::from_str_radix(digits, radix).ok().filter(|_| fits)?;
            char::from_u32(code).filter(|c| *c != '\0').unwrap_or('\u{fffd}')
        }
    };
    Some((found, rest))
}

/// The text with its backslash escapes and entities resolved.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '&']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((found, after)) = entity(from) {
            out.push(found);
            rest = after;
            continue;
        }
        let mut chars = from.chars();
        let mark = chars.next();
        if mark == Some('\\') && chars.clone().next().is_some_and(|c| c.is_ascii_punctuation()) {
            out.extend(chars.next());
        } else {
            out.extend(mark);
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// Recognizes punctuation: ASCII's, and that of the blocks which hold the rest in use.
pub(super) fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{ac}' | '\u{ae}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}'
            | '\u{bf}' | '×' | '÷' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66a}'..='\u{66d}'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20c0}' | '\u{2100}'..='\u{2101}'
            | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{27bf}' | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}'
            | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6b}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
            | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{1f300}'..='\u{1faff}')
}

/// Recognizes scripts that are written without spaces between words: Thai, Lao, Myanmar, Khmer, the
/// Han characters with the kana and their punctuation. Hangul is written with spaces.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{30ff}'
        | '\u{3100}'..='\u{312f}' | '\u{31a0}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}
