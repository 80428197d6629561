//! Photos that stand, lie and move, with what cameras write into them.

use std::path::PathBuf;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ImageEncoder, Rgb, RgbImage};

use super::*;

/// Four fields, named by row: red, green, blue, white.
const FIELDS: [(char, [u8; 3]); 4] = [
    ('A', [200, 0, 0]),
    ('B', [0, 200, 0]),
    ('C', [0, 0, 200]),
    ('D', [250, 250, 250]),
];

/// What a reader shall see of the photo `AB/CD`, by the number of its tag.
const TURNED: [&str; 8] = [
    "ABCD", "BADC", "DCBA", "CDAB", "ACBD", "CADB", "DBCA", "BDAC",
];

const FORMATS: [&str; 3] = ["jpg", "png", "webp"];

/// What the camera tells: which way up, and then something that is nobody's business.
fn tags(orientation: u8) -> Vec<u8> {
    let mut tags = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tags.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    tags.extend(SECRET);
    tags
}

const SECRET: &[u8] = b"Xuong thu, 21.00 N";

/// A color profile, as far as anybody looks at it.
fn colors(space: &[u8; 4]) -> Vec<u8> {
    let mut colors = vec![7; 16];
    colors.extend(space);
    colors.extend([9; 120]);
    colors
}

/// The photo of 64 by 32 pixels in a format, with tags and a color profile where there are any.
fn photo(format: &str, orientation: Option<u8>, profile: Option<&[u8; 4]>) -> Vec<u8> {
    let field = |x: u32, y: u32| FIELDS[usize::from(x >= 32) + 2 * usize::from(y >= 16)].1;
    let picture = RgbImage::from_fn(64, 32, |x, y| Rgb(field(x, y)));
    let mut out = Vec::new();
    match format {
        "jpg" => encode(
            &picture,
            JpegEncoder::new_with_quality(&mut out, 95),
            orientation,
            profile,
        ),
        "png" => encode(&picture, PngEncoder::new(&mut out), orientation, profile),
        _ => encode(
            &picture,
            WebPEncoder::new_lossless(&mut out),
            orientation,
            profile,
        ),
    }
    out
}

fn encode(
    picture: &RgbImage,
    mut encoder: impl ImageEncoder,
    orientation: Option<u8>,
    profile: Option<&[u8; 4]>,
) {
    if let Some(orientation) = orientation {
        encoder.set_exif_metadata(tags(orientation)).unwrap();
    }
    if let Some(space) = profile {
        encoder.set_icc_profile(colors(space)).unwrap();
    }
    picture.write_with_encoder(encoder).unwrap();
}

