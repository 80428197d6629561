//! Words of the search's page and of the boxes that lead to it. All but the first are for its script, which
//! the builder gives them: the app does not pay for them.

/// Where the browser runs no script: the address has the words, and nobody to read them.
pub const NO_SCRIPT: &str = "Tìm theo từ khóa cần JavaScript. Từ bạn gõ nằm trong địa chỉ trang, sau “q=”; hãy đi tiếp bằng các danh mục dưới đây, mỗi danh mục liệt kê đầy đủ, mới nhất ở trên.";
/// Said when an answer takes long.
pub const SEARCHING: &str = "Đang tìm…";
/// Stands before the title of the search's page: bookmarks differ by it. The script puts the words in.
pub const TITLED: &str = "“{}” – ";
/// What the reader asked for, repeated where nothing can answer it. The script puts the words in.
pub const ASKED: &str = "Từ khóa của bạn: “{}”.";
/// Nothing can be answered: module or index did not come.
pub const FAILED: &str =
    "Chưa tải được phần tìm kiếm. Hãy thử lại, hoặc đi tiếp bằng các danh mục dưới đây.";
/// What was found may not be all.
pub const INCOMPLETE: &str =
    "Một phần chỉ mục chưa tải được, nên kết quả dưới đây có thể còn thiếu.";
/// The button beside the two.
pub const TRY_AGAIN: &str = "Tìm lại";
/// Opens the facets in a narrow window.
pub const FACETS: &str = "Lọc kết quả";
/// Label of the list below a box.
pub const SUGGESTIONS: &str = "Gợi ý";
/// Switches the key that leads to the box.
pub const SLASH_KEY: &str = "Phím / đưa con trỏ vào ô tìm";
/// Where a search server answers: what readers type leaves their device.
pub const SERVER: &str =
    "Cổng này tìm bằng máy chủ tìm kiếm: những từ bạn gõ vào ô tìm được gửi tới máy chủ đó.";
