//! Vietnamese syllables and a generator that strings them together; the same seed, the same text.

/// Syllables with all their marks, each with its form in an address.
const SYLLABLES: [(&str, &str); 120] = [
    ("công", "cong"),
    ("nghiệp", "nghiep"),
    ("hỗ", "ho"),
    ("trợ", "tro"),
    ("doanh", "doanh"),
    ("xưởng", "xuong"),
    ("khuôn", "khuon"),
    ("mẫu", "mau"),
    ("đúc", "duc"),
    ("ép", "ep"),
    ("phay", "phay"),
    ("tiện", "tien"),
    ("linh", "linh"),
    ("kiện", "kien"),
    ("phụ", "phu"),
    ("tùng", "tung"),
    ("vật", "vat"),
    ("liệu", "lieu"),
    ("thép", "thep"),
    ("nhựa", "nhua"),
    ("điện", "dien"),
    ("tử", "tu"),
    ("ô", "o"),
    ("tô", "to"),
    ("dệt", "det"),
    ("may", "may"),
    ("da", "da"),
    ("giày", "giay"),
    ("cơ", "co"),
    ("khí", "khi"),
    ("chế", "che"),
    ("tạo", "tao"),
    ("chính", "chinh"),
    ("sách", "sach"),
    ("nghị", "nghi"),
    ("định", "dinh"),
    ("thông", "thong"),
    ("tư", "tu"),
    ("quyết", "quyet"),
    ("ưu", "uu"),
    ("đãi", "dai"),
    ("thuế", "thue"),
    ("vay", "vay"),
    ("vốn", "von"),
    ("tín", "tin"),
    ("dụng", "dung"),
    ("đầu", "dau"),
    ("sản", "san"),
    ("xuất", "xuat"),
    ("khẩu", "khau"),
    ("nhập", "nhap"),
    ("thị", "thi"),
    ("trường", "truong"),
    ("chuỗi", "chuoi"),
    ("cung", "cung"),
    ("ứng", "ung"),
    ("toàn", "toan"),
    ("cầu", "cau"),
    ("nhân", "nhan"),
    ("lực", "luc"),
    ("đào", "dao"),
    ("kỹ", "ky"),
    ("thuật", "thuat"),
    ("thợ", "tho"),
    ("nghề", "nghe"),
    ("học", "hoc"),
    ("viên", "vien"),
    ("kỳ", "ky"),
    ("tháng", "thang"),
    ("năm", "nam"),
    ("quý", "quy"),
    ("tuần", "tuan"),
    ("ngày", "ngay"),
    ("mới", "moi"),
    ("cũ", "cu"),
    ("lớn", "lon"),
    ("nhỏ", "nho"),
    ("và", "va"),
    ("của", "cua"),
    ("cho", "cho"),
    ("các", "cac"),
    ("những", "nhung"),
    ("được", "duoc"),
    ("không", "khong"),
    ("phải", "phai"),
    ("trong", "trong"),
    ("ngoài", "ngoai"),
    ("trên", "tren"),
    ("dưới", "duoi"),
    ("theo", "theo"),
    ("từ", "tu"),
    ("đến", "den"),
    ("với", "voi"),
    ("về", "ve"),
    ("tại", "tai"),
    ("tỉnh", "tinh"),
    ("thành", "thanh"),
    ("phố", "pho"),
    ("huyện", "huyen"),
    ("khu", "khu"),
    ("cụm", "cum"),
    ("vùng", "vung"),
    ("miền", "mien"),
    ("bắc", "bac"),
    ("trung", "trung"),
    ("đo", "do"),
    ("lường", "luong"),
    ("chất", "chat"),
    ("lượng", "luong"),
    ("kiểm", "kiem"),
    ("tra", "tra"),
    ("giá", "gia"),
    ("thầu", "thau"),
    ("hợp", "hop"),
    ("đồng", "dong"),
    ("giao", "giao"),
    ("hàng", "hang"),
    ("kho", "kho"),
    ("bãi", "bai"),
    ("cảng", "cang"),
];

/// A generator of text. Its numbers come from splitmix64.
#[derive(Clone, Debug)]
pub(super) struct Words(u64);

impl Words {
    /// The text of one article: neighboring numbers give texts that have nothing in common.
    pub(super) fn new(seed: u64, article: usize) -> Self {
        let mut words = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ article as u64);
        words.next();
        words
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which must not be 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn syllable(&mut self) -> (&'static str, &'static str) {
        SYLLABLES[self.below(SYLLABLES.len())]
    }

    /// So many words, the first with a capital.
    pub(super) fn phrase(&mut self, length: usize) -> String {
        let words: Vec<&str> = (0..length).map(|_| self.syllable().0).collect();
        capitalised(&words.join(" "))
    }

    /// A headline and its form in an address.
    pub(super) fn headline(&mut self) -> (String, String) {
        let length = 7 + self.below(5);
        let (words, folded): (Vec<&str>, Vec<&str>) = (0..length).map(|_| self.syllable()).unzip();
        (capitalised(&words.join(" ")), folded.join("-"))
    }

    /// Sentences of 10 to 24 words, so many words in all.
    pub(super) fn paragraph(&mut self, length: usize) -> String {
        let mut sentences = Vec::new();
        let mut left = length;
        while left > 0 {
            let words = (10 + self.below(15)).min(left);
            sentences.push(format!("{}.", self.phrase(words)));
            left -= words;
        }
        sentences.join(" ")
    }
}

/// The same with a capital at its head.
pub(super) fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs
        .next()
        .map(|first| first.to_uppercase().chain(signs).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_text() {
        let text = |seed, article| Words::new(seed, article).paragraph(80);
        assert_eq!(text(1, 7), text(1, 7));
        assert_ne!(text(1, 7), text(1, 8));
        assert_ne!(text(1, 7), text(2, 7));
    }

    #[test]
    fn a_paragraph_has_the_words_asked_for() {
        assert_eq!(Words::new(1, 1).paragraph(83).split(' ').count(), 83);
    }

    #[test]
    fn folded_forms_are_plain() {
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(SYLLABLES.iter().all(|(_, folded)| plain(folded)));
    }
}
