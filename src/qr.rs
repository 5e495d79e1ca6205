//! QR codes (ISO/IEC 18004) as the path of a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light margin around a code, in modules: what readers ask for.
pub const MARGIN: u32 = 4;

/// A code, drawn in modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// The length of a side, margins included.
    pub side: u32,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

/// The code of a text; `None` where it is too long for one.
///
/// Corrects errors as well as it can without growing: a code on a screen is rarely dirty, and
/// fewer modules are easier to see.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                let run = run.to_string();
                let start = [x, y].map(|at| (at + MARGIN as i32).to_string());
                for part in ["M", &start[0], " ", &start[1], "h", &run, "v1h-", &run, "z"] {
                    path.push_str(part);
                }
            }
            x += i32::try_from(run).unwrap_or(0) + 1;
        }
    }
    Some(Qr { side: u32::try_from(code.size()).ok()? + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Draws a path of runs as pixels, dark or not.
    fn pixels(qr: &Qr, scale: usize) -> (usize, Vec<bool>) {
        let side = qr.side as usize;
        let mut dark = vec![false; side * side];
        for run in qr.path.split('z').filter(|run| !run.is_empty()) {
            let (start, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let [x, y, wide]: [usize; 3] = [x, y, rest.split_once('v').unwrap().0].map(|n| n.parse().unwrap());
            dark[y * side + x..][..wide].fill(true);
        }
        let large = side * scale;
        (large, (0..large * large).map(|at| dark[at / large / scale * side + at % large / scale]).collect())
    }

    /// Text that another's decoder reads.
    fn read(qr: &Qr) -> String {
        let (side, dark) = pixels(qr, 4);
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark[y * side + x] { 0 } else { 255 });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "one code");
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_code_is_read_back_by_a_decoder_of_others() {
        let long = format!("https://conference.example/mine/?stars={}", "Ab3_-".repeat(60));
        for text in ["https://conference.example/mine/?stars=aZ09_", &long, "大会"] {
            assert_eq!(read(&qr(text).unwrap()), *text);
        }
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(qr(&"x".repeat(2_953)).is_some());
        assert_eq!(qr(&"x".repeat(2_954)), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn whatever_is_written_is_read(text in "https://[a-z.]{1,20}/[a-zA-Z0-9_-]{0,120}") {
            prop_assert_eq!(read(&qr(&text).unwrap()), text);
        }
    }
}
