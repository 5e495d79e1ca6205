//! Random numbers.

/// 64 bits that nobody can foresee.
pub fn bits() -> Option<u64> {
    let crypto = super::window()?.crypto().ok()?;
    let mut bytes = [0; 8];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(u64::from_le_bytes(bytes))
}

/// A number to spread requests by; not for secrets.
pub fn dice() -> u32 {
    if super::window().is_some() { (js_sys::Math::random() * f64::from(u32::MAX)) as u32 } else { 0 }
}
