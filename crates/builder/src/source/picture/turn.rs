//! Turns the pixels of a photo.
//!
//! A camera that is held upright writes the photo lying and a tag that says so. Browsers follow the
//! tag in a JPEG, but not all of them in a PNG, and none in a WebP; so the pixels are turned and the
//! tag goes.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageError, ImageFormat, ImageReader, ImageResult,
};

use super::parts::{Format, Parts};

/// Of the JPEGs that are written: what is lost by writing them again cannot be seen.
const QUALITY: u8 = 90;

/// The largest photo that is turned, in bytes of its pixels: 150 million pixels of three colors.
const LARGEST: u64 = 450_000_000;

/// The turned photo as a file of the same format, without any tags. `None` when it is damaged, of a
/// kind that is hardly ever seen, too large, or moves.
pub(super) fn turned(bytes: &[u8], format: Format, orientation: Orientation) -> Option<Vec<u8>> {
    let mut decoder = decoder(bytes, format)?;
    let colors = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    let mut out = Vec::new();
    let written = match format {
        Format::Jpeg => write(
            &picture,
            colors,
            JpegEncoder::new_with_quality(&mut out, QUALITY),
        ),
        Format::Png => write(&picture, colors, PngEncoder::new(&mut out)),
        Format::WebP => write(&picture, colors, WebPEncoder::new_lossless(&mut out)),
    };
    written.ok().map(|()| out)
}

/// Can the photo be turned? Of a JPEG only the head is looked at: damage in its pixels shows as gray.
pub(super) fn can_be_turned(bytes: &[u8], format: Format, orientation: Orientation) -> bool {
    match format {
        Format::Jpeg => decoder(bytes, format).is_some(),
        Format::Png | Format::WebP => turned(bytes, format, orientation).is_some(),
    }
}

fn decoder(bytes: &[u8], format: Format) -> Option<impl ImageDecoder + use<'_>> {
    let format = match format {
        _ if moves(bytes, format) => return None,
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::WebP => ImageFormat::WebP,
    };
    let decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .ok()?;
    (decoder.total_bytes() <= LARGEST).then_some(decoder)
}

/// Only its first picture could be turned.
fn moves(bytes: &[u8], format: Format) -> bool {
    let parts = Parts::new(Cursor::new(bytes), format).into_iter().flatten();
    format != Format::Jpeg
        && parts
            .into_iter()
            .any(|part| matches!(&part.name, b"acTL" | b"ANIM" | b"ANMF"))
}

fn write(
    picture: &DynamicImage,
    colors: Option<Vec<u8>>,
    mut encoder: impl ImageEncoder,
) -> ImageResult<()> {
    if let Some(colors) = colors.filter(|colors| fits(colors, picture)) {
        encoder
            .set_icc_profile(colors)
            .map_err(ImageError::Unsupported)?;
    }
    picture.write_with_encoder(encoder)
}

/// A profile of printing colors says nothing of the screen colors that they became.
fn fits(colors: &[u8], picture: &DynamicImage) -> bool {
    let space: &[u8] = if picture.color().has_color() {
        b"RGB "
    } else {
        b"GRAY"
    };
    colors.get(16..20) == Some(space)
}
