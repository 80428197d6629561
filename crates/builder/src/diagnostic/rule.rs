//! The rules that content keeps. Their names are part of the contract with machines.

use serde::{Deserialize, Serialize};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is built until it is put right.
    Error,
    /// The portal is built; somebody should look.
    Warning,
    /// Nothing is wrong; a list that somebody may want to look at.
    Note,
}

impl Severity {
    /// Its name in the JSON form.
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident, $id:literal, $severity:ident;)*) => {
        /// A rule that content keeps.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Rule {
            $($(#[$doc])* $name,)*
        }

        impl Rule {
            /// Every rule, in the order of their names.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// How bad it is to break it.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// An old address is one that something has now, or two give the same.
    AliasCollision, "alias-collision", Error;
    /// A relation names a number that several documents have.
    AmbiguousNumber, "ambiguous-number", Warning;
    /// A day or time that the calendar does not have, or written in another form.
    BrokenDate, "broken-date", Error;
    /// A picture whose size cannot be read.
    BrokenPicture, "broken-picture", Error;
    /// Parts of a legal text out of their order, or with a gap.
    ClauseOrder, "clause-order", Warning;
    /// A character that has no business in a text.
    ControlCharacter, "control-character", Error;
    /// Something ends before it begins.
    DatesReversed, "dates-reversed", Error;
    /// A `#place` that the page does not have.
    DeadAnchor, "dead-anchor", Error;
    /// An attachment that is not there.
    DeadAttachment, "dead-attachment", Error;
    /// A picture that is not there, or not within the portal.
    DeadImage, "dead-image", Error;
    /// A link to an address the portal does not have.
    DeadLink, "dead-link", Error;
    /// A desk among the people who sign.
    DeskAsPerson, "desk-as-person", Error;
    /// Two documents of one identity.
    DoubledDocument, "doubled-document", Error;
    /// Two notes of one name.
    DoubledFootnote, "doubled-footnote", Warning;
    /// Two partner groups with one slug.
    DoubledGroup, "doubled-group", Error;
    /// The same key twice.
    DoubledKey, "doubled-key", Error;
    /// The same relation to the same document twice.
    DoubledRelation, "doubled-relation", Warning;
    /// Two items with one address.
    DoubledSlug, "doubled-slug", Error;
    /// An article or a page without a text.
    EmptyBody, "empty-body", Warning;
    /// `event:` without a value.
    EmptyEvent, "empty-event", Error;
    /// A document's end is another day than that on which another document ends it.
    EndDiffers, "end-differs", Warning;
    /// One name of a body, a nature or a field in two spellings.
    FacetSpelling, "facet-spelling", Warning;
    /// Keys of another system that have no meaning here.
    ForeignKey, "foreign-key", Note;
    /// A letter or a word of another alphabet that may have been meant as a Latin one.
    ForeignLetter, "foreign-letter", Warning;
    /// A key of another system that has an effect there, and has none or another one here.
    ForeignSetting, "foreign-setting", Warning;
    /// Markup of another system, which stands in the text as it is.
    ForeignSyntax, "foreign-syntax", Warning;
    /// No front matter, or one that cannot be read.
    FrontMatter, "front-matter", Error;
    /// Another space than that of the keyboard after the sign of a heading or a list.
    HardSpace, "hard-space", Warning;
    /// A heading of level 1, or one that skips a level.
    HeadingLevel, "heading-level", Warning;
    /// An entity of HTML in a head, which is no HTML.
    HtmlEntity, "html-entity", Error;
    /// In force before it was adopted.
    InForceBeforeAdoption, "in-force-before-adoption", Warning;
    /// An old address that is not a path within the portal.
    InvalidAlias, "invalid-alias", Error;
    /// A file whose name cannot stand in an address.
    InvalidFileName, "invalid-file-name", Error;
    /// Not a slug.
    InvalidSlug, "invalid-slug", Error;
    /// Text of an old Vietnamese encoding, or read with the wrong one.
    LegacyEncoding, "legacy-encoding", Error;
    /// A letter of another alphabet that looks like a Latin one.
    LookAlike, "look-alike", Error;
    /// Words of a body that do not reach its page.
    LostText, "lost-text", Warning;
    /// A field whose value has the wrong form.
    MalformedField, "malformed-field", Error;
    /// Markdown right within raw HTML, where it is not read.
    MarkdownInHtml, "markdown-in-html", Warning;
    /// The mark of a vowel on a consonant, or one that stands twice.
    MisplacedMark, "misplaced-mark", Error;
    /// The number of a part of a legal text with a sign that is easily misread.
    MisreadNumeral, "misread-numeral", Warning;
    /// A value that is read otherwise than it looks.
    MisreadValue, "misread-value", Warning;
    /// A picture without words for readers who cannot see it.
    MissingAlt, "missing-alt", Error;
    /// A field that must be there.
    MissingField, "missing-field", Error;
    /// A note is called that is not written.
    MissingFootnote, "missing-footnote", Warning;
    /// A nature that does not go with the signs of the number.
    NatureDiffers, "nature-differs", Warning;
    /// Letters and their marks stored apart.
    NotNfc, "not-nfc", Error;
    /// The number of a document written in another way than usual.
    NumberForm, "number-form", Warning;
    /// An address on the web or of mail that is no link, or not as it is written.
    OddAddress, "odd-address", Warning;
    /// The number of a document that looks like none.
    OddNumber, "odd-number", Warning;
    /// A quotation mark in a legal text that is never closed.
    OpenQuotation, "open-quotation", Warning;
    /// A file that a system or a program left behind.
    PassedOverFile, "passed-over-file", Note;
    /// Markup that the portal does not take.
    RawHtml, "raw-html", Warning;
    /// A relation takes effect before its document was adopted.
    RelationBeforeAdoption, "relation-before-adoption", Warning;
    /// A document that, over others or not, does to itself what it does to them.
    RelationLoop, "relation-loop", Error;
    /// A relation changes what is in force, and nobody says from when.
    RelationWithoutDay, "relation-without-day", Warning;
    /// The standfirst again at the head of the body.
    RepeatedStandfirst, "repeated-standfirst", Error;
    /// Another document takes the place of one whose head does not name an end.
    ReplacedWithoutEnd, "replaced-without-end", Warning;
    /// A slug that the portal needs for itself.
    ReservedSlug, "reserved-slug", Error;
    /// Two different names of bodies, natures or fields that would have one address.
    SimilarFacet, "similar-facet", Warning;
    /// A relation names a number much like one the portal has.
    SimilarNumber, "similar-number", Warning;
    /// A file that nothing reads.
    StrayFile, "stray-file", Warning;
    /// A sign of Markdown that stands in the text as it is.
    StrayMark, "stray-mark", Warning;
    /// Quotations, lists or inline markup that are nested too deeply.
    TooDeep, "too-deep", Error;
    /// A comment or an element that is not closed and takes what follows with it.
    UnclosedHtml, "unclosed-html", Error;
    /// A heading made by a line of dashes below it.
    UnderlinedHeading, "underlined-heading", Warning;
    /// An article names a category that is not there.
    UnknownCategory, "unknown-category", Error;
    /// A legal document is named that the portal does not hold.
    UnknownDocument, "unknown-document", Note;
    /// A character is called by a name that HTML does not know.
    UnknownEntity, "unknown-entity", Warning;
    /// An article names an event that is not there.
    UnknownEvent, "unknown-event", Error;
    /// A partner names a group that is not there.
    UnknownGroup, "unknown-group", Error;
    /// A key that the portal does not know.
    UnknownKey, "unknown-key", Error;
    /// The front page's lead is an article that is not there.
    UnknownLead, "unknown-lead", Error;
    /// Words of another text in a legal text, without quotation marks.
    UnquotedClause, "unquoted-clause", Warning;
    /// A file that cannot be read as text.
    UnreadableFile, "unreadable-file", Error;
    /// A body where none is shown.
    UnusedBody, "unused-body", Warning;
    /// A note that nothing in the text calls.
    UnusedFootnote, "unused-footnote", Warning;
    /// The address of a link that no link uses.
    UnusedReference, "unused-reference", Warning;
    /// Changed before it appeared.
    UpdateBeforePublication, "update-before-publication", Error;
    /// A character that nobody sees.
    ZeroWidth, "zero-width", Error;
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn rules_stand_in_the_order_of_their_names() {
        let ids: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    }
}
