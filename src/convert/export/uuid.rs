//! Identifiers that are the same in every run.

/// The offset basis and the prime of FNV-1a with 128 bits (RFC 9923, 5).
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// A UUID of version 8 (RFC 9562, 5.8) that is made from `parts`. The same parts always give
/// the same one, so that a program that reads a schedule again knows its sessions.
pub fn uuid(parts: &[&str]) -> String {
    let mut hash = BASIS;
    for part in parts {
        // A zero ends each part: `ab`, `c` is not `a`, `bc`.
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }
    let version_and_variant = (hash & !(0xf << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
    let hex = format!("{version_and_variant:032x}");
    let mut out = String::with_capacity(36);
    for (index, digit) in hex.chars().enumerate() {
        if matches!(index, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_parts_give_the_same_uuid_and_others_another() {
        let one = uuid(&["forum-2023", "opening"]);
        assert_eq!(one, uuid(&["forum-2023", "opening"]));
        assert_ne!(one, uuid(&["forum-2023o", "pening"]));
        assert_eq!(one.len(), 36);
        let parts: Vec<_> = one.split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('8') && parts[3].starts_with(['8', '9', 'a', 'b']));
    }
}
