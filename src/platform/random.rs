//! Numbers that nobody else has.

/// 64 random bits.
pub fn bits() -> Option<u64> {
    let crypto = super::window()?.crypto().ok()?;
    let mut bytes = [0; 8];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(u64::from_le_bytes(bytes))
}
