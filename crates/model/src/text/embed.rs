//! Words of the page for webmasters, and of what their pages show of the portal.

use crate::portal::Portal;

pub const TITLE: &str = "Nhúng tin lên trang của bạn";
pub const SHORT_TITLE: &str = "Nhúng tin";
pub const STANDFIRST: &str = "Đưa tin, sự kiện và văn bản của cổng lên trang web của bạn trong bốn bước: chọn, xem thử, chép mã, dán. Không cần biết lập trình, không mất phí; tin tự cập nhật khi cổng có bài mới.";

// The steps.
pub const STEP_CHOOSE: &str = "1. Chọn";
pub const STEP_LOOK: &str = "2. Xem thử";
pub const STEP_COPY: &str = "3. Chép mã";
pub const STEP_PASTE: &str = "4. Dán vào trang";
pub const TROUBLE: &str = "Dán rồi mà không thấy tin";
pub const POLICY: &str = "Trang có chính sách bảo mật nội dung (CSP)";
pub const FRAMES: &str = "Khung làm sẵn";

// The state of the form.
/// Said while no script is there.
pub const STILL: &str = "Phần chọn dưới đây cần JavaScript. Không có JavaScript, bạn vẫn dùng được mã làm sẵn ở bước 3 và các khung làm sẵn ở cuối trang.";
/// Said once it is.
pub const LIVE: &str = "Mọi lựa chọn nằm trong địa chỉ của trang này: lưu lại, hoặc gửi cho đồng nghiệp, mở ra vẫn y như vậy.";
/// The address asks for something there is not.
pub const UNKNOWN_CHOICE: &str = "Địa chỉ bạn mở có lựa chọn mà cổng không có, nên chỗ đó dùng giá trị mặc định. Hãy xem lại các ô dưới đây.";

// The choices: how.
pub const WAY: &str = "Trang của bạn";
/// A page whose code can be written.
pub const WAY_HTML: &str = "Trang sửa được mã HTML";
pub const WAY_WORDPRESS: &str = "Trang WordPress";
/// A page that takes frames alone.
pub const WAY_IFRAME: &str = "Trang chỉ nhận khung (iframe)";

// What.
pub const KIND: &str = "Nội dung";
pub const KIND_LATEST: &str = "Tin mới nhất";
pub const KIND_CATEGORY: &str = "Tin của một chuyên mục";
pub const KIND_EVENT: &str = "Tin về một sự kiện";
pub const KIND_DOCUMENTS: &str = "Văn bản pháp luật mới";
pub const KIND_ARTICLE: &str = "Một bài viết";
pub const ARTICLE: &str = "Địa chỉ bài viết";
pub const ARTICLE_HINT: &str =
    "Mở bài trên cổng rồi chép địa chỉ trên thanh địa chỉ của trình duyệt.";
/// There is none yet.
pub const ARTICLE_WANTED: &str = "Chưa có địa chỉ: hãy dán địa chỉ một bài của cổng vào ô trên.";
/// It is none of ours.
pub const ARTICLE_FOREIGN: &str =
    "Địa chỉ này không phải của cổng. Hãy mở bài trên cổng rồi chép lại.";
/// Nobody has it.
pub const ARTICLE_MISSING: &str = "Cổng không có bài viết ở địa chỉ này, hoặc bài đã được rút. Hãy mở lại bài để lấy địa chỉ đúng.";
/// It is no article; `sample` is one.
pub fn article_other(sample: &str) -> String {
    format!("Đây không phải địa chỉ một bài viết của cổng. Địa chỉ bài viết có dạng {sample}.")
}

/// A slug for a sample of an address.
pub const SAMPLE_SLUG: &str = "ten-bai";
pub const LIMIT: &str = "Số tin";
/// How many there may be.
pub const LIMIT_WRONG: &str = "Số tin từ 1 đến 20; tạm dùng 5.";

