//! Icons: shapes of the Lucide set (lucide.dev, ISC license), inlined by name.

use leptos::prelude::*;

/// An icon by its Lucide name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    ArrowUpDown,
    ChartGantt,
    ChevronDown,
    Clock,
    House,
    LayoutGrid,
    Map,
    Menu,
    Search,
    Share,
    SlidersHorizontal,
    Star,
    X,
}

impl Icon {
    /// The `d` of its path, 24 units square.
    fn path(self) -> &'static str {
        match self {
            Self::ArrowUpDown => "m21 16-4 4-4-4M17 20V4M3 8l4-4 4 4M7 4v16",
            Self::ChartGantt => "M10 6h8M12 16h6M3 3v16a2 2 0 0 0 2 2h16M8 11h7",
            Self::ChevronDown => "m6 9 6 6 6-6",
            Self::Clock => "M12 6v6l4 2M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0",
            Self::House => {
                "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-5.999a2 2 0 0 1 2.582 0l7 5.999A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"
            }
            Self::LayoutGrid => {
                "M4 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM15 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM15 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z"
            }
            Self::Map => {
                "M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0zM15 5.764v15M9 3.236v15"
            }
            Self::Menu => "M4 5h16M4 12h16M4 19h16",
            Self::Search => "m21 21-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0",
            Self::Share => "M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8",
            Self::SlidersHorizontal => "M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3",
            Self::Star => {
                "M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z"
            }
            Self::X => "M18 6 6 18M6 6l12 12",
        }
    }
}

/// Draws an icon in the color of the text beside it; the words that it stands with say what it is.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=icon.path() />
        </svg>
    }
    .into_any()
}
