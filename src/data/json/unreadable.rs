//! Why JSON is not of the shape that was asked for: in debug builds with words and the path of the
//! field, in release builds without, because the words would be a tenth of the module.

#[cfg(debug_assertions)]
pub(in crate::data) use with_words::Unreadable;
#[cfg(not(debug_assertions))]
pub(in crate::data) use without_words::Unreadable;

#[cfg(debug_assertions)]
mod with_words {
    use std::fmt;

    use serde::de::Error;
    use wasm_bindgen::JsValue;

    /// The JSON is none, or not of the shape that was asked for.
    #[derive(Debug)]
    pub(in crate::data) struct Unreadable {
        /// The fields that lead to the place, outermost first: `.page.path`.
        path: String,
        message: String,
    }

    impl Unreadable {
        /// Something else stands there.
        pub(in crate::data) fn expected(what: &str) -> Self {
            Self::custom(format_args!("expected {what}"))
        }

        /// The same, seen from the object that has it in this field.
        pub(in crate::data) fn at(self, field: &JsValue) -> Self {
            let field = field.as_string().unwrap_or_default();
            Self {
                path: format!(".{field}{}", self.path),
                ..self
            }
        }
    }

    impl fmt::Display for Unreadable {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "unreadable JSON at {}: {}", self.path, self.message)
        }
    }

    impl std::error::Error for Unreadable {}

    impl Error for Unreadable {
        fn custom<T: fmt::Display>(message: T) -> Self {
            Self {
                path: String::new(),
                message: message.to_string(),
            }
        }
    }
}

#[cfg(not(debug_assertions))]
mod without_words {
    use std::fmt;

    use serde::de::{Error, Expected, Unexpected};

    /// The JSON is none, or not of the shape that was asked for.
    #[derive(Debug)]
    pub(in crate::data) struct Unreadable;

    impl Unreadable {
        pub(in crate::data) fn expected(_: &str) -> Self {
            Self
        }
    }

    impl fmt::Display for Unreadable {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("unreadable JSON")
        }
    }

    impl std::error::Error for Unreadable {}

    /// Serde's own versions of these methods put the mistake into words before they call `custom`.
    impl Error for Unreadable {
        fn custom<T: fmt::Display>(_: T) -> Self {
            Self
        }

        fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
            Self
        }

        fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
            Self
        }

        fn invalid_length(_: usize, _: &dyn Expected) -> Self {
            Self
        }

        fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
            Self
        }

        fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
            Self
        }

        fn missing_field(_: &'static str) -> Self {
            Self
        }

        fn duplicate_field(_: &'static str) -> Self {
            Self
        }
    }
}
