//! The elements that pages are made of, in one table: the functions that open them, and what the
//! writer and the view must know of each. A tag that is not in the table does not compile:
//!
//! ```compile_fail,E0425
//! use portal::markup::tags;
//! let page = tags::dvi();
//! ```

use super::element::{Element, Leaf, Open};

/// How an element is written and made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With content and an end tag.
    Html,
    /// Without content and without an end tag.
    Void,
    /// Part of a drawing, which belongs to another namespace than the rest of the page.
    Svg,
}

macro_rules! written {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $written:literal) => {
        $written
    };
}

macro_rules! state {
    (Void) => {
        Leaf
    };
    ($kind:ident) => {
        Open
    };
}

macro_rules! tags {
    ($($kind:ident: $($name:ident $($written:literal)?),*;)*) => {
        /// An element of the table.
        #[expect(non_camel_case_types, reason = "each variant bears the name of its element")]
        #[derive(Clone, Copy)]
        pub(super) enum Tag {
            $($($name,)*)*
        }

        /// In the order of [`Tag`]: names as they are written, and kinds.
        const TABLE: &[(&str, Kind)] = &[
            $($((written!($name $($written)?), Kind::$kind),)*)*
        ];

        $($(
            #[doc = concat!("`<", written!($name $($written)?), ">`")]
            #[inline]
            pub fn $name() -> Element<state!($kind)> {
                Element::new(Tag::$name)
            }
        )*)*
    };
}

tags! {
    Html: a, address, article, b, button, cnht_news "cnht-news", code, dd, details, div, dl, dt,
        fieldset, figcaption, figure, footer, form, h1, h2, h3, header, iframe, label, legend, li,
        main, nav, noscript, ol, option, p, pre, script, section, select, span, strong, summary, time, ul;
    Void: img, input;
    Svg: line, path, svg;
}

impl Tag {
    /// The name as it is written.
    pub(super) fn name(self) -> &'static str {
        TABLE[self as usize].0
    }

    /// Has it neither content nor an end tag?
    pub(super) fn is_void(self) -> bool {
        TABLE[self as usize].1 == Kind::Void
    }

    /// Is it part of a drawing?
    pub(super) fn is_svg(self) -> bool {
        TABLE[self as usize].1 == Kind::Svg
    }
}

/// All that the HTML standard calls void elements.
#[cfg(test)]
pub(crate) const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

#[cfg(test)]
mod tests {
    use super::{Kind, TABLE, VOID};

    /// The elements of SVG 2 that draw or group and have no namesake in HTML.
    const SVG: [&str; 17] = [
        "circle", "clipPath", "defs", "ellipse", "g", "image", "line", "marker", "mask", "path",
        "pattern", "polygon", "polyline", "rect", "svg", "text", "use",
    ];

    #[test]
    fn the_table_knows_which_elements_are_void_and_which_are_drawn() {
        for (name, kind) in TABLE {
            assert_eq!(*kind == Kind::Void, VOID.contains(name), "{name}");
            assert_eq!(*kind == Kind::Svg, SVG.contains(name), "{name}");
        }
    }
}
