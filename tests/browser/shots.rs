//! Pictures of pages, to look at, and those of the documents.

use std::fs;
use std::path::Path;

use crate::dist::Dist;
use crate::documents::PICTURES;
use crate::tab::Look;
use crate::world::World;
use crate::{Outcome, pictures};

/// Pictures that are taken.
#[derive(Debug)]
struct Wanted {
    paths: Vec<String>,
    langs: Vec<String>,
    widths: Vec<u32>,
    schemes: Vec<String>,
    only: Option<String>,
}

/// Takes the pictures that the words ask for (see `cargo xtask shots --help`).
pub fn take(world: &World, words: &[String]) -> Outcome {
    if words.iter().any(|word| word == "--docs") {
        return for_documents(world);
    }
    let wanted = Wanted::read(words)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("shots");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let tab = world.tab(Look::DESK)?;
    for path in &wanted.paths {
        for lang in &wanted.langs {
            let folder_of_lang = format!("{lang}/");
            let is_other = world.dist.languages.contains(&folder_of_lang);
            let address = world.address(&if is_other { folder_of_lang + path } else { path.clone() });
            for (&width, scheme) in wanted.widths.iter().flat_map(|w| wanted.schemes.iter().map(move |s| (w, s))) {
                let name = format!("{}-{lang}-{width}-{scheme}.png", slug(path));
                if wanted.only.as_ref().is_some_and(|only| !name.contains(only)) {
                    continue;
                }
                let look = if width < 600 { Look::PHONE } else { Look::DESK };
                tab.look(look.wide(width).dark(scheme == "dark"))?;
                tab.go_ready(&address, "ready")?;
                fs::write(folder.join(&name), tab.png()?).map_err(|error| format!("{name}: {error}"))?;
                println!("shots/{name}");
            }
        }
    }
    Ok(())
}

/// Takes the pictures of the documents: the top of each page, light, in the first language.
fn for_documents(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    for picture in PICTURES {
        tab.look(Look::DESK.wide(picture.width))?;
        tab.go_ready(&world.address(picture.page), "ready")?;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(picture.file);
        pictures::keep(&file, &tab.png_of(picture.width, picture.height)?)?;
        println!("{}", picture.file);
    }
    Ok(())
}

impl Wanted {
    fn read(words: &[String]) -> Outcome<Self> {
        let list = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut wanted = Self {
            paths: Vec::new(),
            langs: list("en,zh-Hans"),
            widths: vec![360, 1440],
            schemes: list("light,dark"),
            only: None,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word.as_str() {
                "--only" => wanted.only = Some(value()?.clone()),
                "--langs" => wanted.langs = list(value()?),
                "--schemes" => wanted.schemes = list(value()?),
                "--widths" => {
                    let widths = value()?.split(',').map(str::parse).collect::<Result<_, _>>();
                    wanted.widths = widths.map_err(|error| format!("--widths: {error}"))?;
                }
                path if path.starts_with('/') => wanted.paths.push(path.trim_start_matches('/').to_owned()),
                other => return Err(format!("`{other}` is neither an option nor a path, which starts with /")),
            }
        }
        if wanted.paths.is_empty() {
            wanted.paths = Dist::main_pages().map(str::to_owned).to_vec();
        }
        Ok(wanted)
    }
}

/// A path as part of a file's name.
fn slug(path: &str) -> String {
    let kept = path.trim_matches('/').replace(['/', '?', '&', '='], "_");
    if kept.is_empty() { "overview".to_owned() } else { kept }
}
