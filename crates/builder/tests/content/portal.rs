//! Content folders for tests: copied together in a temporary folder, loaded as on a fixed day.

use std::fs;
use std::path::{Path, PathBuf};

use builder::load::{LoadOptions, Loaded, load};
use tempfile::TempDir;

/// Monday, 23 November 2026, 08:00 in Vietnam.
pub(crate) const NOW: i64 = 1_795_395_600;

/// All there is to tell about the small portal: a document that it names and does not hold.
pub(crate) const SMALL_NOTE: &str = "content/van-ban/111-2015-nd-cp.md:13:14: unknown-document: ghi nhận: \
    cổng chưa có văn bản 12/2011/QĐ-TTg; số hiệu hiện thành chữ, không thành liên kết\n";

/// The folder of all fixtures.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// A content folder of its own, gone with the value.
pub(crate) struct TestPortal {
    folder: TempDir,
}

impl TestPortal {
    /// A copy of the first folder with the others laid over it.
    pub(crate) fn new(layers: &[PathBuf]) -> Self {
        let portal = Self {
            folder: TempDir::new().unwrap(),
        };
        for layer in layers {
            lay(layer, &portal.content());
        }
        portal
    }

    /// The content folder.
    pub(crate) fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    /// A place beside it.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file of the content folder.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let file = self.content().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// What loading it needs.
    pub(crate) fn options(&self) -> LoadOptions {
        LoadOptions {
            content: self.content(),
            now_seconds: NOW,
            drafts: false,
            cache: None,
            base: None,
        }
    }

    /// Loads it.
    pub(crate) fn load(&self) -> Loaded {
        load(&self.options())
    }
}

/// Copies a layer. `x.md.escaped` becomes `x.md` with its escapes read, because editors and Git
/// would put such characters right; `x.removed` takes `x` away.
fn lay(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            lay(&path, &to.join(name));
        } else if let Some(name) = name.strip_suffix(".escaped") {
            fs::write(to.join(name), unescape(&fs::read_to_string(&path).unwrap())).unwrap();
        } else if let Some(name) = name.strip_suffix(".removed") {
            fs::remove_file(to.join(name)).unwrap();
        } else if name != "expected.txt" {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// `\u{200b}` is a character, `\x{e9}` a byte.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        bytes.extend(rest[..at].bytes());
        let (code, after) = rest[at + 3..].split_once('}').unwrap();
        let code = u32::from_str_radix(code, 16).unwrap();
        match &rest[at..at + 3] {
            "\\u{" => bytes.extend(char::from_u32(code).unwrap().to_string().bytes()),
            "\\x{" => bytes.push(u8::try_from(code).unwrap()),
            other => panic!("{other}"),
        }
        rest = after;
    }
    bytes.extend(rest.bytes());
    bytes
}
