//! `portal.toml`: facts of the whole portal.

mod search;

use model::portal::Contact;
use model::slug::is_slug;

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::{Key, keys};
use crate::front_matter::node::{At, Entry};
use crate::site::SearchSettings;
use crate::source::report::Report;

/// What `portal.toml` says.
#[derive(Debug)]
pub struct PortalHead {
    /// Full name.
    pub name: Option<At<String>>,
    /// The large line of the masthead.
    pub short_name: Option<At<String>>,
    /// The small line above it.
    pub kicker: Option<At<String>>,
    /// What the portal is.
    pub description: Option<At<String>>,
    /// Scheme and host.
    pub base_address: Option<String>,
    /// `/` or `/cong/`.
    pub base_path: Option<String>,
    /// A sentence for the foot of every page.
    pub notice: Option<String>,
    /// Entries on a page of a listing.
    pub page_size: usize,
    /// The article chosen for the front page's lead.
    pub lead: Option<At<String>>,
    /// Whom to write to.
    pub contact: Option<Contact>,
    /// Lines of the footer.
    pub footer_lines: Vec<String>,
    /// The license.
    pub licence_line: Option<String>,
    /// The masthead's links: words and paths.
    pub menu: Vec<(String, At<String>)>,
    /// The footer's links.
    pub footer_links: Vec<(String, At<String>)>,
    /// Slugs and names of the partners' groups.
    pub partner_groups: Vec<(String, String)>,
    /// How the portal is searched.
    pub search: SearchSettings,
}

keys! {
    KEYS:
    NAME = "name", "tên đầy đủ của cổng", "name = \"Cổng thông tin điện tử Công nghiệp hỗ trợ\"";
    SHORT_NAME = "short_name", "tên ngắn", "short_name = \"Công nghiệp hỗ trợ\"";
    KICKER = "kicker", "dòng nhỏ trên tên cổng", "kicker = \"Cổng thông tin điện tử\"";
    DESCRIPTION = "description", "lời giới thiệu cổng", "description = \"Tin tức, văn bản và sự kiện của ngành.\"";
    BASE_ADDRESS = "base_address", "địa chỉ máy chủ", "base_address = \"https://cnht.example\"";
    BASE_PATH = "base_path", "thư mục của cổng", "base_path = \"/\"";
    LANGUAGE = "language", "ngôn ngữ", "language = \"vi\"";
    NOTICE = "notice", "lời báo ở chân trang", "notice = \"Nội dung mẫu để minh họa.\"";
    PAGE_SIZE = "page_size", "số mục trên một trang danh sách", "page_size = 10";
    LEAD = "lead", "bài đứng đầu trang nhất", "lead = \"khuon-dap-nguoi\"";
    FOOTER_LINES = "footer_lines", "các dòng ở chân trang", "footer_lines = [\"Khi dùng lại, xin ghi rõ nguồn.\"]";
    LICENCE_LINE = "licence_line", "dòng giấy phép", "licence_line = \"Giấy phép số 01/GP-TTĐT\"";
    CONTACT = "contact", "liên hệ", "[contact]\nemail = \"bientap@cnht.example\"";
    MENU = "menu", "danh mục", "[[menu]]\nlabel = \"Sự kiện\"\npath = \"/su-kien/\"";
    FOOTER_LINKS = "footer_links", "liên kết cuối trang", "[[footer_links]]\nlabel = \"Liên hệ\"\npath = \"/lien-he/\"";
    PARTNER_GROUPS = "partner_groups", "nhóm đối tác", "[[partner_groups]]\nslug = \"hiep-hoi\"\nname = \"Hiệp hội\"";
    use search::SEARCH;
}

keys! {
    CONTACT_KEYS:
    ORGANISATION = "organisation", "đơn vị", "organisation = \"Ban Biên tập\"";
    ADDRESS = "address", "địa chỉ", "address = \"Số 1 phố Bản Vẽ\"";
    PHONE = "phone", "điện thoại", "phone = \"+84 24 0000 0000\"";
    EMAIL = "email", "thư điện tử", "email = \"bientap@cnht.example\"";
}

keys! {
    LINK_KEYS:
    LABEL = "label", "chữ hiện ra", "label = \"Sự kiện\"";
    PATH = "path", "đường dẫn trong cổng", "path = \"/su-kien/\"";
}

keys! {
    GROUP_KEYS:
    GROUP_SLUG = "slug", "mã nhóm", "slug = \"hiep-hoi\"";
    GROUP_NAME = "name", "tên nhóm", "name = \"Hiệp hội\"";
}

