//! What is said when a page cannot be shown: what happened, and a way on.

/// Heading: the address does not exist.
pub const NOT_FOUND_TITLE: &str = super::NOT_FOUND_TITLE;
pub const NOT_FOUND: &str = "Địa chỉ này không có trên cổng: có thể đã gõ nhầm, hoặc trang đã được gỡ. Hãy tìm bằng từ khóa, xem sơ đồ trang hoặc về trang chủ.";
/// Heading: no connection.
pub const OFFLINE_TITLE: &str = "Không có kết nối mạng";
pub const OFFLINE: &str =
    "Thiết bị chưa kết nối được với cổng thông tin. Hãy kiểm tra mạng rồi thử lại.";
/// Heading: the server failed.
pub const SERVER_TITLE: &str = "Máy chủ đang gặp sự cố";
pub const SERVER: &str =
    "Máy chủ chưa trả được nội dung này. Sự cố thường ngắn; hãy thử lại sau ít phút.";
/// Heading: the data cannot be read.
pub const UNREADABLE_TITLE: &str = "Dữ liệu không đọc được";
pub const UNREADABLE: &str = "Nội dung nhận về bị hỏng hoặc thuộc phiên bản mới hơn của cổng. Hãy tải lại trang; nếu vẫn lỗi, xin báo cho chúng tôi.";
pub const TRY_AGAIN: &str = "Thử lại";
pub const RELOAD: &str = "Tải lại trang";
pub const REPORT: &str = "Báo lỗi";
/// Label of the ways on.
pub const WAYS_ON: &str = "Đi tiếp";
