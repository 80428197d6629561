//! Percent-encoding of texts in addresses (RFC 3986, 2.1). The crate `percent-encoding` weighs more in the
//! browser than these few lines.

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// A text with everything but unreserved ASCII encoded.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte))
            }
            _ => {
                encoded.push('%');
                encoded.push(char::from(DIGITS[usize::from(byte >> 4)]));
                encoded.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    encoded
}

/// The text that was encoded. A `%` without two digits stays as it is, and bytes that are not UTF-8 become
/// U+FFFD: both is how browsers read query strings.
pub fn decode(encoded: &str) -> String {
    let bytes = encoded.as_bytes();
    let mut text = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = bytes.get(at + 1..at + 3).filter(|_| *byte == b'%');
        let escaped = pair.and_then(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?));
        text.push(escaped.unwrap_or(*byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{decode, encode};

    #[test]
    fn texts_are_encoded_byte_by_byte() {
        let cases = [
            ("Đúc & gia công", "%C4%90%C3%BAc%20%26%20gia%20c%C3%B4ng"),
            ("a-z.A_Z~09", "a-z.A_Z~09"),
            ("50% + 1 = ?", "50%25%20%2B%201%20%3D%20%3F"),
            ("", ""),
        ];
        for (text, encoded) in cases {
            assert_eq!(encode(text), encoded, "{text}");
        }
    }

    #[test]
    fn what_is_not_encoded_stays() {
        let cases = [
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz%C4%91", "%zzđ"),
            ("%c4%91", "đ"),
            ("%ff", "\u{fffd}"),
        ];
        for (encoded, text) in cases {
            assert_eq!(decode(encoded), text, "{encoded}");
        }
    }

    proptest! {
        #[test]
        fn every_text_survives(text in ".*") {
            prop_assert_eq!(decode(&encode(&text)), text);
        }
    }
}
