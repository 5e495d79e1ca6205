//! Script for hosts (`embed.js`): the site's address and languages, written into it.

use super::PrerenderError;
use crate::feed::site::SiteUrl;
use crate::model::Lang;

/// Name of the script in the build.
pub(super) const NAME: &str = "embed.js";
/// Beginning and end of the string that carries them; it survives a minifier.
const FACTS: (&str, &str) = ("\"conference-atlas/1 ", "\"");

/// The script with the address, where it is known, and the languages.
pub(super) fn told(script: &[u8], url: Option<&SiteUrl>, languages: &[Lang]) -> Result<String, PrerenderError> {
    let told = tell(&String::from_utf8_lossy(script), url.map(SiteUrl::as_str), languages);
    told.ok_or_else(|| PrerenderError(format!("{NAME}: has no place for the site's address and languages")))
}

fn tell(script: &str, url: Option<&str>, languages: &[Lang]) -> Option<String> {
    let (before, rest) = script.split_once(FACTS.0)?;
    let (_, after) = rest.split_once(FACTS.1)?;
    // An address holds no blank and no quotation mark; one that did would end the string.
    let url = url.filter(|url| !url.contains([' ', '"', '\\'])).unwrap_or("-");
    let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
    Some([before, FACTS.0, url, " ", &languages.join(" "), FACTS.1, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::lang;

    #[test]
    fn address_and_languages_are_written_into_the_script_however_often_it_is_built() {
        let script = include_str!("../../../public/embed.js");
        let languages = [lang("en"), lang("zh-Hans")];
        let once = tell(script, Some("https://a.example/atlas/"), &languages).unwrap();
        assert!(once.contains("\"conference-atlas/1 https://a.example/atlas/ en zh-Hans\""));
        assert_eq!(tell(&once, Some("https://a.example/atlas/"), &languages).as_ref(), Some(&once));
        assert!(tell(&once, None, &languages).unwrap().contains("\"conference-atlas/1 - en zh-Hans\""));
        assert!(tell(script, Some("https://a.example/\"+evil"), &[]).unwrap().contains("\"conference-atlas/1 - \""));
        assert_eq!(tell("nothing", None, &[]), None);
    }
}
