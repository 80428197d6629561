//! Every sentence and label that readers see. Nothing else of the portal holds Vietnamese words,
//! but what the editors write.

#![expect(missing_docs, reason = "the text of a constant says what it is")]

pub mod body;
pub mod document;
pub mod embed;
pub mod failure;
pub mod finder;
pub mod search;
pub mod search_page;

use crate::listing::{PageNumber, Pagination};

// The frame of every page.
/// The first link of every page.
pub const SKIP_LINK: &str = "Đến nội dung chính";
pub const MENU: &str = "Danh mục";
/// Label of the menu's landmark.
pub const MENU_LABEL: &str = "Danh mục chính";
/// Label of the footer's links.
pub const FOOTER_LABEL: &str = "Liên kết cuối trang";
/// Label of the reader's settings.
pub const SETTINGS_LABEL: &str = "Tùy chỉnh hiển thị";
pub const THEME: &str = "Giao diện";
pub const THEME_SYSTEM: &str = "Theo thiết bị";
pub const THEME_LIGHT: &str = "Sáng";
pub const THEME_DARK: &str = "Tối";
pub const TEXT_SIZE: &str = "Cỡ chữ";
pub const TEXT_SIZE_NORMAL: &str = "Vừa";
pub const TEXT_SIZE_LARGE: &str = "Lớn";
pub const TEXT_SIZE_LARGER: &str = "Rất lớn";
pub const PHONE: &str = "Điện thoại";
pub const EMAIL: &str = "Thư điện tử";
/// Said while data is awaited.
pub const LOADING: &str = "Đang tải nội dung…";

// Names of places.
/// `/`
pub const FRONT: &str = "Trang chủ";
/// `/su-kien/`
pub const EVENTS: &str = "Sự kiện";
pub const EVENTS_STANDFIRST: &str =
    "Các sự kiện của ngành công nghiệp hỗ trợ, mới nhất ở trên, kèm tin bài theo dòng sự kiện.";
/// `/van-ban/`
pub const DOCUMENTS: &str = "Văn bản pháp luật";
pub const DOCUMENTS_STANDFIRST: &str =
    "Văn bản pháp luật về công nghiệp hỗ trợ, ban hành sau xếp trước.";
/// `/doi-tac/`
pub const PARTNERS: &str = "Đối tác";
pub const PARTNERS_STANDFIRST: &str =
    "Các hiệp hội, viện, trường và doanh nghiệp cùng xây dựng thông tin trên cổng.";
/// `/so-do/`
pub const SITE_MAP: &str = "Sơ đồ trang";
pub const SITE_MAP_STANDFIRST: &str = "Mọi lối vào của cổng thông tin trên một trang.";
/// `/tim-kiem/`
pub const SEARCH: &str = "Tìm kiếm";
pub const SEARCH_STANDFIRST: &str = "Tìm tin bài, sự kiện và văn bản trên cổng thông tin.";
/// Kinds of items that have no list of their own, and what groups of partners are called.
pub const ARTICLES: &str = "Bài viết";
pub const PAGES: &str = "Trang thông tin";
pub const PARTNER_GROUP: &str = "Nhóm đối tác";
/// Label of the categories.
pub const CATEGORIES: &str = "Chuyên mục";
/// Label of the static pages.
pub const STATIC_PAGES: &str = "Về cổng thông tin";

// Search.
/// Label of the masthead's form.
pub const SEARCH_THE_PORTAL: &str = "Tìm trên toàn cổng";
/// Label of a form within a page.
pub const SEARCH_HERE: &str = "Tìm bằng từ khóa";
/// In the empty box.
pub const SEARCH_PLACEHOLDER: &str = "Tìm tin, văn bản, số hiệu…";
/// Label of the box.
pub const SEARCH_BOX: &str = "Từ khóa tìm kiếm";
pub const SEARCH_BUTTON: &str = "Tìm";

// Front page and listings.
/// Leads from a band to its listing.
pub const SEE_ALL: &str = "Xem tất cả";

/// The accessible name of [`SEE_ALL`], which says of what.
pub fn see_all_of(name: &str) -> String {
    format!("{SEE_ALL}: {name}")
}

/// Label of the stories beside the lead.
pub const TOP_STORIES: &str = "Tin nổi bật";
/// A front page without a single article.
pub const NO_NEWS_YET: &str = "Chưa có bài viết nào được đăng.";
pub const EMPTY_CATEGORY: &str = "Chuyên mục này chưa có bài viết.";
pub const EMPTY_EVENT: &str = "Chưa có bài viết về sự kiện này.";
pub const EMPTY_EVENTS: &str = "Chưa có sự kiện nào.";
pub const EMPTY_PARTNERS: &str = "Chưa có đối tác nào.";
/// Heading of an event's coverage.
pub const EVENT_COVERAGE: &str = "Tin bài về sự kiện";
/// Mark of an article taken back.
pub const WITHDRAWN: &str = "Đã rút";

