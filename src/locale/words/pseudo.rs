//! A language for tests, made from the English catalogue: letters with accents, a third longer,
//! in brackets. Its tag is `qps`, which no language has.

use super::TEXTS;

pub const TAG: &str = "qps";

/// The file of the language.
pub fn text() -> &'static str {
    let (head, entries) = TEXTS.first().and_then(|text| text.split_once('\n')).unwrap_or_default();
    let entries: Vec<String> = entries.split('\n').map(entry).collect();
    format!("{}\n{}", head.replacen(" en ", " qps ", 1), entries.join("\n")).leak()
}

fn entry(line: &str) -> String {
    // Numbers of the catalogue stay: they are read.
    if line.parse::<u32>().is_ok() {
        return line.to_owned();
    }
    line.split('\u{1f}').map(form).collect::<Vec<_>>().join("\u{1f}")
}

fn form(form: &str) -> String {
    let mut out = String::from("⟦");
    let mut in_slot = false;
    for c in form.chars() {
        in_slot = (in_slot || c == '{') && c != '}';
        out.push(if in_slot { c } else { accented(c) });
    }
    out.extend(std::iter::repeat_n('·', form.chars().count() / 3));
    out.push('⟧');
    out
}

fn accented(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀćďéƒǵĥíĵķĺḿńóṕɋŕśťúṽẃẋýźÁƁĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == c).map_or(c, |(_, accented)| accented)
}
