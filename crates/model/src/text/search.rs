//! Words of the search: what was found, what was not, and the ways on.

/// Heading of the kinds of content.
pub const KIND: &str = "Loại nội dung";
pub const YEAR: &str = "Năm";
pub const STATUS: &str = "Tình trạng hiệu lực";
/// Heading of the orders.
pub const ORDER: &str = "Xếp theo";
pub const BEST: &str = "Sát từ tìm nhất";
pub const NEWEST: &str = "Mới nhất";
/// Also items in which the words stand apart.
pub const WIDEN: &str = "Mở rộng: cả nội dung có các từ đứng rời nhau";
/// Back to the words side by side.
pub const NARROW: &str = "Chỉ nội dung có các từ đứng liền nhau";
/// No item has all words side by side, but some nearly.
pub const NEAR: &str =
    "Không nội dung nào có đủ các từ đứng liền nhau; dưới đây là những nội dung gần nhất.";
/// The words stand apart in what was found.
pub const APART: &str =
    "Không nội dung nào có các từ đứng liền nhau; dưới đây các từ đứng rời nhau.";
/// A search server has no text with all words.
pub const SOME: &str = "Không nội dung nào có đủ các từ; dưới đây là những nội dung gần nhất.";
/// A search server does not know enough of documents to choose by status.
pub const NO_STATUS: &str = "Máy chủ tìm kiếm không lọc được theo tình trạng hiệu lực: kết quả dưới đây gồm mọi tình trạng. Trang Văn bản lọc được.";
/// Before a word that was probably meant.
pub const MEANT: &str = "Ý bạn là";
/// In place of a clause that was asked for, such as `Khoản 9 điều 5`.
pub fn no_clause(name: &str) -> String {
    [name, ": không có trong toàn văn ở đây."].concat()
}
/// Drops the choices that leave nothing.
pub const ALL_CHOICES: &str = "Tìm trong mọi nội dung, bỏ các điều kiện đang chọn";
/// What helps when nothing was found.
pub const NOTHING: &str =
    "Hãy viết ít từ hơn, viết khác đi, hoặc chỉ gõ số văn bản, ví dụ 111/2015.";

/// The national databases that may have what the portal has not. How their addresses take words is not
/// published, so the links lead to their front pages.
pub const ELSEWHERE: [(&str, &str); 3] = [
    (
        "Cơ sở dữ liệu quốc gia về văn bản pháp luật",
        "https://vbpl.vn/",
    ),
    (
        "Công báo nước CHXHCN Việt Nam",
        "https://congbao.chinhphu.vn/",
    ),
    ("Cổng Dịch vụ công quốc gia", "https://dichvucong.gov.vn/"),
];

/// `12 kết quả cho “đúc áp lực”`
pub fn found(count: u32, words: &str) -> String {
    match count {
        0 => ["Không có kết quả nào cho “", words, "”"].concat(),
        _ => [&count.to_string(), " kết quả cho “", words, "”"].concat(),
    }
}

/// A word that stands nowhere.
pub fn unknown(word: &str) -> String {
    ["Không có từ “", word, "” trong nội dung của cổng."].concat()
}

/// Words that were dropped, because nothing has them with the others.
pub fn dropped(words: &[String]) -> String {
    let words = words.join("”, “");
    [
        "Không nội dung nào có đủ các từ; kết quả dưới đây thiếu “",
        &words,
        "”.",
    ]
    .concat()
}

/// Keys of an input method were read as words.
pub fn rewritten(words: &str) -> String {
    ["Đã đọc cách gõ Telex hoặc VNI: đang tìm “", words, "”."].concat()
}

/// Where to look for the same words.
pub fn elsewhere(words: &str) -> String {
    ["Tìm “", words, "” ở nơi khác:"].concat()
}
