//! `portal.toml`: facts of the whole portal.

use model::link::Link;
use model::portal::Portal;

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Position};
use crate::front_matter;
use crate::front_matter::node::At;
use crate::front_matter::portal::{self, PortalHead};
use crate::lint;
use crate::options::LoadOptions;
use crate::read::context;
use crate::site::SearchSettings;
use crate::source::report::Report;
use crate::source::tree::Tree;
use crate::source::{SourceFile, folder_name};

/// The portal as read from its file. What is missing is empty and was reported.
#[derive(Debug, Default)]
pub(crate) struct ParsedPortal {
    pub(crate) portal: Portal,
    pub(crate) page_size: usize,
    /// The front page's lead, and where it is named.
    pub(crate) lead: Option<(String, Position)>,
    /// Slugs and names of the partners' groups; `None` when the file could not be read.
    pub(crate) partner_groups: Option<Vec<(String, String)>>,
    /// Paths of the menu and the footer, and where they are named.
    pub(crate) links: Vec<(String, Position)>,
    pub(crate) search: SearchSettings,
    pub(crate) file: String,
}

/// Reads `portal.toml`.
pub(super) fn read(options: &LoadOptions, tree: &Tree) -> (ParsedPortal, Vec<Diagnostic>) {
    let name = format!("{}/portal.toml", folder_name(&options.content));
    let Some(found) = &tree.portal else {
        let message = "thiếu tệp portal.toml với tên, địa chỉ và danh mục của cổng".to_owned();
        let diagnostic = Diagnostic {
            path: name.clone(),
            position: Position::START,
            rule: Rule::UnreadableFile,
            message,
            example: None,
        };
        return (empty(options, name), vec![diagnostic]);
    };
    let file = match SourceFile::read(&found.disk(&options.content), name.clone()) {
        Ok(file) => file,
        Err(error) => {
            return (
                empty(options, name.clone()),
                vec![context::unreadable(name, &error)],
            );
        }
    };
    let mut report = Report::new(&file);
    lint::text::check(&mut report);
    let entries = front_matter::read_toml(&mut report);
    lint::text::check_head(
        &mut report,
        entries.as_deref().unwrap_or_default(),
        file.text.len(),
    );
    let head = entries.map(|entries| portal::read(&entries, &mut report));
    let parsed = match head {
        Some(head) => parsed(options, &file, head),
        None => empty(options, name),
    };
    (parsed, report.diagnostics)
}

fn empty(options: &LoadOptions, file: String) -> ParsedPortal {
    let base_path = options.base.clone().unwrap_or_else(|| "/".into());
    let portal = Portal {
        base_path,
        ..Portal::default()
    };
    ParsedPortal {
        portal,
        file,
        page_size: 1,
        ..ParsedPortal::default()
    }
}

fn parsed(options: &LoadOptions, file: &SourceFile, head: PortalHead) -> ParsedPortal {
    let text = |field: Option<At<String>>| field.map(|text| text.value).unwrap_or_default();
    let base_path = options
        .base
        .clone()
        .or(head.base_path)
        .unwrap_or_else(|| "/".into());
    let mut portal = Portal {
        name: text(head.name),
        short_name: text(head.short_name),
        kicker: text(head.kicker),
        description: text(head.description),
        base_address: head.base_address.unwrap_or_default(),
        base_path,
        notice: head.notice,
        menu: Vec::new(),
        footer_links: Vec::new(),
        footer_lines: head.footer_lines,
        licence_line: head.licence_line,
        contact: head.contact,
    };
    portal.menu = links(&portal, &head.menu);
    portal.footer_links = links(&portal, &head.footer_links);
    let place = |(_, path): &(String, At<String>)| (path.value.clone(), file.position(path.at));
    ParsedPortal {
        links: head
            .menu
            .iter()
            .chain(&head.footer_links)
            .map(place)
            .collect(),
        lead: head.lead.map(|lead| (lead.value, file.position(lead.at))),
        partner_groups: Some(head.partner_groups),
        page_size: head.page_size,
        search: head.search,
        file: file.path.clone(),
        portal,
    }
}

fn links(portal: &Portal, links: &[(String, At<String>)]) -> Vec<Link> {
    let link = |(name, path): &(String, At<String>)| Link {
        name: name.clone(),
        path: path.value.clone(),
        url: portal.url(&path.value),
    };
    links.iter().map(link).collect()
}