/// How many articles are listed.
pub fn article_count(count: u32) -> String {
    format!("{count} bài viết")
}

/// How many events are listed.
pub fn event_count(count: u32) -> String {
    format!("{count} sự kiện")
}

/// How many partners are listed.
pub fn partner_count(count: u32) -> String {
    format!("{count} đối tác")
}

// Pagination.
/// Label of the row.
pub const PAGINATION_LABEL: &str = "Các trang của danh sách";
pub const PREVIOUS_PAGE: &str = "Trang trước";
pub const NEXT_PAGE: &str = "Trang sau";

/// `Trang 2`
pub fn page_number(page: PageNumber) -> String {
    format!("Trang {page}")
}

/// `Trang 2 trên 5`
pub fn page_of(pagination: &Pagination) -> String {
    format!("Trang {} trên {}", pagination.page, pagination.page_count)
}

/// The title of a listing's page: the bare name for the first.
pub fn numbered_title(title: &str, page: PageNumber) -> String {
    if page == PageNumber::FIRST {
        title.into()
    } else {
        format!("{title} – trang {page}")
    }
}

/// The document's title: page, then portal.
pub fn page_title(page: &str, portal: &str) -> String {
    format!("{page} | {portal}")
}

// Article.
/// Label of the trail.
pub const BREADCRUMBS_LABEL: &str = "Đường dẫn";
pub const PUBLISHED: &str = "Ngày đăng";
pub const UPDATED: &str = "Cập nhật";
pub const BYLINE: &str = "Tác giả";
pub const CATEGORY: &str = "Chuyên mục";
/// What it covers.
pub const EVENT: &str = "Sự kiện";
pub const TAGS: &str = "Từ khóa";
/// Headings of the text.
pub const CONTENTS: &str = "Trong bài";
pub const ATTACHMENTS: &str = "Tệp đính kèm";
pub const HISTORY: &str = "Các lần cập nhật";
pub const CREDIT: &str = "Nguồn";
/// Heading of the tools.
pub const TOOLS: &str = "Dùng bài này";
pub const PRINT: &str = "In bài";
pub const COPY_ADDRESS: &str = "Chép địa chỉ";
/// Said once it is copied.
pub const COPIED: &str = "Đã chép địa chỉ";
/// Said when the browser refuses.
pub const COPY_FAILED: &str = "Không chép được; hãy chép từ thanh địa chỉ";
pub const SHARE: &str = "Chia sẻ";
pub const SHARE_BY_MAIL: &str = "Gửi qua thư điện tử";
pub const NEIGHBOURS_LABEL: &str = "Bài khác trong chuyên mục";
pub const NEWER: &str = "Bài mới hơn";
pub const OLDER: &str = "Bài cũ hơn";
pub const SAME_EVENT: &str = "Cùng sự kiện";
/// Heading of the withdrawal.
pub const WITHDRAWN_TITLE: &str = "Bài viết đã được rút";
pub const ADDRESS_OF_PAGE: &str = "Địa chỉ trang";

/// Since when an article is withdrawn.
pub fn withdrawn_since(day: crate::day::Day) -> String {
    format!("Từ ngày {}.", day.short())
}

/// A size as readers expect it: `820 B`, `4 kB`, `1,3 MB`.
pub fn file_size(bytes: u64) -> String {
    match bytes {
        0..=999 => format!("{bytes} B"),
        1_000..=999_499 => format!("{} kB", (bytes + 500) / 1_000),
        _ => {
            let tenths = (bytes + 50_000) / 100_000;
            format!("{},{} MB", tenths / 10, tenths % 10)
        }
    }
}

// Events.
pub const EVENT_TIME: &str = "Thời gian";
pub const EVENT_PLACE: &str = "Địa điểm";

/// The days of an event: one day, or from – to.
pub fn days(starts_on: crate::day::Day, ends_on: crate::day::Day) -> String {
    if starts_on == ends_on {
        starts_on.short()
    } else {
        format!("{} – {}", starts_on.short(), ends_on.short())
    }
}

// Moved and missing pages.
/// Heading of `404.html`.
pub const NOT_FOUND_TITLE: &str = "Không tìm thấy trang";
/// Heading of a page that moved.
pub const MOVED_TITLE: &str = "Trang đã chuyển địa chỉ";

/// The sentence of a page that moved.
pub const MOVED: &str = "Nội dung này nay ở địa chỉ:";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_well() {
        let cases = [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1 kB"),
            (1_499, "1 kB"),
            (1_500, "2 kB"),
            (999_499, "999 kB"),
            (999_500, "1,0 MB"),
            (1_300_000, "1,3 MB"),
        ];
        for (bytes, text) in cases {
            assert_eq!(file_size(bytes), text);
        }
    }
}
