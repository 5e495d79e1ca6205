//! Pictures of people, whose size the feed wants and no format says in a field of its own.
//!
//! A size is never made up: it is what the address says (`-400o400o1`, `300x200`), or what the
//! picture at hand has. A picture of which neither is known is left out and listed with its
//! address.

use super::schedule::Picture;
use super::{Omissions, Settings, links};
use crate::model::{Address, Image, Lang, Text};

/// Sides that a picture has, in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 16..=20_000;

/// The picture of somebody with this name.
pub fn of_person(
    picture: &Picture,
    (name, base): (&str, Option<&str>),
    language: &Lang,
    settings: &Settings,
    lost: &mut Omissions,
) -> Option<Image> {
    let written = picture.url.trim();
    if written.is_empty() {
        return None;
    }
    let beside = || Some((Address::new(written).filter(Address::is_relative)?, settings.picture_size?(written)?));
    let said = picture.size.filter(|(width, height)| SIDES.contains(width) && SIDES.contains(height));
    let (src, size) = match (beside(), said) {
        (Some(found), _) => found,
        (None, Some(size)) => (links::resolve(written, base).or_else(|| Address::new(written))?, size),
        (None, None) => {
            let Some(src) = links::resolve(written, base) else {
                lost.add("a picture of a person that is no address of the web and no file beside", name);
                return None;
            };
            let Some(size) = size_in_address(written) else {
                lost.add(
                    "a picture of a person whose size nothing says: save it beside the feed and name it there",
                    format!("{name}: {src}"),
                );
                return None;
            };
            (src, size)
        }
    };
    if let Some(host) = src.host() {
        lost.changed(
            format!(
                "a picture of a person, which stays on {host}: save it beside the feed, so that no visitor asks {host}"
            ),
            name,
        );
    }
    let (width, height) = size;
    Some(Image { src, alt: Some(Text::new(language.clone(), name)), credit: None, width, height })
}

/// The size that an address says of its picture: two numbers with an `x` or an `o` between.
fn size_in_address(address: &str) -> Option<(u32, u32)> {
    let bytes = address.as_bytes();
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let number = |from: usize, count: usize| {
        address.get(from..from + count).filter(|_| (2..=5).contains(&count))?.parse().ok().filter(|n| SIDES.contains(n))
    };
    let starts = (0..bytes.len()).filter(|at| {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        before.is_none_or(|byte| !byte.is_ascii_alphanumeric())
    });
    starts.into_iter().find_map(|at| {
        let first = digits(at);
        let cross = *bytes.get(at + first)?;
        let second_at = at + first + 1;
        let second = digits(second_at);
        let after = bytes.get(second_at + second);
        // Sessionize goes on with another `o`; elsewhere the number ends there.
        let ends = after.is_none_or(|byte| !byte.is_ascii_alphanumeric() || cross == b'o' && *byte == b'o');
        (matches!(cross, b'x' | b'o') && ends).then(|| Some((number(at, first)?, number(second_at, second)?)))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_read_from_an_address_that_says_it() {
        let cases = [
            ("https://sessionize.com/image/cbd4-400o400o1-wET4tX.jpg", Some((400, 400))),
            ("https://a.example/ana-300x200.jpg", Some((300, 200))),
            ("https://a.example/300x200/ana.jpg", Some((300, 200))),
            ("https://a.example/ana.jpg", None),
            ("https://a.example/0x1234.jpg", None),
            ("https://a.example/v2o1.jpg", None),
            ("https://a.example/99999999x5.jpg", None),
        ];
        for (address, wanted) in cases {
            assert_eq!(size_in_address(address), wanted, "{address}");
        }
    }
}
