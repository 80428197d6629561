//! What reading any item needs: the folder, the portal's own address, the shared pictures.

use std::path::Path;

use model::permalink::BasePath;
use model::portal::Portal;
use model::slug::slugify;
use rayon::prelude::*;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::document_index::DocumentIndex;
use crate::markdown::{BodyKind, Scope};
use crate::options::LoadOptions;
use crate::read::portal::ParsedPortal;
use crate::read::stray;
use crate::site::Site;
use crate::source::found::FoundFile;
use crate::source::passed_over::Leftover;
use crate::source::picture::{self, Files, SharedPictures};
use crate::source::tree::Tree;
use crate::source::{ReadError, SourceFile, folder_name};

/// Everything an item is read with.
#[derive(Debug)]
pub(super) struct Context<'a> {
    /// The content folder.
    pub(super) content: &'a Path,
    /// Its name, as diagnostics say it.
    name: String,
    /// Facts of the portal, as far as they are known.
    pub(super) portal: Portal,
    /// The documents that numbers in texts may mean.
    pub(super) index: DocumentIndex,
    /// The logos of partners.
    pub(super) logos: &'a [FoundFile],
    /// The files that documents may offer.
    pub(super) document_files: &'a [FoundFile],
    base: BasePath,
    pub(super) shared: SharedPictures,
}

impl<'a> Context<'a> {
    /// For reading everything. The index of documents comes when their heads are read.
    pub(super) fn new(options: &'a LoadOptions, tree: &'a Tree, portal: &ParsedPortal) -> Self {
        Self {
            content: &options.content,
            name: folder_name(&options.content),
            portal: portal.portal.clone(),
            index: DocumentIndex::default(),
            logos: &tree.logos,
            document_files: &tree.document_files,
            base: portal.portal.base(),
            shared: shared_pictures(&options.content, tree),
        }
    }

    /// For reading a single body again.
    pub(super) fn of_site(content: &'a Path, site: &Site) -> std::io::Result<Self> {
        let tree = Tree::walk_pictures(content)?;
        let shared = shared_pictures(content, &tree);
        let (portal, base) = (site.portal.clone(), site.portal.base());
        Ok(Self {
            content,
            name: folder_name(content),
            portal,
            index: DocumentIndex::new(&site.documents),
            logos: &[],
            document_files: &[],
            base,
            shared,
        })
    }

    /// The name of a file in diagnostics.
    pub(super) fn file_name(&self, file: &FoundFile) -> String {
        format!("{}/{}", self.name, file.path)
    }

    /// Opens a file, or says why it cannot be read.
    pub(super) fn open(&self, file: &FoundFile) -> Result<SourceFile, Diagnostic> {
        let name = self.file_name(file);
        SourceFile::read(&file.disk(self.content), name.clone())
            .map_err(|error| unreadable(name, &error))
    }

    /// What the body of an item may refer to.
    pub(super) fn scope<'s>(&'s self, beside: &'s [FoundFile], own_path: String) -> Scope<'s> {
        let files = Files {
            content: self.content,
            shared: &self.shared,
            beside,
            own_path,
        };
        Scope {
            kind: BodyKind::Prose,
            base: &self.base,
            base_address: &self.portal.base_address,
            files,
            documents: &self.index,
        }
    }

    /// What is wrong with the shared pictures and with files that have no place.
    pub(super) fn diagnostics(&self, tree: &Tree) -> Vec<Diagnostic> {
        let at = |path: String, rule, message: &str| Diagnostic {
            path: format!("{}/{path}", self.name),
            position: Position::START,
            rule,
            message: message.into(),
            example: None,
        };
        let broken = self.shared.iter().filter(|(_, size)| size.is_none()).map(|(name, _)| {
            let message = "không đọc được kích thước hình; dùng tệp SVG, PNG, JPEG hoặc WebP còn nguyên vẹn";
            at(format!("hinh/{name}"), Rule::BrokenPicture, message)
        });
        let stray = tree.stray.iter().map(|path| {
            let (message, example) = stray::explain(path, self.content);
            Diagnostic {
                example,
                ..at(path.clone(), Rule::StrayFile, &message)
            }
        });
        let passed_over = tree.passed_over.iter().map(|(path, left)| {
            // A name may hold a line break, which would break the report into wrong lines.
            let path = path.replace(char::is_control, "\u{fffd}");
            at(path, Rule::PassedOverFile, passed_over(*left))
        });
        let files = tree
            .pictures
            .iter()
            .chain(&tree.logos)
            .chain(&tree.document_files);
        broken
            .chain(stray)
            .chain(passed_over)
            .chain(files.flat_map(|file| self.check_file(file)))
            .collect()
    }

    /// What is wrong with a file that is published as it is.
    pub(super) fn check_file(&self, file: &FoundFile) -> impl Iterator<Item = Diagnostic> {
        self.bad_name(file)
            .into_iter()
            .chain(self.lying_photo(file))
    }

    /// A photo that has to be turned and cannot be.
    fn lying_photo(&self, file: &FoundFile) -> Option<Diagnostic> {
        picture::cannot_be_turned(&file.disk(self.content)).then(|| Diagnostic {
            path: self.file_name(file),
            position: Position::START,
            rule: Rule::BrokenPicture,
            message: "ảnh ghi là phải xoay khi xem, mà cổng không xoay được: tệp hỏng, hoặc là ảnh động; \
                hãy mở ảnh, xoay cho đứng rồi lưu thành JPEG hoặc PNG"
                .into(),
            example: None,
        })
    }

    fn bad_name(&self, file: &FoundFile) -> Option<Diagnostic> {
        if file.has_good_name() {
            return None;
        }
        let better = slugify(file.stem());
        let better = if matches!(better.as_str(), "" | "index") {
            "tep-dinh-kem"
        } else {
            &better
        };
        let extension = file
            .name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension);
        Some(Diagnostic {
            path: self.file_name(file),
            position: Position::START,
            rule: Rule::InvalidFileName,
            message: "tên tệp chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới"
                .into(),
            example: Some(format!("{better}.{extension}")),
        })
    }
}

/// Why a file is passed over, and what to do with it.
fn passed_over(left: Leftover) -> &'static str {
    match left {
        Leftover::System => {
            "tệp do máy tính hoặc thư mục dùng chung tự tạo; cổng bỏ qua, có thể xóa"
        }
        Leftover::Program => {
            "tệp tạm, tệp khóa hoặc bản lưu cũ của một phần mềm; cổng bỏ qua, không đưa lên; \
            nếu cần tệp này thì đặt tên khác, ví dụ bang-kiem.csv"
        }
        Leftover::Conflict => {
            "bản trùng do hai máy cùng sửa một tệp; cổng chỉ đọc tệp gốc; \
            hãy so hai bản, giữ điều cần giữ trong tệp gốc rồi xóa bản này"
        }
    }
}

fn shared_pictures(content: &Path, tree: &Tree) -> SharedPictures {
    let size = |file: &FoundFile| (file.name().to_owned(), picture::size(&file.disk(content)));
    tree.pictures.par_iter().map(size).collect()
}

/// Why a file cannot be read.
pub(super) fn unreadable(path: String, error: &ReadError) -> Diagnostic {
    let (position, message) = match error {
        ReadError::Io(error) => (Position::START, format!("không đọc được tệp: {error}")),
        ReadError::NotUtf8(position) => (
            *position,
            "tệp không phải UTF-8; hãy lưu lại với bảng mã UTF-8".to_owned(),
        ),
    };
    Diagnostic {
        path,
        position,
        rule: Rule::UnreadableFile,
        message,
        example: None,
    }
}