/// Width, height and the fields by row.
fn seen(bytes: &[u8]) -> (u32, u32, String) {
    let picture = image::load_from_memory(bytes).unwrap().to_rgb8();
    let (width, height) = picture.dimensions();
    let field = |x: u32, y: u32| {
        let found = picture.get_pixel(x, y).0;
        let far = |color: [u8; 3]| -> u32 {
            (0..3)
                .map(|at| u32::from(found[at].abs_diff(color[at])))
                .sum()
        };
        FIELDS
            .iter()
            .min_by_key(|(_, color)| far(*color))
            .unwrap()
            .0
    };
    let (left, right, top, bottom) = (width / 4, width * 3 / 4, height / 4, height * 3 / 4);
    (
        width,
        height,
        [(left, top), (right, top), (left, bottom), (right, bottom)]
            .map(|(x, y)| field(x, y))
            .iter()
            .collect(),
    )
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

fn name(format: &str) -> PathBuf {
    PathBuf::from(format!("anh.{format}"))
}

fn published_as(format: &str, bytes: &[u8]) -> Vec<u8> {
    published(&name(format), bytes.to_vec()).unwrap()
}

/// The file in a folder of its own.
fn on_disk(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    (folder, file)
}

#[test]
fn a_photo_is_published_as_it_is_seen() {
    for format in FORMATS {
        for (orientation, fields) in (1..=8).zip(TURNED) {
            let photo = photo(format, Some(orientation), None);
            let out = published_as(format, &photo);
            let (width, height) = if orientation > 4 { (32, 64) } else { (64, 32) };
            assert_eq!(
                seen(&out),
                (width, height, fields.to_owned()),
                "{format} {orientation}"
            );
            assert!(
                has(&photo, SECRET) && !has(&out, SECRET),
                "{format} {orientation}"
            );
            let (_folder, file) = on_disk(&format!("ANH.{}", format.to_uppercase()), &photo);
            assert_eq!(
                size(&file),
                Some(Size { width, height }),
                "{format} {orientation}"
            );
            assert!(!cannot_be_turned(&file));
            assert_eq!(
                published_as(format, &out),
                out,
                "{format} {orientation}: once is enough"
            );
            assert_eq!(
                published_as(format, &photo),
                out,
                "{format} {orientation}: the same every time"
            );
        }
    }
}

#[test]
fn a_photo_without_metadata_stays_byte_for_byte() {
    for format in FORMATS {
        for profile in [None, Some(b"RGB ")] {
            let photo = photo(format, None, profile);
            assert!(
                published_as(format, &photo) == photo,
                "{format} {profile:?}"
            );
        }
    }
}

#[test]
fn an_upright_photo_keeps_its_pixels_and_its_colors() {
    for format in FORMATS {
        for orientation in [0, 1, 9] {
            let photo_with_tags = photo(format, Some(orientation), Some(b"RGB "));
            let out = published_as(format, &photo_with_tags);
            assert!(!has(&out, SECRET), "{format} {orientation}");
            // Without its tags the file is the one that never had any.
            let plain = photo(format, None, Some(b"RGB "));
            assert_eq!(
                image::load_from_memory(&out).unwrap(),
                image::load_from_memory(&plain).unwrap()
            );
            assert!(format == "webp" || out == plain, "{format} {orientation}");
        }
    }
}

#[test]
fn a_turned_photo_keeps_its_colors_where_they_still_fit() {
    use image::ImageDecoder;
    for format in FORMATS {
        for (space, kept) in [(b"RGB ", true), (b"CMYK", false)] {
            let out = published_as(format, &photo(format, Some(6), Some(space)));
            let reader = image::ImageReader::new(std::io::Cursor::new(&out))
                .with_guessed_format()
                .unwrap();
            let profile = reader.into_decoder().unwrap().icc_profile().unwrap();
            assert_eq!(profile, kept.then(|| colors(space)), "{format}");
        }
    }
}

/// A JPEG's segment.
fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], content].concat()
}

#[test]
fn whatever_else_a_jpeg_tells_is_removed() {
    let plain = photo("jpg", None, None);
    let facts: [&[u8]; 4] = [
        b"http://ns.adobe.com/xap/1.0/\0",
        b"MPF\0",
        b"Photoshop 3.0\0",
        b"",
    ];
    let segments = facts.iter().zip([0xe1, 0xe2, 0xed, 0xfe]);
    let mut photo = plain[..2].to_vec();
    photo.extend(segments.flat_map(|(head, marker)| segment(marker, &[head, SECRET].concat())));
    photo.extend(segment(0xee, b"Adobe\0\x64\0\0\0\0\x01"));
    photo.extend(&plain[2..]);
    // A second, larger picture or a film follows the end of the first.
    photo.extend(SECRET);
    let out = published_as("jpg", &photo);
    assert!(!has(&out, SECRET));
    assert!(has(&out, b"Adobe\0") && has(&out, b"JFIF\0"));
    assert_eq!(seen(&out), seen(&plain));
    assert_eq!(out.len(), plain.len() + 16);
}

#[test]
fn a_jpeg_in_several_scans_is_followed_to_its_end() {
    let plain = photo("jpg", None, None);
    let scan = plain
        .windows(2)
        .position(|bytes| bytes == [0xff, 0xda])
        .unwrap();
    let (head, scan) = (&plain[..scan], &plain[scan..plain.len() - 2]);
    let end = [0xff, 0xd9];
    let restart = [0xff, 0xd0, 0x12, 0xff, 0x00];
    // A table between two scans, whose bytes look like the end; bytes that only fill.
    let table = segment(0xc4, &[1, 0xff, 0xd9]);
    let photo = [head, scan, &restart, &table, &[0xff, 0xff], scan, &end].concat();
    assert!(published_as("jpg", &photo) == photo);
    let comment = segment(0xfe, SECRET);
    let with_more = [
        head,
        scan,
        &restart,
        &table,
        &comment,
        &[0xff, 0xff],
        scan,
        &end,
        SECRET,
    ]
    .concat();
    assert!(published_as("jpg", &with_more) == photo);
}

