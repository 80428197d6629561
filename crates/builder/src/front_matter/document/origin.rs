//! Where the text of a legal document comes from: gazette, official sources, state of the law.

use model::document::{Gazette, OfficialSource, TextVersion};

use crate::front_matter::fields::Fields;
use crate::front_matter::key::keys;
use crate::front_matter::shared;

keys! {
    pub(super) GAZETTE = "gazette", "số Công báo", "gazette: {number: \"1195 + 1196\", date: 2015-11-20}";
    pub(super) SOURCES = "sources", "nguồn chính thức", "sources:\n  - name: \"Công báo\"\n    url: https://congbao.example/111-2015\n    compared_on: 2026-11-20";
    pub(super) TEXT_AMENDED_TO = "text_amended_to", "ngày mà phần thân đã gộp hết các sửa đổi", "text_amended_to: 2025-09-01";
}

keys! {
    GAZETTE_KEYS:
    GAZETTE_NUMBER = "number", "số Công báo", "number: \"1195 + 1196\"";
    GAZETTE_DATE = "date", "ngày của số Công báo", "date: 2015-11-20";
}

keys! {
    SOURCE_KEYS:
    SOURCE_NAME = "name", "tên nguồn", "name: \"Công báo\"";
    SOURCE_URL = "url", "địa chỉ của văn bản ở nguồn", "url: https://congbao.example/111-2015";
    COMPARED_ON = "compared_on", "ngày đối chiếu", "compared_on: 2026-11-20";
}

/// Reads where the official gazette printed the document.
pub(super) fn gazette(fields: &mut Fields<'_, '_, '_>) -> Option<Gazette> {
    let (entries, at) = fields.table(&GAZETTE)?;
    let mut fields = Fields::new(entries, at, GAZETTE_KEYS, fields.report);
    let on = fields.day(&GAZETTE_DATE).map(|day| day.value);
    fields.required_text(&GAZETTE_NUMBER).map(|number| Gazette {
        number: number.value,
        on,
    })
}

/// Reads the official places that have the document.
pub(super) fn sources(fields: &mut Fields<'_, '_, '_>) -> Vec<OfficialSource> {
    let mut sources = Vec::new();
    for (entries, at) in fields.tables(&SOURCES) {
        let mut fields = Fields::new(entries, at, SOURCE_KEYS, fields.report);
        let name = fields.required_text(&SOURCE_NAME);
        let url = shared::web_address(&mut fields, &SOURCE_URL);
        let compared_on = fields.day(&COMPARED_ON).map(|day| day.value);
        let source = |(name, url)| OfficialSource {
            name,
            url,
            compared_on,
        };
        sources.extend(name.map(|name| name.value).zip(url).map(source));
    }
    sources
}

/// Reads which state of the law the text shows: as adopted, unless the head says a day.
pub(super) fn text_version(fields: &mut Fields<'_, '_, '_>) -> TextVersion {
    let day = fields.day(&TEXT_AMENDED_TO);
    day.map_or(TextVersion::Original, |day| {
        TextVersion::AmendedTo(day.value)
    })
}
