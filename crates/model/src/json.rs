//! What the contract asks of its JSON beyond the types: every number is whole. And JSON read and written
//! without a library, for a wasm module that has to do with few kinds of values.

mod read;
mod write;

pub use read::Reader;
pub use write::Object;

/// The largest whole number up to which a browser's numbers are exact: `Number.MAX_SAFE_INTEGER`.
const LARGEST: u64 = (1 << 53) - 1;

/// A number that a browser read from JSON, if it is one of the contract's. `None` for −1, for 1.5, and for
/// what is too large to be exact.
pub fn whole_number(number: f64) -> Option<u64> {
    // The cast stops at the ends of `u64`, and makes 0 of what is no number.
    let whole = number as u64;
    (whole as f64 == number && whole <= LARGEST).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    #[test]
    fn only_whole_numbers_that_are_exact_are_read() {
        let cases = [
            (0.0, Some(0)),
            (-0.0, Some(0)),
            (1.0, Some(1)),
            (4_294_967_296.0, Some(4_294_967_296)),
            (9_007_199_254_740_991.0, Some(9_007_199_254_740_991)),
            (9_007_199_254_740_992.0, None),
            (18_446_744_073_709_551_615.0, None),
            (1e300, None),
            (-1.0, None),
            (-0.5, None),
            (0.1, None),
            (1.5, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
            (f64::NEG_INFINITY, None),
        ];
        for (number, expected) in cases {
            assert_eq!(whole_number(number), expected, "{number}");
        }
    }
}