// How it looks.
pub const LAYOUT: &str = "Bố cục";
pub const LAYOUT_LIST: &str = "Danh sách";
pub const LAYOUT_COMPACT: &str = "Gọn, mỗi tin một dòng";
pub const LAYOUT_LEAD: &str = "Tin đầu lớn";
pub const THEME_AUTO: &str = "Tự động theo trang và thiết bị";
pub const LANGUAGE: &str = "Ngôn ngữ của nhãn";
pub const VIETNAMESE: &str = "Tiếng Việt";
pub const ENGLISH: &str = "Tiếng Anh";
pub const MORE: &str = "Thêm lựa chọn";
pub const HEADING_LEVEL: &str = "Cấp tiêu đề của khối tin";
pub const TARGET: &str = "Bấm vào tin thì mở";
pub const TARGET_SELF: &str = "Ngay tại trang";
pub const TARGET_BLANK: &str = "Ở thẻ mới";
pub const TARGET_TOP: &str = "Ở cả cửa sổ (trang của bạn nằm trong khung)";
pub const TARGET_PARENT: &str = "Ở trang chứa khung của bạn";
pub const FIXED: &str = "Khóa phiên bản, có mã kiểm tra (SRI)";
pub const FIXED_HINT: &str =
    "Trình duyệt chỉ chạy đúng tệp đã kiểm tra. Đổi lại, bạn tự thay mã khi muốn dùng bản mới.";
pub const COLOURS: &str = "Dùng màu của trang tôi";
pub const PAPER: &str = "Nền";
pub const INK: &str = "Chữ";
pub const LINK: &str = "Liên kết";
pub const ACCENT: &str = "Nhãn nhỏ";

/// A color that is hard to read, before and after its ratio.
pub const TOO_PALE: [&str; 3] = [
    "Màu chữ trên nền chỉ đạt ",
    "Màu liên kết trên nền chỉ đạt ",
    "Màu nhãn nhỏ trên nền chỉ đạt ",
];
pub const TOO_PALE_END: &str =
    " : 1, dưới mức dễ đọc 4,5 : 1. Hãy chọn màu chữ đậm hơn hoặc màu nền khác đi.";

// The preview.
pub const PREVIEW: &str = "Xem thử khối tin";
pub const PREVIEW_NOTE: &str =
    "Đây là khối tin thật, đúng như người đọc sẽ thấy trên trang của bạn.";
pub const PREVIEW_FRAME: &str = "Xem thử khung tin";
pub const TRY_AGAIN: &str = "Thử lại";
/// Why there is no preview, by the element's reasons; the last of the script itself.
pub const PREVIEW_FAILED: [(&str, &str); 7] = [
    (
        "offline",
        "Chưa xem thử được vì không nối được mạng. Mã ở bước 3 vẫn dùng được; hãy kiểm tra mạng rồi thử lại.",
    ),
    (
        "not-found",
        "Cổng chưa có tin nào cho lựa chọn này, nên trang của bạn sẽ chỉ hiện liên kết về cổng. Hãy chọn nội dung khác ở bước 1.",
    ),
    (
        "server",
        "Máy chủ của cổng đang bận nên chưa xem thử được. Mã ở bước 3 vẫn dùng được; hãy thử lại sau ít phút.",
    ),
    (
        "unreadable",
        "Dữ liệu nhận được không đọc được nên chưa xem thử được. Hãy tải lại trang này; nếu vẫn vậy, xin báo cho chúng tôi theo địa chỉ ở chân trang.",
    ),
    (
        "blocked",
        "Trình duyệt hoặc tiện ích chặn quảng cáo không cho tải tin, nên chưa xem thử được. Hãy cho phép trang này rồi thử lại.",
    ),
    (
        "setting",
        "Chưa xem thử được vì lựa chọn chưa đủ. Hãy xem lại bước 1.",
    ),
    (
        "script",
        "Không tải được khối tin để xem thử. Mã ở bước 3 vẫn dùng được; hãy kiểm tra mạng rồi tải lại trang này.",
    ),
];

// The code.
pub const CODE_HTML: &str = "Mã HTML";
pub const CODE_IFRAME: &str = "Mã khung iframe";
pub const CODE_WORDPRESS: &str = "Mã cho khối “HTML tùy chỉnh”";
pub const CODE_ADDRESS: &str = "Địa chỉ để dán thẳng vào bài";
/// The line for WordPress' own list.
pub const CODE_PROVIDER: &str = "Dòng khai báo cho functions.php";
/// For the script's and the data's directives.
pub const CODE_POLICY_HTML: &str = "Dòng CSP cho mã HTML";
pub const CODE_POLICY_IFRAME: &str = "Dòng CSP cho khung iframe";
pub const CODE_FIXED: &str = "Thẻ script có khóa phiên bản";
pub const CODE_COLOURS: &str = "Màu viết thành luật CSS";

