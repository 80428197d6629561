//! Words of the portal on other sites' pages: in frames and quotations.

use crate::portal::Portal;

/// Heading of the newest articles.
pub const LATEST: &str = "Tin mới nhất";
/// Heading of the newest documents.
pub const LATEST_DOCUMENTS: &str = "Văn bản mới";
/// Before the portal's name.
pub const SOURCE: &str = "Nguồn:";

/// How the portal is called where it is a guest: `Cổng Công nghiệp hỗ trợ`.
pub fn portal_name(portal: &Portal) -> String {
    format!("Cổng {}", portal.short_name)
}

/// The title of a frame: `Tin mới nhất – Cổng Công nghiệp hỗ trợ`.
pub fn frame_title(heading: &str, portal: &Portal) -> String {
    format!("{heading} – {}", portal_name(portal))
}
