//! The gallery of the parts on a stage: to look at, and to hold pictures of it to those accepted.

use std::collections::BTreeMap;
use std::sync::Arc;

use conference_atlas::locale::countries;
use conference_atlas::map::{WORLD, World as Land};
use conference_atlas::model::{Country, Lang};
use conference_atlas::view::gallery::Gallery;

use crate::Outcome;
use crate::pictures;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

/// The languages that the gallery is drawn in: one from the left to the right, and one back.
pub const LANGUAGES: [&str; 2] = ["en", "ar"];

/// Letters of every script that the gallery has, in no style of ours: where they look otherwise,
/// so does everything.
const SPECIMEN: &str = "<!doctype html><html lang=en data-app=ready><meta charset=utf-8><title>Specimen</title>\
    <p>Hamburgefonstiv 0123456789<p lang=th>ภาษาไทยไม่มีวรรค<p lang=ar dir=rtl>العربية مع Latin<p lang=zh-Hans>中文字体";

/// A language and how wide the window is, in which scheme.
const PICTURES: [(&str, Look); 2] =
    [("en", Look { width: 320, ..Look::PHONE }), ("ar", Look { width: 900, dark: true, ..Look::DESK })];

/// The gallery and its server.
pub struct Hall {
    stage: Stage,
}

impl Hall {
    /// Draws every plate with the style sheet of the build.
    pub fn open(world: &World) -> Outcome<Self> {
        let land = Land::decode(WORLD).map_err(|error| format!("{error:?}"))?;
        let gallery = Gallery::open(Arc::new(land), names)?;
        let page = std::fs::read_to_string(world.dist.folder.join("index.html")).map_err(|error| error.to_string())?;
        let (_, style) = page.split_once("<link rel=\"stylesheet\" href=\"./").ok_or("the build has no style sheet")?;
        let style = style.split('"').next().unwrap_or_default().to_owned();
        let mut pages = BTreeMap::new();
        for (plate, tag) in Gallery::plates().flat_map(|plate| LANGUAGES.map(|tag| (plate, tag))) {
            let lang = Lang::new(tag).ok_or("no language")?;
            let body = gallery.draw(plate, &lang).ok_or_else(|| format!("there is no plate {plate}"))?;
            let html = format!(
                "<!doctype html>\n<html lang=\"{tag}\" dir=\"{}\" data-app=\"ready\"><head><meta charset=\"utf-8\">\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
                 <meta name=\"color-scheme\" content=\"light dark\"><title>{plate}</title>\
                 <link rel=\"stylesheet\" href=\"/{style}\"></head><body>{body}</body></html>\n",
                lang.dir().as_str()
            );
            pages.insert(path(plate, tag), html);
        }
        let links = pages.keys().map(|path| format!("<li><a href=\"/{path}\">{path}</a>\n"));
        let index = format!("<!doctype html>\n<title>Gallery</title>\n<ul>\n{}</ul>\n", links.collect::<String>());
        pages.insert("gallery/".to_owned(), index);
        pages.insert("gallery/specimen".to_owned(), SPECIMEN.to_owned());
        Ok(Self { stage: Stage::open(world, move |path| pages.get(path).cloned())? })
    }

    /// Where a plate is.
    pub fn address(&self, plate: &str, tag: &str) -> String {
        self.stage.address(&path(plate, tag))
    }

    /// Whether letters look here as they did where the pictures were accepted.
    pub fn knows_the_letters(&self, tab: &Tab) -> Outcome<bool> {
        Ok(pictures::differ("specimen", &self.specimen(tab)?)?.is_none())
    }

    fn specimen(&self, tab: &Tab) -> Outcome<Vec<u8>> {
        tab.look(Look::DESK)?;
        tab.go_ready(&self.stage.address("gallery/specimen"), "ready")?;
        tab.png()
    }

    /// The pictures of a plate, each with its name.
    pub fn pictures(&self, tab: &Tab, plate: &str) -> Outcome<Vec<(String, Vec<u8>)>> {
        let mut taken = Vec::new();
        for (tag, look) in PICTURES {
            tab.look(look)?;
            tab.go_ready(&self.address(plate, tag), "ready")?;
            let scheme = if look.dark { "dark" } else { "light" };
            taken.push((format!("{plate}-{tag}-{}-{scheme}", look.width), tab.png()?));
        }
        Ok(taken)
    }
}

/// `gallery`: shows the gallery until it is stopped. `gallery accept [NAME…]`: keeps its pictures,
/// or those of the named plates, as those that later ones are held to.
pub fn run(world: &World, words: &[String]) -> Outcome {
    let hall = Hall::open(world)?;
    let Some((first, plates)) = words.split_first() else {
        println!("{}\nstop it with Ctrl+C", hall.stage.address("gallery/"));
        loop {
            std::thread::park();
        }
    };
    if first != "accept" {
        return Err(format!("`{first}` is neither nothing nor `accept`"));
    }
    let tab = world.tab(Look::DESK)?;
    pictures::accept("specimen", &hall.specimen(&tab)?)?;
    for plate in Gallery::plates().filter(|plate| plates.is_empty() || plates.iter().any(|asked| asked == plate)) {
        for (name, picture) in hall.pictures(&tab, plate)? {
            pictures::accept(&name, &picture)?;
        }
    }
    Ok(())
}

fn path(plate: &str, tag: &str) -> String {
    format!("gallery/{plate}.{tag}")
}

/// The names of countries, in English where there are none in a language.
fn names(lang: &Lang) -> Vec<(Country, Box<str>)> {
    let name =
        |code: Country| countries::name(lang, code.as_str()).or(countries::name(&Lang::english(), code.as_str()));
    Country::all().filter_map(|code| Some((code, name(code)?.into()))).collect()
}
