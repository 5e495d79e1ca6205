//! Pictures in the documents, each of a page of the default feed.

/// Picture of a page in a document.
#[derive(Clone, Copy, Debug)]
pub struct DocumentPicture {
    /// From the root of the repository.
    pub file: &'static str,
    /// Path of the page in the site; empty for the overview.
    pub page: &'static str,
    /// Width of the window and height of what is shown of the page, in CSS pixels.
    pub width: u32,
    pub height: u32,
}

/// All of them.
pub const PICTURES: [DocumentPicture; 1] =
    [DocumentPicture { file: "docs/overview.png", page: "", width: 1440, height: 870 }];