/// What a button copies.
pub fn copy(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_lowercase().collect::<String>());
    // An abbreviation stays one.
    let label = if label.starts_with("CSP") {
        label.to_owned()
    } else {
        first.unwrap_or_default() + letters.as_str()
    };
    format!("Chép {label}")
}

/// Said once it is copied.
pub const COPIED: &str = "Đã chép. Giờ dán vào trang của bạn.";
/// Said when the browser refuses.
pub const COPY_FAILED: &str = "Trình duyệt không cho chép; mã đã được bôi đen, hãy nhấn Ctrl+C.";
/// Of what stands in the code.
pub const CODE_NOTE: &str = "Giữa hai thẻ là tin hôm nay dưới dạng liên kết thường: người đọc thấy chúng khi trình duyệt không chạy script hay mạng bị chặn. Cứ để nguyên.";
/// The headlines could not be had.
pub const CODE_BARE: &str = "Chưa lấy được tin hôm nay để đặt vào giữa hai thẻ, nên mã chỉ có một liên kết về cổng. Mã vẫn dùng được.";
/// There is none without an article.
pub const NO_CODE: &str = "Chưa có mã: hãy điền địa chỉ bài viết ở bước 1.";
pub const CODE_IFRAME_NOTE: &str = "Dòng script thứ hai không bắt buộc: nó chỉnh chiều cao khung cho vừa tin. Trang không nhận script thì bỏ dòng ấy, khung vẫn chạy.";
pub const IFRAME_LIMITS: &str = "Khung nhận bố cục, giao diện, số tin và ngôn ngữ; màu riêng, cấp tiêu đề và cách mở liên kết chỉ có ở mã HTML.";

// Pasting.
pub const PASTE_HTML: [&str; 3] = [
    "Mở tệp HTML, hoặc chế độ sửa mã nguồn trong phần quản trị trang của bạn.",
    "Dán mã vào đúng chỗ muốn hiện tin, rồi lưu. Một trang có nhiều khối tin thì dòng script chỉ cần một lần.",
    "Mở trang của bạn và tải lại (Ctrl+F5) để xem.",
];
pub const PASTE_IFRAME: [&str; 3] = [
    "Trong phần soạn trang, tìm ô “Nhúng”, “Embed” hoặc “iframe”.",
    "Dán mã khung vào đó. Nếu ô chỉ nhận một địa chỉ, hãy dán địa chỉ nằm trong src=\"…\".",
    "Lưu trang, rồi mở ra xem.",
];
pub const PASTE_WORDPRESS: [&str; 3] = [
    "Mở bài hoặc trang trong WordPress, bấm dấu + và chọn khối “HTML tùy chỉnh” (Custom HTML).",
    "Dán mã vào khối, bấm “Xem trước” để thử, rồi cập nhật bài.",
    "Nếu WordPress tự xóa thẻ script thì tài khoản của bạn không được phép chèn mã: nhờ quản trị viên dán, hoặc dùng cách dán địa chỉ dưới đây.",
];
pub const WORDPRESS_ADDRESS: &str = "Cách khác, không cần mã: dán địa chỉ";
pub const WORDPRESS_ADDRESS_STEPS: [&str; 2] = [
    "Chép địa chỉ một bài viết, sự kiện hay văn bản của cổng và dán vào một dòng riêng trong bài WordPress.",
    "WordPress tự đổi địa chỉ thành một khung trích tin (oEmbed). Không thấy khung thì bài vẫn có liên kết thường.",
];
/// The line for the list of providers.
pub const PROVIDER_NOTE: &str = "WordPress tự nhận ra cổng qua thẻ khám phá oEmbed trong trang, nên thường không cần khai báo gì. Nếu trang của bạn tắt phần khám phá, quản trị viên thêm dòng này vào functions.php của giao diện hoặc vào một plugin nhỏ:";
/// What the line needs on our side.
pub const PROVIDER_REWRITE: &str = "Dòng này hỏi cổng theo dạng có tham số, ?url=…; máy chủ của cổng phải có luật chuyển câu hỏi ấy về tệp tĩnh của từng bài (xem hướng dẫn triển khai). Phần khám phá thì dùng thẳng tệp tĩnh, không cần luật nào.";

