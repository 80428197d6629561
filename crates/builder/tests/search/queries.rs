//! What readers of the sample portal would type, and the item that they mean.

/// Queries with the path of the first result. A path with an anchor means that very part; a
/// name behind a path means that partner.
pub(crate) const QUERIES: [(&str, &str); 60] = [
    // Titles in part, with marks and without.
    ("Thùng thứ 41", "/bai-viet/thung-thu-41/"),
    ("thung thu 41", "/bai-viet/thung-thu-41/"),
    ("phay năm trục", "/bai-viet/phay-nam-truc-cho-lo-nho/"),
    (
        "phay nam truc lo nho",
        "/bai-viet/phay-nam-truc-cho-lo-nho/",
    ),
    (
        "mười bốn thợ và một đạo luật",
        "/bai-viet/muoi-bon-tho-va-mot-dao-luat/",
    ),
    ("chuyen anod", "/bai-viet/mot-ngay-o-chuyen-xu-ly-be-mat/"),
    ("nhật ký đào tạo kép", "/bai-viet/nhat-ky-dao-tao-kep/"),
    ("MÃ QR trên chi tiết", "/bai-viet/ma-qr-tren-chi-tiet/"),
    ("in 3d do ga", "/bai-viet/in-3d-do-ga-buoc-dau/"),
    ("bậc thang thợ hàn", "/bai-viet/bac-thang-tho-han/"),
    (
        "gia nhom len",
        "/bai-viet/gia-nhom-len-hop-dong-duc-chia-the-nao/",
    ),
    (
        "kiểm toán điện xưởng ép nhựa",
        "/bai-viet/kiem-toan-dien-xuong-ep-nhua/",
    ),
    ("vay vốn mua máy ép", "/bai-viet/vay-von-mua-may-ep-thu-ba/"),
    (
        "danh ba nha cung cap",
        "/bai-viet/danh-ba-nha-cung-cap-cap-tinh/",
    ),
    (
        "yêu cầu báo giá",
        "/bai-viet/doc-yeu-cau-bao-gia-tung-dong/",
    ),
    (
        "sai lầm khi lập báo giá",
        "/bai-viet/nam-sai-lam-khi-lap-bao-gia/",
    ),
    (
        "thuật ngữ công nghiệp hỗ trợ",
        "/bai-viet/so-tay-thuat-ngu-cong-nghiep-ho-tro/",
    ),
    (
        "phu tung may nong nghiep",
        "/bai-viet/phu-tung-may-nong-nghiep-ban-theo-vu/",
    ),
    ("lỗi hàn bảng mạch", "/bai-viet/loi-han-bang-mach/"),
    ("phuong phap duc", "/bai-viet/chon-phuong-phap-duc/"),
    // The tone on the other vowel, and letters in their parts.
    (
        "Thanh Hoá dồn sức",
        "/bai-viet/thanh-hoa-thuc-day-cong-nghiep-ho-tro/",
    ),
    (
        "Ninh Thị Thuỳ Dương",
        "/bai-viet/ky-thuat-vien-hoc-thong-ke/",
    ),
    (
        "to\u{302}\u{309} nu\u{31b}\u{303} CNC",
        "/bai-viet/to-nu-day-chuyen-cnc/",
    ),
    // Keys of Telex and VNI.
    ("ddo luwowngf minh hoaj", "/doi-tac/ Viện Đo lường Minh Họa"),
    ("na8m sai la62m", "/bai-viet/nam-sai-lam-khi-lap-bao-gia/"),
    (
        "ba3ng kie63m 24 d9ie63m",
        "/bai-viet/bang-kiem-ho-so-xac-nhan-uu-dai/",
    ),
    (
        "nuowcs thair khu coong nghieepj",
        "/bai-viet/nuoc-thai-chung-chia-chi-phi-theo-tai-luong/",
    ),
    // Numbers in many spellings.
    ("111/2015/NĐ-CP", "/van-ban/nghi-dinh/111-2015-nd-cp/"),
    ("nghị định 111/2015", "/van-ban/nghi-dinh/111-2015-nd-cp/"),
    ("nd 111", "/van-ban/nghi-dinh/111-2015-nd-cp/"),
    (
        "nghị định 111 năm 2015",
        "/van-ban/nghi-dinh/111-2015-nd-cp/",
    ),
    ("NĐ 205/2025", "/van-ban/nghi-dinh/205-2025-nd-cp/"),
    (
        "thong tu 55/2015/tt-bct",
        "/van-ban/thong-tu/55-2015-tt-bct/",
    ),
    (
        "quyết định 68/QĐ-TTg",
        "/van-ban/quyet-dinh/68-qd-ttg-2017/",
    ),
    ("1483/qd-ttg", "/van-ban/quyet-dinh/1483-qd-ttg-2011/"),
    ("luật 04/2017/QH14", "/van-ban/luat/04-2017-qh14/"),
    ("115/NQ-CP", "/van-ban/nghi-quyet/115-nq-cp-2020/"),
    ("42/2022", "/van-ban/nghi-dinh/42-2022-nd-cp/"),
    // Parts of legal texts.
    (
        "khoản 2 điều 5 quy chế 01/2024/QC-MAU",
        "/van-ban/quy-che/01-2024-qc-mau/#dieu-5-khoan-2",
    ),
    (
        "diem d khoan 2 dieu 5 01/2024/qc-mau",
        "/van-ban/quy-che/01-2024-qc-mau/#dieu-5-khoan-2-diem-d",
    ),
    (
        "điều 9 01/2026/QC-MAU",
        "/van-ban/quy-che/01-2026-qc-mau/#dieu-9",
    ),
    ("đếm đủ chốt dẫn", "/van-ban/quy-che/01-2024-qc-mau/#dieu-8"),
    // Short forms.
    (
        "CNHT Thanh Hóa",
        "/bai-viet/thanh-hoa-thuc-day-cong-nghiep-ho-tro/",
    ),
    (
        "nghị định hỗ trợ DN nhỏ và vừa",
        "/van-ban/nghi-dinh/80-2021-nd-cp/",
    ),
    (
        "nước thải KCN",
        "/bai-viet/nuoc-thai-chung-chia-chi-phi-theo-tai-luong/",
    ),
    // What documents are about.
    ("luat dau tu", "/van-ban/luat/61-2020-qh14/"),
    ("luật bảo hiểm y tế", "/van-ban/luat/46-2014-qh13/"),
    (
        "thông tư cho vay công nghiệp hỗ trợ",
        "/van-ban/thong-tu/01-2016-tt-nhnn/",
    ),
    ("đặt lịch phòng đo", "/van-ban/quy-che/03-2024-qc-mau/"),
    // Names.
    (
        "Nghiêm Thị Thoa",
        "/bai-viet/phong-van-truong-phong-chat-luong-ppm/",
    ),
    ("duong thi my le", "/bai-viet/muoi-bon-tho-va-mot-dao-luat/"),
    (
        "Câu lạc bộ Nhà cung ứng",
        "/doi-tac/ Câu lạc bộ Nhà cung ứng Bản Mẫu",
    ),
    (
        "dien dan co khi chinh xac",
        "/su-kien/dien-dan-co-khi-2026/",
    ),
    ("ngày hội nghề", "/su-kien/ngay-hoi-nghe-2027/"),
    // Questions.
    (
        "xưởng nhỏ có được ưu đãi thuế không",
        "/bai-viet/hoi-dap-uu-dai-thue-xuong-nho/",
    ),
    (
        "nộp hồ sơ qua mạng lần đầu",
        "/bai-viet/nop-ho-so-qua-mang-lan-dau/",
    ),
    ("cổng này có dùng cookie không", "/quyen-rieng-tu/"),
    ("gio lam viec cua ban bien tap", "/lien-he/"),
    // Quotes and a minus.
    ("“tủ đồ gá số”", "/bai-viet/in-3d-do-ga-buoc-dau/"),
    (
        "nộp hồ sơ qua mạng -sáu",
        "/bai-viet/nop-ho-so-qua-mang-lan-dau/",
    ),
];
