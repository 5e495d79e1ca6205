//! Pictures that were accepted, and the differences of later ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use resvg::tiny_skia::{IntSize, Pixmap};

use crate::Outcome;

/// The most by which a color may differ, of 255, before it is another: no two machines round
/// the edge of a letter alike.
const TOLERANCE: u8 = 8;
/// Steps of a color that are kept: fewer bytes, and no eye tells them apart.
const STEP: u8 = 8;

/// Path of the accepted pictures.
fn accepted(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(format!("{name}.png"))
}

/// Keeps a picture as the one that later ones are held to.
pub fn accept(name: &str, picture: &[u8]) -> Outcome {
    let path = accepted(name);
    let kept = coarse(&read(picture)?)?;
    write(&path, &kept)?;
    println!("{}", path.display());
    Ok(())
}

/// Keeps a picture in a file, in fewer colors than it had.
pub fn keep(path: &Path, picture: &[u8]) -> Outcome {
    write(path, &coarse(&read(picture)?)?)
}

/// Path of the comparison of a picture with the accepted one, if they differ.
pub fn differ(name: &str, picture: &[u8]) -> Outcome<Option<PathBuf>> {
    let new = coarse(&read(picture)?)?;
    let old = match fs::read(accepted(name)) {
        Ok(old) => read(&old)?,
        Err(_) => return Err(format!("no picture of {name} was accepted: cargo xtask gallery --accept-pictures")),
    };
    if same(&old, &new) {
        return Ok(None);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery").join(format!("{name}.png"));
    write(&path, &side_by_side(&old, &new)?)?;
    Ok(Some(path))
}

fn read(png: &[u8]) -> Outcome<Pixmap> {
    Pixmap::decode_png(png).map_err(|error| format!("a picture cannot be read: {error}"))
}

fn write(path: &Path, picture: &Pixmap) -> Outcome {
    let png = indexed(picture)?.map_or_else(|| picture.encode_png().map_err(|error| error.to_string()), Ok)?;
    let folder = path.parent().ok_or("no folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, png))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// The picture as a PNG with a palette, which is a third of one without; `None` if it has more
/// than the 256 colors of a palette.
fn indexed(picture: &Pixmap) -> Outcome<Option<Vec<u8>>> {
    let mut numbers: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut palette = Vec::new();
    for pixel in picture.data().chunks_exact(4) {
        let color = [pixel[0], pixel[1], pixel[2]];
        let number = match (numbers.get(&color), u8::try_from(numbers.len())) {
            (Some(number), _) => *number,
            (None, Ok(next)) => {
                palette.extend(color);
                numbers.insert(color, next);
                next
            }
            (None, Err(_)) => return Ok(None),
        };
        rows.push(number);
    }
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let done = encoder.write_header().and_then(|mut writer| writer.write_image_data(&rows));
    done.map_err(|error| error.to_string())?;
    Ok(Some(png))
}

/// The picture with each color at the nearest of a few steps.
fn coarse(picture: &Pixmap) -> Outcome<Pixmap> {
    let size = IntSize::from_wh(picture.width(), picture.height()).ok_or("an empty picture")?;
    let step = |value: &u8| (u16::from(*value) + u16::from(STEP) / 2).min(255) as u8 / STEP * STEP;
    let mut data: Vec<u8> = picture.data().iter().map(step).collect();
    data.chunks_exact_mut(4).for_each(|pixel| pixel[3] = 255);
    Pixmap::from_vec(data, size).ok_or_else(|| "an empty picture".to_owned())
}

/// True if two pixels are of the same color to the eye.
fn alike(one: &[u8], other: &[u8]) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) <= TOLERANCE)
}

fn same(old: &Pixmap, new: &Pixmap) -> bool {
    let mut pixels = old.data().chunks_exact(4).zip(new.data().chunks_exact(4));
    (old.width(), old.height()) == (new.width(), new.height()) && pixels.all(|(old, new)| alike(old, new))
}

/// The old picture, the new one, and where they differ: red over the new one made pale.
fn side_by_side(old: &Pixmap, new: &Pixmap) -> Outcome<Pixmap> {
    let (width, height) = (old.width().max(new.width()), old.height().max(new.height()));
    let mut sheet = Pixmap::new(width * 3 + 16, height).ok_or("an empty picture")?;
    let of = |picture: &Pixmap, x: u32, y: u32| picture.pixel(x, y).map(|c| [c.red(), c.green(), c.blue(), 255]);
    let row = sheet.width() as usize * 4;
    let data = sheet.data_mut();
    for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
        let (old, new) = (of(old, x, y), of(new, x, y));
        let pale = |[red, green, blue, _]: [u8; 4]| [red, green, blue].map(|value| 191 + value / 4);
        let difference = match (old, new) {
            (Some(old), Some(new)) if alike(&old, &new) => pale(new),
            (None, None) => [255; 3],
            _ => [224, 0, 32],
        };
        let shown = [old.unwrap_or([0; 4]), new.unwrap_or([0; 4]), [difference[0], difference[1], difference[2], 255]];
        for (place, color) in shown.into_iter().enumerate() {
            let at = y as usize * row + (place as u32 * (width + 8) + x) as usize * 4;
            data[at..at + 4].copy_from_slice(&color);
        }
    }
    Ok(sheet)
}
