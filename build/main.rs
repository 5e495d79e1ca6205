//! Compiles the catalogues of the interface (`src/locale/catalogues/*.ftl`), and puts the app into
//! the program that is released.
//!
//! Writes into `OUT_DIR` the typed accessors of every word, from the English catalogue, and one
//! compact file for each language, of which a visitor loads one. A catalogue is data: a new
//! language is a new file in that folder.

mod accessors;
mod app;
mod catalogue;
mod compact;
mod plural;

use std::path::PathBuf;
use std::{env, fs, io};

use catalogue::Catalogue;

const FOLDER: &str = "src/locale/catalogues";

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build");
    let failed = |path: &str, error: io::Error| format!("{path}: {error}");
    let mut names: Vec<String> = fs::read_dir(FOLDER)
        .map_err(|error| failed(FOLDER, error))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".ftl")?.to_owned()))
        .collect();
    // English first: the others are read against it.
    names.sort_by_key(|name| (name != "en", name.clone()));
    let mut catalogues = Vec::new();
    for tag in names {
        let path = format!("{FOLDER}/{tag}.ftl");
        let source = fs::read_to_string(&path).map_err(|error| failed(&path, error))?;
        catalogues.push(Catalogue::parse(&tag, &source).map_err(|error| format!("{path}: {error}"))?);
    }
    let (english, _) = catalogues.split_first().ok_or_else(|| format!("{FOLDER} has no en.ftl"))?;
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let write = |name: &str, text: &str| fs::write(out.join(name), text).map_err(|error| failed(name, error));
    let mut texts = Vec::new();
    for catalogue in &catalogues {
        let compiled = compact::compile(catalogue, english);
        let compact::Compiled { text, missing } =
            compiled.map_err(|error| format!("{FOLDER}/{}.ftl: {error}", catalogue.tag))?;
        for key in missing {
            println!("cargo::warning={FOLDER}/{}.ftl lacks {key}; its English stands in", catalogue.tag);
        }
        write(&format!("words-{}.txt", catalogue.tag), &text)?;
        texts.push((catalogue.tag.clone(), text));
    }
    write("accessors.rs", &accessors::write(english, &texts)?)?;
    app::write(&out).map_err(|error| format!("the app of the program: {error}"))
}
