//! Code of an address, for the camera of a phone.

use leptos::prelude::*;

use crate::qr::qr;

/// The code under its `label`; none where the address is longer than a code can be.
pub fn qr_code(address: &str, label: &'static str) -> Option<AnyView> {
    let code = qr(address)?;
    let side = code.side.to_string();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    Some(
        view! {
            <svg class="qr" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
                <path d=code.path />
            </svg>
        }
        .into_any(),
    )
}
