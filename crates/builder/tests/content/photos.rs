//! Photos on their way to readers: upright, without what the camera tells, and noticed when they change.

use std::fs;
use std::io::Cursor;
use std::time::{Duration, UNIX_EPOCH};

use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, ImageReader, Rgb, RgbImage};

use crate::built::Built;

const SECRET: &[u8] = b"Xuong thu, 21.00 N";

/// A JPEG of 64 by 32 pixels in one color, and a tag that says which way up it is.
fn photo(orientation: u8, color: [u8; 3]) -> Vec<u8> {
    let mut tags = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tags.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    tags.extend(SECRET);
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new(&mut out);
    encoder.set_exif_metadata(tags).unwrap();
    RgbImage::from_pixel(64, 32, Rgb(color))
        .write_with_encoder(encoder)
        .unwrap();
    out
}

const RED: [u8; 3] = [200, 0, 0];
const BLUE: [u8; 3] = [0, 0, 200];

fn with_photos(orientation: u8) -> Built {
    let built = Built::new();
    let content = built.portal.content();
    for name in [
        "hinh/xuong.jpg",
        "bai-viet/khuon-dap-nguoi/TO-MAY.JPG",
        "van-ban/ban-quet.jpeg",
    ] {
        fs::write(content.join(name), photo(orientation, RED)).unwrap();
    }
    let change = |path: &str, from: &str, to: &str| {
        let text = fs::read_to_string(content.join(path)).unwrap();
        assert!(text.contains(from), "{path}");
        built.portal.write(path, &text.replacen(from, to, 1));
    };
    let article = "bai-viet/khuon-dap-nguoi/index.md";
    let text = fs::read_to_string(content.join(article)).unwrap();
    built.portal.write(
        article,
        &format!("{text}\n![Xưởng](/hinh/xuong.jpg)\n\n![Tổ máy](TO-MAY.JPG)\n"),
    );
    let files = "files:\n  - file: ban-quet.jpeg\n    title: \"Bản quét thử\"\n";
    change("van-ban/111-2015-nd-cp.md", "files:\n", files);
    built
}

fn published(built: &Built, path: &str) -> Vec<u8> {
    fs::read(built.out().join(path)).unwrap()
}

fn size(bytes: &[u8]) -> (u32, u32) {
    ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .unwrap()
        .into_dimensions()
        .unwrap()
}

const PLACES: [&str; 3] = [
    "hinh/xuong.jpg",
    "bai-viet/khuon-dap-nguoi/TO-MAY.JPG",
    "van-ban/nghi-dinh/111-2015-nd-cp/ban-quet.jpeg",
];

#[test]
fn photos_stand_upright_wherever_they_lie() {
    for (orientation, expected) in [(1, (64, 32)), (3, (64, 32)), (6, (32, 64)), (8, (32, 64))] {
        let built = with_photos(orientation);
        built.build();
        for path in PLACES {
            let bytes = published(&built, path);
            assert_eq!(size(&bytes), expected, "{path} {orientation}");
            assert!(
                !bytes.windows(SECRET.len()).any(|window| window == SECRET),
                "{path} {orientation}"
            );
        }
        let html = built.read("bai-viet/khuon-dap-nguoi/index.html");
        let (width, height) = expected;
        assert_eq!(
            html.matches(&format!("width=\"{width}\" height=\"{height}\""))
                .count(),
            2,
            "{orientation}"
        );
        let page = built.json("api/v1/van-ban/nghi-dinh/111-2015-nd-cp.json");
        let listed = &page["page"]["content"]["document"]["files"][0]["bytes"];
        assert_eq!(
            listed,
            published(&built, PLACES[2]).len(),
            "as many bytes as are reported"
        );
        assert_eq!(built.build().written, 0);
    }
}

#[test]
fn a_photo_that_changes_is_published_although_size_and_time_stay() {
    let built = with_photos(6);
    let files = PLACES.map(|path| {
        built
            .portal
            .content()
            .join(path.replace("nghi-dinh/111-2015-nd-cp/", ""))
    });
    let write = |color| {
        for file in &files {
            fs::write(file, photo(6, color)).unwrap();
            let open = fs::File::options().append(true).open(file).unwrap();
            open.set_modified(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
                .unwrap();
        }
    };
    assert_eq!(photo(6, RED).len(), photo(6, BLUE).len());
    write(RED);
    built.build();
    let before = PLACES.map(|path| published(&built, path));
    write(BLUE);
    built.build();
    for (path, before) in PLACES.iter().zip(before) {
        assert!(published(&built, path) != before, "{path}");
    }
}

#[test]
fn what_systems_and_programs_leave_behind_is_not_published() {
    let built = Built::new();
    let left = [
        "Thumbs.db",
        "desktop.ini",
        "~$bang-kiem.docx",
        "ghi-chu.txt.bak",
        "._bang-kiem.csv",
        "bang-kiem.csv~",
    ];
    for folder in [
        "bai-viet/khuon-dap-nguoi",
        "hinh",
        "van-ban",
        "doi-tac",
        "trang",
        "su-kien",
        "chuyen-muc",
        "bai-viet",
    ] {
        for name in left {
            built.portal.write(&format!("{folder}/{name}"), "x");
        }
    }
    built.build();
    let published = crate::built::files(&built.out());
    let found: Vec<&String> = published
        .keys()
        .filter(|path| left.iter().any(|name| path.ends_with(name)))
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let clean = Built::new();
    clean.build();
    assert!(crate::built::files(&clean.out()) == published);
}

#[test]
fn a_damaged_photo_that_lies_stops_the_build_with_words() {
    let built = with_photos(6);
    let whole = photo(6, RED);
    // All that is left is the size and the tag.
    let head = whole
        .windows(2)
        .position(|bytes| bytes == [0xff, 0xc4])
        .unwrap();
    fs::write(
        built.portal.content().join("hinh/xuong.jpg"),
        &whole[..head],
    )
    .unwrap();
    let loaded = built.portal.load();
    let reported = builder::diagnostic::print_text(&loaded.diagnostics);
    assert!(loaded.site.is_none());
    assert!(
        reported.contains("content/hinh/xuong.jpg:1:1: broken-picture: "),
        "{reported}"
    );
}
