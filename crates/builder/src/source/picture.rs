//! Pictures and other files an item may name: where they lie in the portal, how large they are.

use std::collections::BTreeMap;
use std::path::Path;

use model::permalink;

use crate::source::found::FoundFile;

mod svg;

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// At least 1.
    pub width: u32,
    /// At least 1.
    pub height: u32,
}

/// Reads the size of a picture from the head of its file. `None` when it is no picture that
/// browsers of all kinds show: PNG, JPEG, WebP, SVG.
pub fn size(file: &Path) -> Option<Size> {
    let extension = file.extension()?.to_str()?.to_ascii_lowercase();
    let size = match extension.as_str() {
        "svg" => svg::size(&std::fs::read_to_string(file).ok()?)?,
        "png" | "jpg" | "jpeg" | "webp" => {
            let size = imagesize::size(file).ok()?;
            Size { width: u32::try_from(size.width).ok()?, height: u32::try_from(size.height).ok()? }
        }
        _ => return None,
    };
    (size.width > 0 && size.height > 0).then_some(size)
}

/// The shared pictures of `hinh/`, by name; `None` for one whose size cannot be read.
pub type SharedPictures = BTreeMap<String, Option<Size>>;

/// The files that texts of one item may name.
#[derive(Debug)]
pub struct Files<'a> {
    /// The content folder.
    pub content: &'a Path,
    /// The shared pictures.
    pub shared: &'a SharedPictures,
    /// The files beside the item.
    pub beside: &'a [FoundFile],
    /// The path of the item's own folder within the portal: `/bai-viet/x/`.
    pub own_path: String,
}

/// Why a picture cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// It is not within the portal.
    Foreign,
    /// There is no such file.
    Missing,
    /// Its size cannot be read.
    Broken,
    /// Its size cannot be read, which is told of the shared picture itself.
    Reported,
}

impl Files<'_> {
    /// The file beside the item that a text names.
    pub fn beside(&self, name: &str) -> Option<&FoundFile> {
        let name = name.strip_prefix("./").unwrap_or(name);
        self.beside.iter().find(|file| file.name() == name)
    }

    /// The path within the portal of a file beside the item.
    pub fn path_of(&self, file: &FoundFile) -> String {
        format!("{}{}", self.own_path, file.name())
    }

    /// The path within the portal and the size of a picture, named as editors do.
    pub fn picture(&self, src: &str) -> Result<(String, Size), PictureError> {
        if src.contains("://") || src.starts_with("//") || src.starts_with("data:") {
            return Err(PictureError::Foreign);
        }
        if let Some(name) = src.strip_prefix(&permalink::shared_picture("")) {
            let size = self.shared.get(name).ok_or(PictureError::Missing)?;
            return Ok((permalink::shared_picture(name), size.ok_or(PictureError::Reported)?));
        }
        let name = src.strip_prefix(self.own_path.as_str()).unwrap_or(src);
        let file = self.beside(name).ok_or(PictureError::Missing)?;
        let size = size(&file.disk(self.content)).ok_or(PictureError::Broken)?;
        Ok((self.path_of(file), size))
    }
}
