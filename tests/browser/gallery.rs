//! Gallery of the parts on a stage: to look at, and to hold pictures of it to those accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use conference_atlas::locale::countries;
use conference_atlas::map::{WORLD, World as Land};
use conference_atlas::model::Lang;
use conference_atlas::view::gallery::{Gallery, LANGUAGES};

use crate::Outcome;
use crate::pictures;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Letters that the repository brings, so that a part looks the same on every machine: the name
/// of the file without its weight, and the scripts that it is for.
const LETTERS: [(&str, &str); 4] = [
    ("latin", "U+0000-05FF, U+1E00-218F, U+2190-2199, U+2212-2265"),
    ("arabic", "U+0600-06FF, U+200C-200F"),
    ("thai", "U+0E00-0E7F, U+25CC"),
    ("chinese", "U+219A-2211, U+2266-FFFF"),
];

/// Weights of the letters; the heavier one of Chinese is made of the other by the browser.
const WEIGHTS: [(&str, &str); 2] = [("Regular", "100 500"), ("Bold", "600 900")];

/// A language and how wide the window is, in which scheme.
const PICTURES: [(&str, Look); 2] =
    [("en", Look { width: 320, ..Look::PHONE }), ("ar", Look { width: 900, dark: true, ..Look::DESK })];

/// The gallery and its server.
pub struct Hall {
    stage: Stage,
    strange_letters: Vec<char>,
}

impl Hall {
    /// Draws every plate with the style sheet of the build.
    pub fn open(world: &World) -> Outcome<Self> {
        let land = Land::decode(WORLD).map_err(|error| format!("{error:?}"))?;
        let gallery = Gallery::open(Arc::new(land), countries::names)?;
        let page = std::fs::read_to_string(world.dist.folder.join("index.html")).map_err(|error| error.to_string())?;
        let (_, style) = page.split_once("<link rel=\"stylesheet\" href=\"./").ok_or("the build has no style sheet")?;
        let style = style.split('"').next().unwrap_or_default().to_owned();
        let (mut pages, mut bodies) = (BTreeMap::new(), Vec::new());
        for (plate, tag) in Gallery::plates().flat_map(|plate| LANGUAGES.map(|tag| (plate, tag))) {
            let lang = Lang::new(tag).ok_or("no language")?;
            let body = gallery.draw(plate, &lang).ok_or_else(|| format!("there is no plate {plate}"))?;
            let html = format!(
                "<!doctype html>\n<html lang=\"{tag}\" dir=\"{}\" data-app=\"ready\"><head><meta charset=\"utf-8\">\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
                 <meta name=\"color-scheme\" content=\"light dark\"><title>{plate}</title>\
                 <link rel=\"stylesheet\" href=\"/{style}\"><link rel=\"stylesheet\" href=\"/gallery/letters.css\"></head><body>{body}</body></html>\n",
                lang.dir().as_str()
            );
            pages.insert(path(plate, tag), html);
            bodies.push(body);
        }
        let links = pages.keys().map(|path| format!("<li><a href=\"/{path}\">{path}</a>\n"));
        let index = format!("<!doctype html>\n<title>Gallery</title>\n<ul>\n{}</ul>\n", links.collect::<String>());
        pages.insert("gallery/".to_owned(), index);
        pages.insert("gallery/letters.css".to_owned(), letters()?);
        let strange_letters = strange_letters(&bodies);
        Ok(Self { stage: Stage::open(world, move |path| pages.get(path).cloned())?, strange_letters })
    }

    /// Letters of the plates that the repository does not bring: they would look otherwise
    /// elsewhere.
    pub fn strange_letters(&self) -> &[char] {
        &self.strange_letters
    }

    /// Address of a plate.
    pub fn address(&self, plate: &str, tag: &str) -> String {
        self.stage.address(&path(plate, tag))
    }

    /// The pictures of a plate, each with its name.
    pub fn pictures(&self, tab: &Tab, plate: &str) -> Outcome<Vec<(String, Vec<u8>)>> {
        let mut taken = Vec::new();
        for (tag, look) in PICTURES {
            tab.look(look)?;
            tab.go_ready(&self.address(plate, tag), "ready")?;
            tab.wait("document.fonts.status === 'loaded'", "letters of the repository")?;
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

/// The style that puts the letters of the repository in place of the machine's.
fn letters() -> Outcome<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let mut css = String::new();
    for ((name, range), (of_weight, weight)) in LETTERS.iter().flat_map(|font| WEIGHTS.map(|weight| (font, weight))) {
        // A script without the weight has one for both, each with the range that the others have: of
        // two ranges a browser takes the one or the other for all scripts.
        let file = |file: &str| std::fs::read(folder.join(format!("{name}-{file}.woff2")));
        let bytes = file(of_weight).or_else(|_| file("Regular")).map_err(|error| format!("{name}: {error}"))?;
        css += &format!(
            "@font-face {{ font-family: Letters; font-weight: {weight}; unicode-range: {range}; \
             src: url(data:font/woff2;base64,{}) format(\"woff2\"); }}\n",
            BASE64_STANDARD.encode(bytes)
        );
    }
    Ok(css + "*, ::before, ::after { font-family: Letters !important; }\n")
}

fn strange_letters(gallery: &[String]) -> Vec<char> {
    let known: BTreeSet<char> = include_str!("../letters/letters.txt")
        .lines()
        .filter_map(|line| char::from_u32(u32::from_str_radix(line, 16).ok()?))
        .collect();
    let all: BTreeSet<char> = gallery.iter().flat_map(|text| text.chars()).collect();
    all.into_iter().filter(|c| !c.is_control() && !known.contains(c)).collect()
}
