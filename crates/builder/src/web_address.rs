//! Addresses on the web, read as the URL Standard has browsers read them.
//!
//! What is judged here is what a reader's browser opens: an address that browsers would read in
//! another way than it looks is written in the form that they make of it.

use url::Url;

/// A web address that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress {
    /// As browsers read it.
    pub url: Url,
    written: String,
}

/// Why an address on the web leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no host.
    NoHost,
    /// Its host is no name that a computer can have.
    Host,
    /// Its port is no number from 0 to 65535.
    Port,
    /// It carries the name or the password of an account.
    Account,
}

impl Fault {
    /// What is wrong, for a sentence about the address.
    pub fn explain(self) -> &'static str {
        match self {
            Self::NoHost => "không có tên miền",
            Self::Host => "có tên miền không dùng được",
            Self::Port => {
                "có số cổng không dùng được; cổng là số từ 0 đến 65535, thường không cần ghi"
            }
            Self::Account => {
                "có tên hay mật khẩu đứng trước dấu @; trình duyệt mở trang đứng sau dấu ấy"
            }
        }
    }
}

/// Signs that close or break off the sentence around an address, and are no part of it when they
/// end it.
pub const CLOSING: [char; 22] = [
    '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '…', '–', '—', '―', '、', '。', '，',
    '）', '」', '』', '】',
];

/// The scheme of an address in small letters, where it has one.
pub fn scheme(text: &str) -> Option<String> {
    let (scheme, _) = text.split_once(':')?;
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let begins = scheme.starts_with(|first: char| first.is_ascii_alphabetic());
    (begins && scheme.bytes().all(sign)).then(|| scheme.to_ascii_lowercase())
}

/// Is it written as an address on the web, good or not?
pub fn is_web(text: &str) -> bool {
    matches!(scheme(text).as_deref(), Some("http" | "https"))
}

/// The byte where an address ends whose last signs close the sentence around it.
pub fn end_of(text: &str) -> usize {
    text.trim_end_matches(CLOSING).len()
}

impl WebAddress {
    /// Reads an address that begins with `http:` or `https:`.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let url = Url::parse(text).map_err(|error| match error {
            url::ParseError::EmptyHost => Fault::NoHost,
            url::ParseError::InvalidPort => Fault::Port,
            _ => Fault::Host,
        })?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Fault::Account);
        }
        let host = url.host_str().ok_or(Fault::NoHost)?;
        if has_empty_label(host) || host_as_written(text).contains(CLOSING) {
            return Err(Fault::Host);
        }
        Ok(Self {
            written: text.to_owned(),
            url,
        })
    }

    /// What to write into the page: the words of the editor, or what browsers make of them where
    /// a browser's reading depends on the page that the address stands on.
    pub fn href(&self) -> &str {
        if is_plain(&self.written) {
            &self.written
        } else {
            self.url.as_str()
        }
    }
}

/// `moit..vn` and `.vn`; a single dot at the end is the root of all names.
fn has_empty_label(host: &str) -> bool {
    host.strip_suffix('.')
        .unwrap_or(host)
        .split('.')
        .any(str::is_empty)
}

/// The host before names in other alphabets are spelled in ASCII.
fn host_as_written(text: &str) -> &str {
    let rest = text
        .split_once(':')
        .map_or(text, |(_, rest)| rest)
        .trim_start_matches(['/', '\\']);
    rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest)
}

/// Does every reader of addresses read it alike?
fn is_plain(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let odd = |sign: char| sign == '\\' || sign.is_control() || sign.is_whitespace();
        !rest.starts_with('/') && !rest.contains(odd) && host_as_written(text).is_ascii()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_browsers_read_them() {
        let cases = [
            ("https://moit.example", Ok("https://moit.example")),
            (
                "http://moit.example/a?b=c#d",
                Ok("http://moit.example/a?b=c#d"),
            ),
            (
                "https://moit.example/đường dẫn",
                Ok("https://moit.example/%C4%91%C6%B0%E1%BB%9Dng%20d%E1%BA%ABn"),
            ),
            (
                "https://moit.example/đường",
                Ok("https://moit.example/đường"),
            ),
            ("https:moit.example", Ok("https://moit.example/")),
            ("https:/moit.example/a", Ok("https://moit.example/a")),
            ("https:///moit.example/a", Ok("https://moit.example/a")),
            ("https:\\\\moit.example\\a", Ok("https://moit.example/a")),
            ("HTTPS://Moit.Example/A", Ok("https://moit.example/A")),
            ("https://mo\tit.example/a\n", Ok("https://moit.example/a")),
            (
                "https://công-nghiệp.example/",
                Ok("https://xn--cng-nghip-g7a6015f.example/"),
            ),
            ("https://moit.example./", Ok("https://moit.example./")),
            (
                "https://moit.example:8443/",
                Ok("https://moit.example:8443/"),
            ),
            ("https://192.0.2.1/", Ok("https://192.0.2.1/")),
            ("https://[2001:db8::1]/", Ok("https://[2001:db8::1]/")),
            (
                "https://moit.example/@xưởng",
                Ok("https://moit.example/@xưởng"),
            ),
            ("https://", Err(Fault::NoHost)),
            ("https:", Err(Fault::NoHost)),
            ("https:///", Err(Fault::NoHost)),
            ("https://?x", Err(Fault::NoHost)),
            ("https://moit.example:99999/", Err(Fault::Port)),
            ("https://moit.example:8o/", Err(Fault::Port)),
            ("https://moit.example…", Err(Fault::Host)),
            ("https://moit.example”/tin", Err(Fault::Host)),
            ("https://moit..example/", Err(Fault::Host)),
            ("https://.example/", Err(Fault::Host)),
            ("https://mo it.example/", Err(Fault::Host)),
            ("https://1.2.3.4.5/", Err(Fault::Host)),
            ("https://moit.example@thu.example/", Err(Fault::Account)),
            ("https://a:b@moit.example/", Err(Fault::Account)),
        ];
        for (text, expected) in cases {
            let read = WebAddress::read(text);
            assert_eq!(
                read.as_ref().map(WebAddress::href).map_err(|fault| *fault),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn schemes_are_read_in_any_case() {
        assert_eq!(scheme("HTTPS://a").as_deref(), Some("https"));
        assert_eq!(scheme("java\tscript:a"), None);
        assert_eq!(scheme("/a:b"), None);
        assert!(is_web("hTTp:a") && !is_web("ftp://a") && !is_web("bang.csv"));
    }

    #[test]
    fn signs_that_close_a_sentence_end_an_address() {
        let cases = [
            ("https://a.vn/b”", "https://a.vn/b"),
            ("https://a.vn/b…”—", "https://a.vn/b"),
            ("a–b", "a–b"),
        ];
        for (text, kept) in cases {
            assert_eq!(&text[..end_of(text)], kept);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_what_was_judged(text in "(https?|HTTPS):[/\\\\]{0,3}([a-z.:@ đ”-]|[0-9]){0,20}") {
            if let Ok(address) = WebAddress::read(&text) {
                // A page on the web resolves what is written against its own address.
                let page = Url::parse("https://thu.example/bai-viet/x/").unwrap();
                proptest::prop_assert_eq!(page.join(address.href()).unwrap(), address.url);
            }
        }
    }
}
