//! What a photo tells besides its pixels: which way up it is, and what readers need not know.
//!
//! Cameras and programs write the place, the device, names and small copies of the photo into its
//! file. Nothing of that is published: what stays is what decides how the photo looks. The pixels
//! are not touched.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Seek};
use std::path::Path;

use image::metadata::Orientation;

use super::parts::{Format, Part, Parts, SCAN, segment};

/// How a photo in a file is to be turned; `None` when it stands upright, or is no photo.
pub(super) fn orientation_of_file(file: &Path) -> Option<Orientation> {
    let mut reader = BufReader::new(File::open(file).ok()?);
    let format = Format::of(reader.fill_buf().ok()?)?;
    orientation(Parts::new(reader, format)?, format)
}

/// The same of its bytes.
pub(super) fn orientation_of_bytes(bytes: &[u8], format: Format) -> Option<Orientation> {
    orientation(Parts::new(Cursor::new(bytes), format)?, format)
}

fn orientation<R: BufRead + Seek>(mut parts: Parts<R>, format: Format) -> Option<Orientation> {
    while let Some(part) = parts.next() {
        if part.name == SCAN {
            return None;
        }
        if let Some(tags) = camera_tags(&mut parts, &part, format) {
            let orientation = Orientation::from_exif_chunk(&tags);
            return orientation.filter(|turned| *turned != Orientation::NoTransforms);
        }
    }
    None
}

/// What stands before the camera's tags in a JPEG. Some programs write it into a WebP too.
const HEADING: &[u8] = b"Exif\0\0";

/// Segments cannot be longer; the orientation stands at the head of the tags.
const LONGEST: u64 = 1 << 16;

/// The camera's tags, when this part holds them.
fn camera_tags<R: BufRead + Seek>(
    parts: &mut Parts<R>,
    part: &Part,
    format: Format,
) -> Option<Vec<u8>> {
    let holds = match format {
        Format::Jpeg => part.name == APP1,
        Format::Png => part.name == *b"eXIf",
        Format::WebP => part.name == *b"EXIF",
    };
    let bytes = holds.then(|| parts.read(part, LONGEST))??;
    match bytes.strip_prefix(HEADING) {
        Some(tags) => Some(tags.to_vec()),
        None => (format != Format::Jpeg).then_some(bytes),
    }
}

const APP1: [u8; 4] = segment(0xe1);

/// The photo without what readers need not know; borrowed when there is nothing of that kind.
pub(super) fn remove(bytes: &[u8], format: Format) -> Cow<'_, [u8]> {
    let Some(mut parts) = Parts::new(Cursor::new(bytes), format) else {
        return Cow::Borrowed(bytes);
    };
    let mut kept = bytes[..format.head()].to_vec();
    while let Some(part) = parts.next() {
        if stays(&mut parts, &part, format) {
            kept.extend(&bytes[part.range()]);
        }
    }
    if kept.len() == bytes.len() {
        return Cow::Borrowed(bytes);
    }
    if format == Format::WebP {
        say_what_is_left(&mut kept);
    }
    Cow::Owned(kept)
}

/// Does the part decide how the photo looks?
fn stays<R: BufRead + Seek>(parts: &mut Parts<R>, part: &Part, format: Format) -> bool {
    let mut begins = |with: &[u8]| parts.read(part, with.len() as u64).as_deref() == Some(with);
    match (format, &part.name) {
        // The size of a pixel; the color profile; how colors were taken apart.
        (Format::Jpeg, [0, 0, 0, 0xe0]) => begins(b"JFIF\0"),
        (Format::Jpeg, [0, 0, 0, 0xe2]) => begins(b"ICC_PROFILE\0"),
        (Format::Jpeg, [0, 0, 0, 0xee]) => begins(b"Adobe"),
        (Format::Jpeg, [0, 0, 0, marker]) => !matches!(marker, 0xe0..=0xef | 0xfe),
        // A capital letter begins what no reader may leave out.
        (Format::Png, name) => name[0].is_ascii_uppercase() || LOOKS_OF_PNG.contains(&name),
        (_, name) => LOOKS_OF_WEBP.contains(&name),
    }
}

/// Transparency, colors, the size of a pixel, movement.
const LOOKS_OF_PNG: [&[u8; 4]; 15] = [
    b"acTL", b"bKGD", b"cHRM", b"cICP", b"cLLI", b"fcTL", b"fdAT", b"gAMA", b"hIST", b"iCCP",
    b"mDCV", b"pHYs", b"sBIT", b"sRGB", b"tRNS",
];

/// Pixels, transparency, movement, color profile, and what of these there is.
const LOOKS_OF_WEBP: [&[u8; 4]; 7] = [
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

/// The head of a WebP says how long it is and which parts it has.
fn say_what_is_left(bytes: &mut [u8]) {
    const TAGS: u8 = 0b1000 | 0b100;
    // A WebP is at most 4 GB long.
    let length = u32::try_from(bytes.len() - 8).unwrap_or(u32::MAX);
    bytes[4..8].copy_from_slice(&length.to_le_bytes());
    if let [b'V', b'P', b'8', b'X', _, _, _, _, flags, ..] = &mut bytes[Format::WebP.head()..] {
        *flags &= !TAGS;
    }
}
