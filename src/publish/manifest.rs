//! The web app manifest, by which a phone installs the site.

use serde_json::{Value, json};

use crate::model::Lang;

/// A picture for the home screen.
#[derive(Clone, Copy, Debug)]
pub struct ManifestIcon<'a> {
    /// Relative to the manifest.
    pub src: &'a str,
    /// `192x192`, or `any` of a drawing.
    pub sizes: &'a str,
    pub media_type: &'a str,
    /// True if its edges may be cut off.
    pub maskable: bool,
}

/// The manifest in one language. Its addresses are relative to it, so that it works at any path;
/// `start` is the path of the start page in that language, `""` or `zh-Hans/`.
pub fn manifest(
    name: &str,
    short_name: &str,
    lang: &Lang,
    start: &str,
    colors: Colors<'_>,
    icons: &[ManifestIcon<'_>],
) -> Value {
    let icons: Vec<Value> = icons
        .iter()
        .map(|icon| {
            let purpose = if icon.maskable { "maskable" } else { "any" };
            json!({ "src": icon.src, "sizes": icon.sizes, "type": icon.media_type, "purpose": purpose })
        })
        .collect();
    json!({
        "name": name,
        "short_name": short_name,
        "lang": lang.as_str(),
        "dir": lang.dir().as_str(),
        // One app whatever its language.
        "id": "./",
        "start_url": format!("./{start}"),
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colors.theme,
        "background_color": colors.background,
        "icons": icons,
    })
}

/// Colors around the app, as CSS writes them.
#[derive(Clone, Copy, Debug)]
pub struct Colors<'a> {
    pub theme: &'a str,
    pub background: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::lang;

    #[test]
    fn a_manifest_says_what_an_installer_needs_and_nothing_absolute() {
        let icons = [ManifestIcon { src: "icon.svg", sizes: "any", media_type: "image/svg+xml", maskable: false }];
        let colors = Colors { theme: "#0b6e4f", background: "#ffffff" };
        let manifest = manifest("Conference Atlas", "Atlas", &lang("ar"), "ar/", colors, &icons);
        for (name, wanted) in [("start_url", "./ar/"), ("scope", "./"), ("id", "./"), ("dir", "rtl"), ("lang", "ar")] {
            assert_eq!(manifest[name], wanted);
        }
        assert_eq!(manifest["icons"][0]["purpose"], "any");
    }
}
