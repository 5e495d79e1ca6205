//! Bytes as text, in the encoding that a file declares (WHATWG Encoding Standard).

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Omissions;

/// The text of a file. A byte-order mark decides, then the label that the file declares, then
/// UTF-8; bytes that are not UTF-8 and declare nothing are Windows-1252, and that is listed.
pub fn decode(bytes: &[u8], declared: Option<&str>, lost: &mut Omissions) -> String {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return read(encoding, bytes.get(length..).unwrap_or_default(), lost);
    }
    let named = declared.map(str::trim).filter(|label| !label.is_empty());
    let encoding = named.and_then(|label| Encoding::for_label(label.as_bytes()));
    if let (Some(label), None) = (named, encoding) {
        lost.changed(format!("the encoding {label:?}, which is not known: UTF-8 or Windows-1252 is read"), "");
    }
    match encoding {
        Some(encoding) => read(encoding, bytes, lost),
        None if std::str::from_utf8(bytes).is_ok() => read(UTF_8, bytes, lost),
        None => {
            lost.changed("an encoding that is not declared and not UTF-8: Windows-1252 is read", "");
            read(WINDOWS_1252, bytes, lost)
        }
    }
}

fn read(encoding: &'static Encoding, bytes: &[u8], lost: &mut Omissions) -> String {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    if had_errors {
        lost.add(format!("characters that are not {}: � stands for them", encoding.name()), "");
    }
    text.into_owned()
}

/// The encoding that an XML declaration names: `<?xml … encoding="…"?>`.
pub fn declared_by_xml(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(256)).unwrap_or_default());
    let (declaration, _) = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let value = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(value.get(1..)?.split_once(quote)?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_label_decides_and_a_byte_order_mark_before_it() {
        let cases: [(&[u8], Option<&str>, &str, usize); 7] = [
            (b"5 \xa4 \xbd", Some("ISO-8859-15"), "5 € œ", 0),
            (b"5 \x80", Some("iso-8859-1"), "5 €", 0),
            (b"\xff\xfea\0", Some("utf-8"), "a", 0),
            (b"\xef\xbb\xbf\xc3\xa9", None, "é", 0),
            (b"caf\xe9", None, "café", 1),
            (b"\xc3\xa9", Some("wibble"), "é", 1),
            (b"\xb5\xd8\xcd\xbc", Some("GB2312"), "地图", 0),
        ];
        for (bytes, declared, wanted, listed) in cases {
            let mut lost = Omissions::default();
            assert_eq!(decode(bytes, declared, &mut lost), wanted);
            assert_eq!(lost.groups().len(), listed, "{lost}");
        }
    }

    #[test]
    fn an_xml_declaration_names_its_encoding() {
        let cases = [
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><a/>", Some("ISO-8859-15")),
            ("<?xml version='1.0' encoding = 'koi8-r' ?>", Some("koi8-r")),
            ("<?xml version=\"1.0\"?><a encoding=\"x\"/>", None),
            ("<a/>", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(declared_by_xml(text.as_bytes()).as_deref(), wanted, "{text}");
        }
    }
}