// When it does not show.
pub const TROUBLES: [(&str, &str); 5] = [
    (
        "Chỗ dán trống, hoặc chỉ thấy danh sách liên kết",
        "Script chưa chạy. Hãy xem mã còn đủ dòng script không: nhiều trình soạn thảo tự xóa. Nếu bị xóa, hãy chọn “Trang chỉ nhận khung (iframe)” ở bước 1.",
    ),
    (
        "Trang hiện nguyên mã thay vì hiện tin",
        "Mã đã bị dán vào ô soạn văn bản. Hãy chuyển sang chế độ sửa HTML, hay khối “HTML tùy chỉnh”, rồi dán lại.",
    ),
    (
        "Vẫn thấy tin cũ",
        "Trình duyệt giữ tin trong ít phút. Nhấn Ctrl+F5; nếu trang của bạn có bộ nhớ đệm thì xóa bộ nhớ đệm ấy.",
    ),
    (
        "Khung iframe bị trắng, hoặc có thanh cuộn",
        "Trắng: xem phần CSP dưới đây. Có thanh cuộn: giữ dòng script đi kèm khung, hoặc tăng số ở height.",
    ),
    (
        "Bảng lỗi của trình duyệt nói “Content Security Policy”",
        "Trang của bạn chỉ cho chạy script của những nơi đã khai báo. Hãy thêm các dòng ở phần CSP dưới đây, hoặc gửi chúng cho người quản trị máy chủ.",
    ),
];

// The policy.
/// What it is and who does it.
pub const POLICY_NOTE: &str = "Phần này dành cho người quản trị máy chủ, và chỉ cần khi trang của bạn gửi tiêu đề Content-Security-Policy. Thêm các nguồn dưới đây vào những chỉ thị đã có; đừng tạo chỉ thị trùng tên.";
/// What the element does not need.
pub const POLICY_REST: &str = "Khối tin không dùng eval, WebAssembly, kiểu viết thẳng trong thẻ, ảnh hay phông chữ ngoài, và không đặt cookie. Với khung, script-src chỉ cần khi giữ dòng script chỉnh chiều cao.";
pub const POLICY_FIXED: &str = "Muốn trình duyệt kiểm tra tệp trước khi chạy (SRI), hãy thay dòng script bằng dòng dưới đây. Tệp có số phiên bản không bao giờ đổi:";
pub const POLICY_NO_RELEASE: &str =
    "Chưa có phiên bản cố định nào được phát hành, nên chưa có mã kiểm tra (SRI).";
/// Colors where styles in attributes are refused.
pub const POLICY_COLOURS: &str = "Màu riêng nằm trong thuộc tính style của thẻ. Trang nào cấm thuộc tính ấy thì bỏ nó đi và chép luật này vào tệp CSS:";

// The frames.
pub const FRAMES_NOTE: &str = "Mỗi liên kết là một khung chạy được cả khi không có script: năm tin mới nhất, tự theo sáng tối của thiết bị. Mở khung, chép địa chỉ và đặt vào thẻ iframe hoặc ô “Nhúng” của trang bạn.";
/// The two of the whole portal.
pub const FRAMES_COMMON: &str = "Chung";

// On other sites' pages: in frames and quotations.
/// Heading of the newest articles.
pub const LATEST: &str = "Tin mới nhất";
/// Heading of the newest documents.
pub const LATEST_DOCUMENTS: &str = "Văn bản mới";
/// Before the portal's name.
pub const SOURCE: &str = "Nguồn:";

/// How the portal is called on other sites' pages: `Cổng Công nghiệp hỗ trợ`.
pub fn portal_name(portal: &Portal) -> String {
    format!("Cổng {}", portal.short_name)
}

/// The title of a frame: `Tin mới nhất – Cổng Công nghiệp hỗ trợ`.
pub fn frame_title(heading: &str, portal: &Portal) -> String {
    format!("{heading} – {}", portal_name(portal))
}
