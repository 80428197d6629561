//! Why a test, or what it stands on, cannot go on.

use std::error::Error;
use std::fmt::Debug;

/// What a test gives: nothing, or the reason it failed.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Fails with `what` unless it holds.
pub(crate) fn holds(what: &str, it: bool) -> Outcome {
    if it { Ok(()) } else { Err(what.into()) }
}

/// Fails with `what` unless both are the same.
pub(crate) fn same<T: PartialEq<U> + Debug, U: Debug>(what: &str, is: T, should_be: U) -> Outcome {
    if is == should_be {
        Ok(())
    } else {
        Err(format!("{what}: is {is:?}, should be {should_be:?}").into())
    }
}
