//! Fingerprints: hashes over all that something is made from. Where the fingerprint is the same, the
//! result is the same, so it need not be made again.

/// 128 bits that change when anything changes that something is made of.
pub type Fingerprint = [u8; 16];

/// The first half of a hash.
pub fn fingerprint(hash: &blake3::Hash) -> Fingerprint {
    let mut half = Fingerprint::default();
    half.copy_from_slice(&hash.as_bytes()[..16]);
    half
}
