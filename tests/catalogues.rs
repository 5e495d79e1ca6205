//! Compiling the catalogues of the interface: what is refused, and what is written.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own text must fail")]

#[path = "../build/accessors.rs"]
mod accessors;
#[path = "../build/catalogue.rs"]
#[allow(dead_code, reason = "the build uses more of it")]
mod catalogue;
#[path = "../build/compact.rs"]
#[allow(dead_code, reason = "the build uses more of it")]
mod compact;
#[path = "../build/plural.rs"]
mod plural;

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use catalogue::Catalogue;
use compact::{Compiled, compile};

const ENGLISH: &str = "counts-days =\n    { $n ->\n        [one] { $n } day\n       *[other] { $n } days\n    }\nlive-moved = Moved to { $place }\n";

/// The lines of a language after the first, and the keys that it lacks.
fn compiled(tag: &str, source: &str) -> Result<(Vec<String>, Vec<String>), String> {
    let english = Catalogue::parse("en", ENGLISH).unwrap();
    let Compiled { text, missing } = compile(&Catalogue::parse(tag, source)?, &english)?;
    Ok((text.lines().skip(1).map(str::to_owned).collect(), missing))
}

#[test]
fn a_language_is_written_in_the_order_of_english_with_the_forms_that_its_numbers_take() {
    let source = "live-moved = Место: { $place }\ncounts-days =\n    { $n ->\n        [one] { $n } день\n        [few] { $n } дня\n       *[many] { $n } дней\n    }\n";
    let (lines, missing) = compiled("ru", source).unwrap();
    assert_eq!(lines, ["{n} день\u{1f}{n} дня\u{1f}{n} дней", "Место: {place}"]);
    assert!(missing.is_empty());
}

#[test]
fn a_language_of_one_form_writes_no_choice() {
    let (lines, _) = compiled("zh-Hans", "counts-days = { $n } 天\nlive-moved = 改到{ $place }\n").unwrap();
    assert_eq!(lines, ["{n} 天", "改到{place}"]);
}

#[test]
fn slots_are_isolated_from_right_to_left_but_for_numbers() {
    let (lines, _) = compiled("ar", "counts-days = { $n } يوم\nlive-moved = نُقلت إلى { $place }\n").unwrap();
    assert_eq!(lines, ["{n} يوم", "نُقلت إلى \u{2068}{place}\u{2069}"]);
}

#[test]
fn a_key_that_a_language_lacks_is_told_and_stands_in_english() {
    let (lines, missing) = compiled("th", "counts-days = { $n } วัน\n").unwrap();
    assert_eq!((missing, lines.last().unwrap().as_str()), (vec!["live-moved".to_owned()], "Moved to {place}"));
}

#[test]
fn spaces_in_quotes_stay_and_lines_of_a_text_become_one() {
    let english = Catalogue::parse("en", "lists-and = {\" \"}and{\" \"}\nlists-long =\n    one\n    two\n").unwrap();
    let Compiled { text, .. } = compile(&english, &english).unwrap();
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), [" and ", "one two"]);
}

#[test]
fn what_would_be_lost_on_the_way_is_refused() {
    for (tag, source, complaint) in [
        ("th", "live-gone = หาย", "live-gone is not in en.ftl"),
        ("th", "counts-days =\n    { $n ->\n        [one] a\n       *[other] b\n    }", "the form [one]"),
        ("fr", "live-moved =\n    { $n ->\n        [one] a\n       *[other] b\n    }", "no number to choose"),
        ("fr", "counts-days =\n    { $place ->\n        [one] a\n       *[other] b\n    }", "not by $place"),
        ("fr", "counts-days =\n    { $n ->\n        [1] a\n       *[other] b\n    }", "not a number"),
        ("fr", "-brand = Atlas", "terms are not used"),
        ("fr", "live-moved = { NUMBER($place) }", "only slots"),
        ("fr", "live-moved = a\nlive-moved = b", "stands twice"),
        ("fr", "live-moved { $place }", "line 1"),
        ("x", "live-moved = a", "not the tag of a language"),
    ] {
        let error = compiled(tag, source).unwrap_err();
        assert!(error.contains(complaint), "{source}: {error}");
    }
}

#[test]
fn the_rule_of_a_language_tells_whole_numbers_by_their_last_two_digits() {
    let rule = |tag| plural::Rule::of(tag).unwrap();
    for (tag, categories) in [
        ("th", &["other"][..]),
        ("en", &["one", "other"]),
        ("fr", &["one", "many", "other"]),
        ("ru", &["one", "few", "many"]),
        ("ar", &["zero", "one", "two", "few", "many", "other"]),
        ("pl", &["one", "few", "many"]),
        ("cy", &["zero", "one", "two", "few", "many", "other"]),
    ] {
        assert_eq!(rule(tag).categories, categories, "{tag}");
    }
    assert_eq!(rule("th").table, "0");
    let russian = rule("ru").table;
    let forms: Vec<char> = [1, 2, 5, 11, 21, 111, 121].map(|n| russian.chars().nth(n).unwrap()).into();
    assert_eq!(forms, ['0', '1', '2', '2', '0', '2', '0']);
}

/// Compiles the accessors of [`ENGLISH`] with a program that reads `words`; gives what the compiler says.
fn reading(words: &str) -> Result<(), String> {
    let accessors = accessors::write(&Catalogue::parse("en", ENGLISH).unwrap(), &[]).unwrap();
    // What the module has beside them, and the reason why an unused key fails: `src/locale/words.rs`.
    let program = format!(
        "#[deny(dead_code)]\nmod accessors {{\n#[derive(Debug)] pub struct Plural;\n#[derive(Debug)] pub struct PluralRule;\n\
         pub struct Entries; impl Entries {{ fn word(&mut self) -> &'static str {{ \"\" }} \
         fn plural(&mut self) -> Plural {{ Plural }} }}\n{accessors}\npub fn all() -> Words {{ \
         let _ = (TAGS, KEYS_PRINT, PRINT, TEXTS); Words::read(\"en\", PluralRule, &mut Entries) }}\n}}\n\
         fn main() {{ let words = accessors::all(); println!(\"{{:?}}\", (words.tag, &words.plural, {words})); }}\n"
    );
    let name: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
    let (source, out) = (Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.rs")), name);
    fs::write(&source, program).unwrap();
    let compiler = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let made = Command::new(compiler)
        .args(["--edition=2024", "--emit=metadata", "--out-dir", env!("CARGO_TARGET_TMPDIR"), "--crate-name", &out])
        .arg(&source)
        .output()
        .unwrap();
    made.status.success().then_some(()).ok_or_else(|| String::from_utf8_lossy(&made.stderr).into_owned())
}

#[test]
fn a_key_that_nothing_reads_does_not_compile() {
    reading("&words.counts.days, &words.live.moved").unwrap();
    let error = reading("&words.counts.days").unwrap_err();
    assert!(error.contains("field `moved` is never read"), "{error}");
}
