//! The legal force of a document in its linked data: the one property that depends on the day.
//!
//! The builder writes the rest (`builder::output::linked_data`), once and without the force. The force
//! is always the first member, so that the app can set it without a JSON parser, which would cost
//! readers more bytes than all linked data.

use crate::status::Status;

/// How the member of the legal force begins, up to the last part of its value.
const FORCE: &str = "\"legislationLegalForce\":\"https://schema.org/";

/// The linked data with the legal force of a status, whatever force it named before. Builder and app
/// both call it, so that the page of a day is the same text from either.
pub fn with_force(linked_data: &str, status: Status) -> String {
    let Some(members) = linked_data.strip_prefix('{') else {
        return linked_data.to_owned();
    };
    // The force is the first member and never the only one; its value holds no comma.
    let others = match members.strip_prefix(FORCE) {
        Some(rest) => rest.split_once(',').map_or("}", |(_, others)| others),
        None => members,
    };
    match legal_force(status) {
        Some(force) => ["{", FORCE, force, "\",", others].concat(),
        None => ["{", others].concat(),
    }
}

/// schema.org's `LegalForceStatus` of a status; none where the portal does not know.
fn legal_force(status: Status) -> Option<&'static str> {
    match status {
        Status::InForce => Some("InForce"),
        Status::PartiallyInForce => Some("PartiallyInForce"),
        Status::NotAdopted
        | Status::NotYetInForce
        | Status::Suspended
        | Status::NoLongerInForce => Some("NotInForce"),
        Status::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::with_force;
    use crate::status::Status;

    #[test]
    fn the_force_stands_first_and_takes_the_place_of_another() {
        let plain = "{\"@context\":\"https://schema.org\",\"name\":\"a, b\"}";
        let with = |force: &str| {
            plain.replacen(
                '{',
                &format!("{{\"legislationLegalForce\":\"https://schema.org/{force}\","),
                1,
            )
        };
        let cases = [
            (Status::InForce, with("InForce")),
            (Status::PartiallyInForce, with("PartiallyInForce")),
            (Status::NotAdopted, with("NotInForce")),
            (Status::NotYetInForce, with("NotInForce")),
            (Status::Suspended, with("NotInForce")),
            (Status::NoLongerInForce, with("NotInForce")),
            (Status::Unknown, plain.to_owned()),
        ];
        for (status, expected) in &cases {
            assert_eq!(&with_force(plain, *status), expected, "{status:?}");
            for (before, linked_data) in &cases {
                let after = with_force(linked_data, *status);
                assert_eq!(&after, expected, "{before:?} then {status:?}");
            }
        }
    }
}
