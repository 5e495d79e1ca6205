//! The script of hosts, told which languages this site has.

use std::path::Path;

use super::{PrerenderError, read, write};
use crate::model::Lang;

const NAME: &str = "embed.js";
/// Up to where its list of languages is copied, and from where on.
const LIST: (&str, &str) = ("languages = [", "]");

/// Writes the languages into the script.
pub(super) fn settle(dist: &Path, languages: &[Lang]) -> Result<(), PrerenderError> {
    let path = dist.join(NAME);
    if !path.is_file() {
        return Ok(());
    }
    let script = String::from_utf8_lossy(&read(&path)?).into_owned();
    let told = tell(&script, languages).ok_or_else(|| PrerenderError(format!("{NAME}: has no list of languages")))?;
    write(&path, told.as_bytes())
}

fn tell(script: &str, languages: &[Lang]) -> Option<String> {
    let (before, rest) = script.split_once(LIST.0)?;
    let (_, after) = rest.split_once(LIST.1)?;
    let list: Vec<String> = languages.iter().map(|lang| format!("\"{lang}\"")).collect();
    Some([before, LIST.0, &list.join(","), LIST.1, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::lang;

    #[test]
    fn the_languages_of_the_feed_are_written_into_the_script_however_often_it_is_built() {
        let script = include_str!("../../../public/embed.js");
        let once = tell(script, &[lang("en"), lang("zh-Hans")]).unwrap();
        assert!(once.contains("languages = [\"en\",\"zh-Hans\"]"));
        assert_eq!(tell(&once, &[lang("en"), lang("zh-Hans")]).as_ref(), Some(&once));
        assert_eq!(tell("nothing", &[]), None);
    }
}
