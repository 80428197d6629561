//! The encoders: how a file is made small, and how hard to try.

use std::io::Write;

use compu::Encoder as _;
use compu::encoder::{BrotliC, BrotliOptions, BrotliQuality, EncodeOp, EncodeStatus};
use flate2::{Compression, GzBuilder};

/// How hard brotli tries. What each takes and saves is in docs/decisions/0020.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effort {
    /// JSON of the contract, one file for each page: 5 % larger than at most, and hardly any time.
    Quick,
    /// Pages and the index of the search, tens of thousands of files: 2 % larger than at most in less than half the time.
    Good,
    /// The smallest there is: for the few files that every reader fetches.
    Most,
}

impl Effort {
    /// For a file by its path below the output folder.
    pub(super) fn of(path: &str) -> Self {
        let shard = path.starts_with("assets/search-") && path.ends_with(".bin");
        if (path.starts_with("assets/") && !shard) || path.starts_with("embed/") {
            Self::Most
        } else if path.starts_with("api/v1/") && path.ends_with(".json") {
            Self::Quick
        } else {
            Self::Good
        }
    }

    fn quality(self) -> BrotliQuality {
        match self {
            Self::Quick => BrotliQuality::Q9,
            Self::Good => BrotliQuality::Q10,
            Self::Most => BrotliQuality::Q11,
        }
    }

    /// As it is remembered with the file.
    pub(super) fn number(self) -> u8 {
        match self {
            Self::Quick => 9,
            Self::Good => 10,
            Self::Most => 11,
        }
    }
}

/// As small as brotli can; the same bytes every time.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    brotli_with(bytes, Effort::Most)
}

/// The same bytes every time.
pub(super) fn brotli_with(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let options = BrotliOptions::new().quality(effort.quality());
    let mut encoder = BrotliC::new(options).expect("there is memory for an encoder");
    let (mut encoded, mut rest) = (Vec::with_capacity(bytes.len() / 2 + 1024), bytes);
    loop {
        let step = encoder.encode_vec(rest, &mut encoded, EncodeOp::Finish);
        rest = &rest[rest.len() - step.input_remain..];
        match step.status {
            EncodeStatus::Finished => return encoded,
            EncodeStatus::Continue | EncodeStatus::NeedOutput => {
                encoded.reserve(bytes.len() / 4 + 1024)
            }
            EncodeStatus::Error => unreachable!("brotli takes any bytes"),
        }
    }
}

/// Level 9, with no name and no time in its header: the same bytes every time.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    let encoded = encoder.write_all(bytes).and_then(|()| encoder.finish());
    encoded.expect("a vector takes all that is written")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn every_effort_gives_the_bytes_back() {
        let long: Vec<u8> = (0..20_000u32)
            .flat_map(|n| (n.wrapping_mul(n) >> 7).to_le_bytes())
            .collect();
        for bytes in [&b""[..], b"a", &long] {
            for effort in [Effort::Quick, Effort::Good, Effort::Most] {
                let encoded = brotli_with(bytes, effort);
                let mut decoded = Vec::new();
                ::brotli::Decompressor::new(&*encoded, 4096)
                    .read_to_end(&mut decoded)
                    .unwrap();
                assert_eq!(decoded, bytes, "{effort:?}, {} bytes", bytes.len());
                assert_eq!(brotli_with(bytes, effort), encoded, "the same every time");
            }
        }
    }

    #[test]
    fn the_effort_goes_where_readers_pay() {
        let cases = [
            ("assets/portal-0123456789abcdef.wasm", Effort::Most),
            ("embed/v1/cnht-news.js", Effort::Most),
            ("assets/search-0123456789abcdef.bin", Effort::Good),
            ("bai-viet/a/index.html", Effort::Good),
            ("api/v1/bai-viet/a.json", Effort::Quick),
            ("api/v1/tim-kiem.bin", Effort::Good),
            ("redirects.json", Effort::Good),
        ];
        for (path, effort) in cases {
            assert_eq!(Effort::of(path), effort, "{path}");
        }
    }
}
