//! Pictures of the feed.

use leptos::prelude::*;

use crate::locale::fill;
use crate::model::{Address, Image};
use crate::view::context::ViewContext;

/// Moment at which the browser fetches a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// With the page, in whose first screen it is.
    Eager,
    /// Once it comes near.
    Lazy,
}

/// A picture with the words that stand for it and its credit. Its size is known before it is
/// there, so that nothing moves.
pub fn picture(scope: &ViewContext, image: &Image, loading: Loading) -> AnyView {
    let credit = image.credit.as_ref().map(|credit| {
        let words = fill(scope.locale.words().common.credit, &[("credit", &scope.texts.words(credit))]);
        view! { <figcaption class="picture-credit">{words}</figcaption> }
    });
    view! { <figure class="picture">{img(scope, image, loading)} {credit}</figure> }.into_any()
}

/// The picture alone; one without words for it is decoration.
fn img(scope: &ViewContext, image: &Image, loading: Loading) -> AnyView {
    let alt = image.alt.as_ref().map(|alt| scope.texts.words(alt)).unwrap_or_default();
    let loading = (loading == Loading::Lazy).then_some("lazy");
    view! {
        <img
            class="picture-image"
            src=source(scope, &image.src)
            alt=alt
            width=image.width.to_string()
            height=image.height.to_string()
            loading=loading
            decoding="async"
        />
    }
    .into_any()
}

/// The address of a picture: one that is relative lies beside the feed.
fn source(scope: &ViewContext, address: &Address) -> String {
    let address = address.as_str();
    if address.contains(':') || address.starts_with('/') { address.to_owned() } else { scope.links.file(address) }
}