#[test]
fn whatever_else_a_png_and_a_webp_tell_is_removed() {
    let text = [&[0, 0, 0, 18][..], b"tEXt", SECRET, &[0; 4]].concat();
    let plain = photo("png", None, None);
    let photo_with_text = [&plain[..33], &text, &plain[33..], SECRET].concat();
    assert!(published_as("png", &photo_with_text) == plain);

    let with_tags = photo("webp", Some(1), None);
    let out = published_as("webp", &with_tags);
    assert_eq!(&out[12..16], b"VP8X");
    assert_eq!((with_tags[20] & 0b1000, out[20] & 0b1100), (0b1000, 0));
    assert_eq!(
        u32::from_le_bytes(out[4..8].try_into().unwrap()) as usize,
        out.len() - 8
    );
}

#[test]
fn a_photo_that_is_cut_off_loses_nothing_more() {
    for format in FORMATS {
        let plain = photo(format, None, None);
        for length in 0..plain.len() {
            let out = published_as(format, &plain[..length]);
            // The head of a WebP says how long it is.
            let head = out.len().min(8);
            assert!(plain[head..].starts_with(&out[head..]), "{format} {length}");
        }
        let tagged = photo(format, Some(1), None);
        for length in 0..tagged.len() {
            let out = published_as(format, &tagged[..length]);
            assert!(
                !has(&out, SECRET) || Format::of(&out).is_none(),
                "{format} {length}"
            );
        }
    }
}

#[test]
fn a_lying_photo_that_cannot_be_turned_is_reported() {
    let whole = photo("png", Some(6), None);
    let (_folder, file) = on_disk("anh.png", &whole[..whole.len() - 40]);
    assert!(cannot_be_turned(&file));
    assert_eq!(published(&file, std::fs::read(&file).unwrap()), None);
    let moving = [
        &whole[..33],
        &[0, 0, 0, 8],
        b"acTL",
        &[0; 8],
        &[0; 4],
        &whole[33..],
    ]
    .concat();
    let (_folder, file) = on_disk("anh.png", &moving);
    assert!(cannot_be_turned(&file));
    // Pixels that are missing show as gray.
    let whole = photo("jpg", Some(6), None);
    let cut = &whole[..whole.len() - 20];
    let (_folder, file) = on_disk("anh.jpg", cut);
    assert!(!cannot_be_turned(&file));
    assert!(published(&file, cut.to_vec()).is_some());
}

#[test]
fn other_files_stay_as_they_are() {
    let jpeg = photo("jpg", Some(6), None);
    let cases: [(&str, &[u8]); 4] = [
        ("van-ban.pdf", &jpeg),
        ("hinh.svg", b"<svg/>"),
        ("anh.jpg", b"no photo"),
        ("anh.png", b""),
    ];
    for (name, bytes) in cases {
        assert_eq!(
            published(Path::new(name), bytes.to_vec()).as_deref(),
            Some(bytes),
            "{name}"
        );
        let (_folder, file) = on_disk(name, bytes);
        assert!(!cannot_be_turned(&file));
        assert_eq!(
            published_bytes(&file, bytes.len() as u64),
            bytes.len() as u64
        );
    }
    let (_folder, file) = on_disk("anh.jpeg", &jpeg);
    assert_eq!(
        published_bytes(&file, 1),
        published_as("jpeg", &jpeg).len() as u64
    );
}

proptest::proptest! {
    #[test]
    fn no_bytes_break_the_reading(
        format in 0..3_usize,
        places in proptest::collection::vec((0.0..1.0_f64, proptest::num::u8::ANY), 0..12),
    ) {
        let mut bytes = photo(FORMATS[format], Some(6), Some(b"RGB "));
        for (place, byte) in places {
            let at = (place * bytes.len() as f64) as usize;
            bytes[at] = byte;
        }
        let _ = published(&name(FORMATS[format]), bytes.clone());
        let (_folder, file) = on_disk(&format!("anh.{}", FORMATS[format]), &bytes);
        let _ = (size(&file), cannot_be_turned(&file));
    }
}
