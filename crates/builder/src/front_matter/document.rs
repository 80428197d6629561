//! The head of a legal document.

mod days;
mod origin;
mod relations;

pub use days::DayHeads;
pub use relations::RelationHead;

use model::document::{Gazette, OfficialSource, Signer, TextVersion};

use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::node::{At, Entry};
use crate::front_matter::shared::{self, FileHead};
use crate::source::report::Report;

/// What the head of a legal document says.
#[derive(Debug)]
pub struct DocumentHead {
    /// Its official number.
    pub number: Option<At<String>>,
    /// Its nature.
    pub nature: Option<At<String>>,
    /// Who issued it.
    pub issuing_body: Option<At<String>>,
    /// Who signed it.
    pub signer: Option<Signer>,
    /// Its title.
    pub title: Option<At<String>>,
    /// When it was adopted and is in force.
    pub days: DayHeads,
    /// Where the official gazette printed it.
    pub gazette: Option<Gazette>,
    /// Where the official text stands.
    pub sources: Vec<OfficialSource>,
    /// Which state of the law its text shows.
    pub text_version: TextVersion,
    /// Fields it rules.
    pub fields: Vec<String>,
    /// Its files.
    pub files: Vec<FileHead>,
    /// What it does to other documents, in the order of `RelationKind::ALL`, then as written.
    pub relations: Vec<RelationHead>,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
}

keys! {
    KEYS:
    NUMBER = "number", "số, ký hiệu", "number: \"111/2015/NĐ-CP\"";
    NATURE = "nature", "loại văn bản", "nature: Nghị định";
    ISSUING_BODY = "issuing_body", "cơ quan ban hành", "issuing_body: Chính phủ";
    SIGNER = "signer", "người ký", "signer: {name: \"Nguyễn Văn A\", post: \"Thủ tướng\"}";
    TITLE = "title", "trích yếu", "title: \"Về phát triển công nghiệp hỗ trợ\"";
    use days::ADOPTED_ON;
    use days::IN_FORCE_FROM;
    use days::IN_FORCE_UNTIL;
    use origin::GAZETTE;
    use origin::SOURCES;
    use origin::TEXT_AMENDED_TO;
    FIELDS = "fields", "lĩnh vực", "fields: [\"Công nghiệp hỗ trợ\"]";
    FILES = "files", "tệp văn bản", "files:\n  - file: 111-2015-nd-cp.pdf\n    title: \"Bản PDF\"";
    use relations::RELATIONS;
    use shared::ALIASES;
}

keys! {
    SIGNER_KEYS:
    SIGNER_NAME = "name", "tên người ký", "name: \"Nguyễn Văn A\"";
    SIGNER_POST = "post", "chức vụ người ký", "post: \"Thủ tướng\"";
}

/// Reads the head of a legal document.
pub fn read(entries: &[Entry], report: &mut Report<'_>) -> DocumentHead {
    let mut fields = Fields::of_head(entries, 0, KEYS, report);
    let days = days::read(&mut fields);
    DocumentHead {
        number: fields.required_text(&NUMBER),
        nature: facet(fields.required_text(&NATURE)),
        issuing_body: facet(fields.required_text(&ISSUING_BODY)),
        signer: signer(&mut fields),
        title: fields.required_text(&TITLE),
        gazette: origin::gazette(&mut fields),
        sources: origin::sources(&mut fields),
        text_version: origin::text_version(&mut fields),
        fields: fields
            .texts(&FIELDS)
            .into_iter()
            .map(|field| plain_spaces(&field.value))
            .collect(),
        files: shared::signable_files(&mut fields, &FILES),
        relations: relations::read(&mut fields, &days),
        aliases: shared::aliases(&mut fields),
        days,
    }
}

fn facet(name: Option<At<String>>) -> Option<At<String>> {
    name.map(|name| At {
        value: plain_spaces(&name.value),
        at: name.at,
    })
}

/// Names that differ by the kind of a space look the same and are the same.
fn plain_spaces(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn signer(fields: &mut Fields<'_, '_, '_>) -> Option<Signer> {
    let (entries, at) = fields.table(&SIGNER)?;
    let mut fields = Fields::new(entries, at, SIGNER_KEYS, fields.report);
    let name = fields.required_text(&SIGNER_NAME)?.value;
    Some(Signer {
        name,
        post: fields.text(&SIGNER_POST).map(|post| post.value),
    })
}
