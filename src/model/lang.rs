//! Languages and their direction.

use std::fmt;
use std::sync::Arc;

/// The direction in which a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Dir {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A BCP 47 language tag (RFC 5646): subtags of letters and digits joined by hyphens, in
/// the case that the RFC recommends (`zh-Hans`, `pt-BR`).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Arc<str>);

impl Lang {
    /// English, which every text of the interface has.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// Checks that `tag` is well formed, and writes it in the recommended case.
    pub fn new(tag: &str) -> Option<Self> {
        let mut out = String::with_capacity(tag.len());
        for (index, part) in tag.split('-').enumerate() {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let fits = match index {
                0 => letters && (2..=3).contains(&part.len()),
                _ => part.bytes().all(|b| b.is_ascii_alphanumeric()) && (1..=8).contains(&part.len()),
            };
            if !fits {
                return None;
            }
            if index > 0 {
                out.push('-');
            }
            let lower = part.to_ascii_lowercase();
            match (index, part.len()) {
                (1.., 2) if letters => out.push_str(&part.to_ascii_uppercase()),
                (1.., 4) if letters => {
                    let mut chars = lower.chars();
                    out.extend(chars.next().map(|c| c.to_ascii_uppercase()));
                    out.push_str(chars.as_str());
                }
                _ => out.push_str(&lower),
            }
        }
        Some(Self(out.into()))
    }

    /// The tag as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag: `zh` of `zh-Hans`.
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The tag without its last subtag: `zh` of `zh-Hans`, none of `zh`.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('-').map(|(parent, _)| Self(parent.into()))
    }

    /// The direction of the script that the language is written in, from the script subtag
    /// if there is one (the list is CLDR's scripts with `rtl` set, those in present use).
    pub fn dir(&self) -> Dir {
        let script = self.0.split('-').skip(1).find(|part| part.len() == 4);
        let rtl = match script {
            Some(script) => {
                matches!(script, "Arab" | "Hebr" | "Thaa" | "Syrc" | "Nkoo" | "Adlm" | "Rohg" | "Mand" | "Samr")
            }
            None => matches!(
                self.base(),
                "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "syr" | "ug" | "ur" | "yi"
            ),
        };
        if rtl { Dir::Rtl } else { Dir::Ltr }
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_written_in_the_recommended_case() {
        let cases = [("EN", "en"), ("zh-hans", "zh-Hans"), ("pt-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW")];
        for (given, wanted) in cases {
            assert_eq!(Lang::new(given).map(|l| l.to_string()).as_deref(), Some(wanted));
        }
        for bad in ["", "e", "english", "en_US", "en-", "e1", "en-toolongtag"] {
            assert_eq!(Lang::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_script_decides_the_direction_before_the_language_does() {
        let dir = |tag| Lang::new(tag).map(|l| l.dir());
        assert_eq!(dir("ar"), Some(Dir::Rtl));
        assert_eq!(dir("ar-Latn"), Some(Dir::Ltr));
        assert_eq!(dir("az-Arab"), Some(Dir::Rtl));
        assert_eq!(dir("th"), Some(Dir::Ltr));
    }
}
