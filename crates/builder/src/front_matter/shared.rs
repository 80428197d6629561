//! What heads of several kinds have in common: slugs, old addresses, files, addresses on the web.

use model::slug::{MAX_SLUG_LENGTH, is_slug, slugify};

use crate::diagnostic::rule::Rule;
use crate::front_matter::fields::Fields;
use crate::front_matter::key::{Key, keys};
use crate::front_matter::node::At;
use crate::source::report::Report;
use crate::web_address::{self, WebAddress};

keys! {
    /// Another slug than the file's name.
    pub SLUG = "slug", "phần cuối địa chỉ", "slug: khuon-dap-nguoi";
    /// Old addresses.
    pub ALIASES = "aliases", "địa chỉ cũ", "aliases: [\"/tin-tuc/123.html\"]";
    FILE = "file", "tên tệp", "file: bang-kiem.csv";
    TITLE = "title", "tên gọi của tệp", "title: \"Bảng kiểm hồ sơ\"";
    SIGNED = "signed", "có chữ ký số", "signed: true";
}

/// An attachment, as a head names it.
#[derive(Debug)]
pub struct FileHead {
    /// Its name.
    pub file: At<String>,
    /// What it is.
    pub title: String,
    /// It carries a digital signature.
    pub signed: bool,
}

/// Attachments.
pub fn files(fields: &mut Fields<'_, '_, '_>, key: &Key) -> Vec<FileHead> {
    files_with(fields, key, &[&FILE, &TITLE])
}

/// Files that may carry the digital signature of who issued them.
pub fn signable_files(fields: &mut Fields<'_, '_, '_>, key: &Key) -> Vec<FileHead> {
    files_with(fields, key, &[&FILE, &TITLE, &SIGNED])
}

fn files_with(fields: &mut Fields<'_, '_, '_>, key: &Key, known: &[&Key]) -> Vec<FileHead> {
    let mut files = Vec::new();
    for (entries, at) in fields.tables(key) {
        let mut fields = Fields::new(entries, at, known, fields.report);
        let file = fields.required_name(&FILE);
        let title = fields.required_text(&TITLE);
        let signed = fields.yes_or_no(&SIGNED);
        files.extend(file.zip(title).map(|(file, title)| FileHead {
            file,
            title: title.value,
            signed,
        }));
    }
    files
}

/// An address on the web that must be there, in the form that browsers open.
pub fn web_address(fields: &mut Fields<'_, '_, '_>, key: &Key) -> Option<String> {
    let At { value, at } = fields.required_name(key)?;
    let fault = match read_web_address(&value) {
        Ok(address) => return Some(address.href().to_owned()),
        Err(fault) => fault,
    };
    fields.malformed(
        key,
        at,
        &format!("địa chỉ web bắt đầu bằng https://{fault}"),
    );
    None
}

/// The address, or what is wrong beyond its beginning.
fn read_web_address(text: &str) -> Result<WebAddress, String> {
    if !web_address::is_web(text) {
        return Err(String::new());
    }
    if web_address::end_of(text) < text.len() || text.contains([' ', '"', '<', '>']) {
        return Err(
            "; địa chỉ này có khoảng trắng, dấu ngoặc hay dấu câu không thuộc về nó".to_owned(),
        );
    }
    let address =
        WebAddress::read(text).map_err(|fault| format!("; địa chỉ này {}", fault.explain()))?;
    let whole = address
        .url
        .host_str()
        .is_some_and(|host| host.contains('.'));
    if whole {
        Ok(address)
    } else {
        Err("; địa chỉ này có tên miền chưa đủ".to_owned())
    }
}

/// Old addresses; those that are none are reported and left out.
pub fn aliases(fields: &mut Fields<'_, '_, '_>) -> Vec<At<String>> {
    let (good, bad): (Vec<_>, Vec<_>) = fields
        .names(&ALIASES)
        .into_iter()
        .partition(|alias| is_alias(&alias.value));
    for alias in bad {
        let message = format!(
            "địa chỉ cũ “{}” phải là đường dẫn trong cổng: bắt đầu bằng /, không có ?, #, khoảng trắng, mỗi phần dài nhất {LONGEST_NAME} byte",
            alias.value
        );
        fields
            .report
            .add_with(Rule::InvalidAlias, alias.at, message, ALIASES.example);
    }
    good
}

/// File systems have names of at most 255 bytes, and `.json.br` comes behind it.
const LONGEST_NAME: usize = 240;

/// A path from the portal's root that a file can have.
fn is_alias(path: &str) -> bool {
    let plain = |letter: char| {
        !letter.is_whitespace() && !letter.is_control() && !"?#\\%<>\"".contains(letter)
    };
    let inner = path
        .strip_prefix('/')
        .map(|inner| inner.strip_suffix('/').unwrap_or(inner));
    inner.is_some_and(|inner| {
        path.chars().all(plain)
            && inner
                .split('/')
                .all(|part| !matches!(part, "" | "." | "..") && part.len() <= LONGEST_NAME)
    })
}

/// The slug of an item: what the head says, else the file's name. `None` when it is no slug, which
/// is reported.
pub fn slug(name: &str, head: Option<&At<String>>, report: &mut Report<'_>) -> Option<String> {
    let (slug, at) = head.map_or((name, 0), |head| (head.value.as_str(), head.at));
    if is_slug(slug) {
        return Some(slug.to_owned());
    }
    let what = if head.is_some() {
        "“slug”"
    } else {
        "tên tệp"
    };
    let message = format!(
        "{what} “{slug}” không làm địa chỉ được: chỉ dùng chữ thường không dấu, chữ số và gạch nối, dài nhất {MAX_SLUG_LENGTH} ký tự"
    );
    let better = slugify(slug);
    let better = if better.is_empty() {
        "khuon-dap-nguoi".into()
    } else {
        better
    };
    let example = if head.is_some() {
        format!("slug: {better}")
    } else {
        format!("{better}.md")
    };
    report.add_with(Rule::InvalidSlug, at, message, example);
    None
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_NAME, is_alias, read_web_address};

    #[test]
    fn addresses_in_heads_are_those_that_browsers_open() {
        let cases = [
            ("https://moit.example/a", "https://moit.example/a"),
            ("HTTPS://moit.example", "https://moit.example/"),
            ("https:moit.example/a", "https://moit.example/a"),
            ("https:///moit.example/a", "https://moit.example/a"),
        ];
        for (text, href) in cases {
            assert_eq!(read_web_address(text).unwrap().href(), href, "{text}");
        }
        let refused = [
            "moit.example",
            "ftp://moit.example",
            "https://moit",
            "https://",
            "https://moit.example”",
            "https://moit.example:99999/",
            "https://a@moit.example/",
            "https://moit.example/a b",
            "javascript:a.b",
        ];
        for text in refused {
            assert!(read_web_address(text).is_err(), "{text}");
        }
    }

    #[test]
    fn old_addresses_are_paths() {
        let long = format!(
            "/{}/{}/",
            "a".repeat(LONGEST_NAME),
            "b".repeat(LONGEST_NAME)
        );
        for good in ["/tin-tuc/123.html", "/a/", "/Tin-Tuc/Bài.aspx", &long] {
            assert!(is_alias(good), "{good}");
        }
        for bad in [
            "/",
            "tin-tuc",
            "//a",
            "/a//b",
            "/a?x=1",
            "/a#b",
            "/a b",
            "/../a",
            "/a/./b",
            "https://x/a",
            "/a%20b",
            &long.replace('a', "ă"),
        ] {
            assert!(!is_alias(bad), "{bad}");
        }
    }
}