/// Entries on a page where `page_size` is left out.
const DEFAULT_PAGE_SIZE: usize = 10;

/// Reads `portal.toml`.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> PortalHead {
    let mut fields = Fields::new(entries, 0, KEYS, report);
    language(&mut fields);
    PortalHead {
        name: fields.required_text(&NAME),
        short_name: fields.required_text(&SHORT_NAME),
        kicker: fields.required_text(&KICKER),
        description: fields.required_text(&DESCRIPTION),
        base_address: base_address(&mut fields),
        base_path: base_path(&mut fields),
        notice: fields.text(&NOTICE).map(|notice| notice.value),
        page_size: fields
            .number(&PAGE_SIZE, 1..=100)
            .and_then(|size| usize::try_from(size).ok())
            .unwrap_or(DEFAULT_PAGE_SIZE),
        lead: fields.name(&LEAD),
        contact: contact(&mut fields),
        footer_lines: fields
            .texts(&FOOTER_LINES)
            .into_iter()
            .map(|line| line.value)
            .collect(),
        licence_line: fields.text(&LICENCE_LINE).map(|line| line.value),
        menu: links(&mut fields, &MENU),
        footer_links: links(&mut fields, &FOOTER_LINKS),
        partner_groups: partner_groups(&mut fields),
        search: search::read(&mut fields),
    }
}

/// The portal speaks Vietnamese; the key stands for the day when it speaks more.
fn language(fields: &mut Fields<'_, '_, '_>) {
    if let Some(language) = fields
        .text(&LANGUAGE)
        .filter(|language| language.value != "vi")
    {
        fields.malformed(&LANGUAGE, language.at, "\"vi\"");
    }
}

fn base_address(fields: &mut Fields<'_, '_, '_>) -> Option<String> {
    let address = fields.required_text(&BASE_ADDRESS)?;
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.value.strip_prefix(scheme));
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
    if host.is_none_or(|host| host.is_empty() || !host.chars().all(plain)) {
        fields.malformed(
            &BASE_ADDRESS,
            address.at,
            "giao thức và tên máy chủ, không có / ở cuối",
        );
        return None;
    }
    Some(address.value)
}

fn base_path(fields: &mut Fields<'_, '_, '_>) -> Option<String> {
    let path = fields.required_text(&BASE_PATH)?;
    if !is_base_path(&path.value) {
        fields.malformed(
            &BASE_PATH,
            path.at,
            "\"/\", hoặc thư mục có / ở cả hai đầu như \"/cong/\"",
        );
        return None;
    }
    Some(path.value)
}

/// `/`, or slugs between slashes.
pub fn is_base_path(path: &str) -> bool {
    let inner = path
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'));
    path == "/" || inner.is_some_and(|inner| inner.split('/').all(is_slug))
}

fn contact(fields: &mut Fields<'_, '_, '_>) -> Option<Contact> {
    let (entries, at) = fields.table(&CONTACT)?;
    let mut fields = Fields::new(entries, at, CONTACT_KEYS, fields.report);
    let [organisation, address, phone, email] = [&ORGANISATION, &ADDRESS, &PHONE, &EMAIL]
        .map(|key| fields.text(key).map(|text| text.value));
    Some(Contact {
        organisation,
        address,
        phone,
        email,
    })
}

fn links(fields: &mut Fields<'_, '_, '_>, key: &Key) -> Vec<(String, At<String>)> {
    let mut links = Vec::new();
    for (entries, at) in fields.tables(key) {
        let mut fields = Fields::new(entries, at, LINK_KEYS, fields.report);
        let label = fields.required_text(&LABEL);
        let path = fields.required_text(&PATH);
        links.extend(label.zip(path).map(|(label, path)| (label.value, path)));
    }
    links
}

fn partner_groups(fields: &mut Fields<'_, '_, '_>) -> Vec<(String, String)> {
    let mut groups: Vec<(String, String)> = Vec::new();
    for (entries, at) in fields.tables(&PARTNER_GROUPS) {
        let mut fields = Fields::new(entries, at, GROUP_KEYS, fields.report);
        let slug = fields.required_text(&GROUP_SLUG);
        let name = fields.required_text(&GROUP_NAME);
        let Some((slug, name)) = slug.zip(name) else {
            continue;
        };
        if groups.iter().any(|(earlier, _)| *earlier == slug.value) {
            let message = format!("nhóm đối tác “{}” đã có ở trên", slug.value);
            fields.report.add(Rule::DoubledGroup, slug.at, message);
        } else {
            groups.push((slug.value, name.value));
        }
    }
    groups
}
