//! The two encodings, both at their smallest and the same bytes every time.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Quality 11, the best there is.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut encoded = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut encoded, &parameters)
        .expect("a vector takes all that is written");
    encoded
}

/// Level 9, with no name and no time in its header.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    let encoded = encoder.write_all(bytes).and_then(|()| encoder.finish());
    encoded.expect("a vector takes all that is written")
}
