//! Precompressed files in folders made for the test.

use std::io::Read;

use super::*;

fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, CompressOptions) {
    let folder = tempfile::tempdir().unwrap();
    let options = CompressOptions {
        out: folder.path().join("out"),
        cache: folder.path().join("cache"),
    };
    for (path, text) in files {
        write(&options, path, text);
    }
    (folder, options)
}

fn write(options: &CompressOptions, path: &str, text: &str) {
    let path = options.out.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn long(text: &str) -> String {
    text.repeat(2000 / text.len() + 1)
}

#[test]
fn precompressed_files_hold_what_their_file_holds() {
    let text = long("công nghiệp hỗ trợ ");
    let (_folder, options) = folder(&[("a/index.html", &text)]);
    let report = options.run().unwrap();
    assert_eq!((report.files, report.compressed), (1, 1));
    let path = options.out.join("a/index.html");
    let mut brotli = String::new();
    let file = fs::File::open(beside(&path, "br")).unwrap();
    ::brotli::Decompressor::new(file, 4096)
        .read_to_string(&mut brotli)
        .unwrap();
    let mut gzip = String::new();
    let file = fs::File::open(beside(&path, "gz")).unwrap();
    flate2::read::GzDecoder::new(file)
        .read_to_string(&mut gzip)
        .unwrap();
    assert_eq!([&brotli, &gzip], [&text, &text]);
    let modified = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    assert_eq!(modified(&path), modified(&beside(&path, "br")));
}

#[test]
fn small_files_and_pictures_have_none() {
    let (_folder, options) = folder(&[
        ("a.html", "short"),
        ("b.png", &long("x")),
        ("c.tar.gz", &long("x")),
    ]);
    assert_eq!(options.run().unwrap().files, 0);
    assert!(!options.out.join("b.png.br").exists());
}

#[test]
fn a_second_run_compresses_only_what_changed() {
    let (_folder, options) = folder(&[("a.html", &long("a")), ("b.html", &long("b"))]);
    assert_eq!(options.run().unwrap().compressed, 2);
    assert_eq!(options.run().unwrap().compressed, 0);
    write(&options, "b.html", &long("changed"));
    let report = options.run().unwrap();
    assert_eq!((report.files, report.compressed), (2, 1));
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a file needs a time that is not its own"
)]
fn the_same_bytes_written_again_are_not_compressed_again_and_get_the_new_time() {
    let (_folder, options) = folder(&[("a.html", &long("a"))]);
    options.run().unwrap();
    let path = options.out.join("a.html");
    let later = std::time::SystemTime::now() + Duration::from_secs(60);
    fs::File::options()
        .append(true)
        .open(&path)
        .unwrap()
        .set_modified(later)
        .unwrap();
    assert_eq!(options.run().unwrap().compressed, 0);
    assert_eq!(
        fs::metadata(beside(&path, "gz"))
            .unwrap()
            .modified()
            .unwrap(),
        later
    );
}

#[test]
fn what_another_run_made_of_other_bytes_is_made_again() {
    let (folder, options) = folder(&[("a.html", &long("ours"))]);
    options.run().unwrap();
    write(&options, "a.html", &long("more"));
    CompressOptions {
        cache: folder.path().join("theirs"),
        ..options.clone()
    }
    .run()
    .unwrap();
    write(&options, "a.html", &long("ours"));
    assert_eq!(options.run().unwrap().compressed, 1);
    let mut gzip = String::new();
    let file = fs::File::open(beside(&options.out.join("a.html"), "gz")).unwrap();
    flate2::read::GzDecoder::new(file)
        .read_to_string(&mut gzip)
        .unwrap();
    assert_eq!(gzip, long("ours"));
}

#[test]
fn precompressed_files_go_with_their_file_and_attachments_stay() {
    let (_folder, options) = folder(&[
        ("x/a.html", &long("a")),
        ("b.html", &long("b")),
        ("data.csv.gz", "gzip"),
    ]);
    options.run().unwrap();
    fs::remove_file(options.out.join("x/a.html")).unwrap();
    write(&options, "b.html", "short now");
    assert_eq!(options.run().unwrap().removed, 4);
    assert!(!options.out.join("x").exists());
    assert!(!options.out.join("b.html.gz").exists());
    assert!(options.out.join("data.csv.gz").exists());
}

#[test]
fn a_lost_precompressed_file_is_made_again() {
    let (_folder, options) = folder(&[("a.html", &long("a"))]);
    options.run().unwrap();
    fs::remove_file(options.out.join("a.html.br")).unwrap();
    assert_eq!(options.run().unwrap().compressed, 1);
}
