//! Pictures and other files an item may name: where they lie in the portal, how large they are,
//! and what of a photo's file is published.

mod metadata;
mod parts;
mod svg;
#[cfg(test)]
mod tests;
mod turn;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use image::metadata::Orientation;
use model::permalink;
use serde::Serialize;

use crate::source::found::FoundFile;
use parts::Format;

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Size {
    /// At least 1.
    pub width: u32,
    /// At least 1.
    pub height: u32,
}

/// Reads the size of a picture, as readers see it, from the head of its file. `None` when it is no
/// picture that browsers of all kinds show: PNG, JPEG, WebP, SVG.
pub fn size(file: &Path) -> Option<Size> {
    let size = match extension(file)?.as_str() {
        "svg" => svg::size(&std::fs::read_to_string(file).ok()?)?,
        "png" | "jpg" | "jpeg" | "webp" => photo_size(file)?,
        _ => return None,
    };
    (size.width > 0 && size.height > 0).then_some(size)
}

fn photo_size(file: &Path) -> Option<Size> {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let size = imagesize::size(file).ok()?;
    let (width, height) = (
        u32::try_from(size.width).ok()?,
        u32::try_from(size.height).ok()?,
    );
    match metadata::orientation_of_file(file) {
        Some(Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH) => Some(Size {
            width: height,
            height: width,
        }),
        _ => Some(Size { width, height }),
    }
}

fn extension(file: &Path) -> Option<String> {
    Some(file.extension()?.to_str()?.to_ascii_lowercase())
}

/// Is it a picture, by its name?
pub fn is_picture(name: &str) -> bool {
    is_photo(Path::new(name)) || extension(Path::new(name)).as_deref() == Some("svg")
}

fn is_photo(file: &Path) -> bool {
    let names = ["png", "jpg", "jpeg", "jpe", "jfif", "webp"];
    extension(file).is_some_and(|extension| names.contains(&extension.as_str()))
}

/// What is published of a file: a photo upright and without what its file tells of place, device and
/// people, everything else as it is. `None` for a photo that has to be turned and cannot be.
pub fn published(file: &Path, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let Some(format) = Format::of(&bytes).filter(|_| is_photo(file)) else {
        return Some(bytes);
    };
    if let Some(orientation) = metadata::orientation_of_bytes(&bytes, format) {
        return turn::turned(&bytes, format, orientation);
    }
    Some(match metadata::remove(&bytes, format) {
        Cow::Borrowed(_) => bytes,
        Cow::Owned(less) => less,
    })
}

/// How many bytes of a file of this size are published. One that cannot be read is reported elsewhere.
pub fn published_bytes(file: &Path, bytes: u64) -> u64 {
    let read = is_photo(file).then(|| std::fs::read(file).ok()).flatten();
    let published = read.and_then(|bytes| published(file, bytes));
    published.map_or(bytes, |published| published.len() as u64)
}

/// Is it a photo that has to be turned and cannot be?
pub fn cannot_be_turned(file: &Path) -> bool {
    let orientation = is_photo(file)
        .then(|| metadata::orientation_of_file(file))
        .flatten();
    orientation.is_some_and(|orientation| {
        let bytes = std::fs::read(file).unwrap_or_default();
        let format = Format::of(&bytes);
        !format.is_some_and(|format| turn::can_be_turned(&bytes, format, orientation))
    })
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
    /// Its size cannot be read, which is reported for the shared picture itself.
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
            return Ok((
                permalink::shared_picture(name),
                size.ok_or(PictureError::Reported)?,
            ));
        }
        let name = src.strip_prefix(self.own_path.as_str()).unwrap_or(src);
        let file = self.beside(name).ok_or(PictureError::Missing)?;
        let size = size(&file.disk(self.content)).ok_or(PictureError::Broken)?;
        Ok((self.path_of(file), size))
    }
}
