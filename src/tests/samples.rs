//! Values to show, invented: each case has its words and says how many there are of each thing.

mod law;

use model::article::{
    ArticlePage, ArticleSummary, Attachment, Byline, Heading, Update, Withdrawal,
};
use model::category::CategoryPage;
use model::day::Day;
use model::embed::{EmbedPage, Embeddable, FixedScript};
use model::event::{EventPage, EventSummary, EventsPage};
use model::link::Link;
use model::listing::{Listing, PageNumber, Pagination};
use model::moment::Moment;
use model::page::{Band, FrontPage};
use model::partner::{Partner, PartnerGroup, PartnersPage};
use model::picture::Picture;
use model::portal::{Contact, Portal};
use model::static_page::{SiteMapPage, StaticPage};
use model::trusted_html::TrustedHtml;

/// A case: what every text says, and how many there are of everything.
pub(super) struct Samples {
    words: &'static str,
    count: usize,
}

const LONG: &str =
    "Dây chuyền gia công khuôn dập nguội nhiều công đoạn cho linh kiện cơ khí chính xác";

/// Each component and page is shown so.
pub(super) const CASES: [(&str, Samples); 4] = [
    (
        "empty",
        Samples {
            words: "",
            count: 0,
        },
    ),
    (
        "one",
        Samples {
            words: "Khuôn dập",
            count: 1,
        },
    ),
    (
        "many and long",
        Samples {
            words: LONG,
            count: 3,
        },
    ),
    (
        "hostile",
        Samples {
            words: "</p><script>\"x\"</script> & 'y' &lt;",
            count: 1,
        },
    ),
];

pub(super) fn day(day: &str) -> Day {
    day.parse().expect("a day")
}

impl Samples {
    pub(super) fn text(&self) -> String {
        self.words.to_owned()
    }

    /// There or not, as everything else.
    pub(super) fn maybe<T>(&self, value: T) -> Option<T> {
        (self.count > 0).then_some(value)
    }

    fn several<T>(&self, one: impl Fn() -> T) -> Vec<T> {
        (0..self.count).map(|_| one()).collect()
    }

    fn path(&self) -> String {
        format!("/bai-viet/{}/", self.words)
    }

    fn published(&self) -> Moment {
        Moment::at(day("2026-11-20"), 8, 30).expect("a time of day")
    }

    fn html(&self) -> TrustedHtml {
        TrustedHtml::default()
    }

    pub(super) fn link(&self) -> Link {
        Link {
            name: self.text(),
            path: self.path(),
            url: String::new(),
        }
    }

    pub(super) fn links(&self) -> Vec<Link> {
        self.several(|| self.link())
    }

    /// One page, or the third of nine.
    pub(super) fn pagination(&self) -> Pagination {
        let many = self.count > 1;
        Pagination {
            page: PageNumber::new(if many { 3 } else { 1 }).expect("not zero"),
            page_count: if many { 9 } else { 1 },
            item_count: if many { 100 } else { self.count as u32 },
        }
    }

    fn listing<T>(&self, items: Vec<T>) -> Listing<T> {
        Listing {
            items,
            pagination: self.pagination(),
        }
    }

    pub(super) fn portal(&self) -> Portal {
        Portal {
            name: self.text(),
            short_name: self.text(),
            kicker: self.text(),
            base_address: "https://thu.example".into(),
            base_path: "/cong/".into(),
            notice: self.maybe(self.text()),
            menu: self.links(),
            footer_links: self.links(),
            footer_lines: self.several(|| self.text()),
            licence_line: self.maybe(self.text()),
            contact: self.maybe(Contact {
                organisation: Some(self.text()),
                address: Some(self.text()),
                phone: Some(self.text()),
                email: Some(self.text()),
            }),
            ..Portal::default()
        }
    }

    pub(super) fn picture(&self) -> Picture {
        Picture {
            src: "/hinh/khuon.webp".into(),
            alt: self.text(),
            width: 1200,
            height: 800,
            caption: self.maybe(self.text()),
            credit: self.maybe(self.text()),
        }
    }

    pub(super) fn article(&self) -> ArticleSummary {
        ArticleSummary {
            headline: self.text(),
            path: self.path(),
            url: String::new(),
            standfirst: format!("{}. {}", self.words, self.words),
            category: self.link(),
            published: self.published(),
            cover: self.maybe(self.picture()),
            withdrawn: self.count > 0,
        }
    }

    pub(super) fn articles(&self) -> Vec<ArticleSummary> {
        self.several(|| self.article())
    }

    pub(super) fn attachments(&self) -> Vec<Attachment> {
        self.several(|| Attachment {
            path: "/tep/bang.pdf".into(),
            url: String::new(),
            title: self.text(),
            format: "PDF".into(),
            bytes: 123_456,
            signed: true,
        })
    }

    pub(super) fn headings(&self) -> Vec<Heading> {
        let heading = |level| Heading {
            level,
            id: "phan".into(),
            text: self.text(),
        };
        let three = [heading(2), heading(3), heading(2)];
        self.several(|| three.clone())
            .into_iter()
            .flatten()
            .collect()
    }

    pub(super) fn article_page(&self) -> ArticlePage {
        ArticlePage {
            article: self.article(),
            event: self.maybe(self.link()),
            byline: Byline::People(self.several(|| self.text())),
            updates: self.several(|| Update {
                at: self.published(),
                note: self.text(),
            }),
            withdrawal: self.maybe(Withdrawal {
                on: day("2026-11-21"),
                reason: self.text(),
            }),
            contents: self.headings(),
            body: self.html(),
            tags: self.several(|| self.text()),
            attachments: self.attachments(),
            documents: self.documents(),
            newer: self.maybe(self.link()),
            older: self.maybe(self.link()),
            same_event: self.articles(),
        }
    }

    pub(super) fn event(&self) -> EventSummary {
        EventSummary {
            name: self.text(),
            path: self.path(),
            url: String::new(),
            standfirst: self.text(),
            starts_on: day("2026-12-01"),
            ends_on: day("2026-12-03"),
            place: self.maybe(self.text()),
        }
    }

    pub(super) fn events(&self) -> Vec<EventSummary> {
        self.several(|| self.event())
    }

    pub(super) fn event_page(&self) -> EventPage {
        EventPage {
            event: self.event(),
            body: self.html(),
            articles: self.listing(self.articles()),
        }
    }

    pub(super) fn events_page(&self) -> EventsPage {
        EventsPage {
            events: self.listing(self.events()),
        }
    }

    pub(super) fn category_page(&self) -> CategoryPage {
        CategoryPage {
            category: self.link(),
            standfirst: self.text(),
            articles: self.listing(self.articles()),
        }
    }

    pub(super) fn partner_group(&self) -> PartnerGroup {
        PartnerGroup {
            name: self.text(),
            partners: self.several(|| Partner {
                name: self.text(),
                link: "https://doi-tac.example/".into(),
                logo: self.maybe(self.picture()),
                line: self.text(),
            }),
        }
    }

    pub(super) fn partners_page(&self) -> PartnersPage {
        PartnersPage {
            groups: self.several(|| self.partner_group()),
            pagination: self.pagination(),
        }
    }

    /// Four categories, so that each of the three forms comes and the first once more.
    pub(super) fn front_page(&self) -> FrontPage {
        let band = || Band {
            category: self.link(),
            articles: self.articles(),
        };
        FrontPage {
            lead: self.maybe(self.article()),
            beside: self.articles(),
            bands: self
                .several(|| [band(), band(), band(), band()])
                .pop()
                .map_or_else(Vec::new, Vec::from),
            documents: self.documents(),
            events: self.events(),
            partner_groups: self.several(|| self.partner_group()),
        }
    }

    pub(super) fn site_map(&self) -> SiteMapPage {
        SiteMapPage {
            categories: self.links(),
            events: self.links(),
            documents: self.links(),
            pages: self.links(),
        }
    }

    pub(super) fn static_page(&self) -> StaticPage {
        StaticPage {
            title: self.text(),
            standfirst: self.maybe(self.text()),
            body: self.html(),
            facets: Vec::new(),
        }
    }

    pub(super) fn embed_page(&self) -> EmbedPage {
        let embeddable = || Embeddable {
            slug: "khuon".into(),
            link: self.link(),
        };
        EmbedPage {
            newest: self.links(),
            categories: self.several(embeddable),
            events: self.several(embeddable),
            fixed: self.maybe(FixedScript {
                path: "/embed/v1/cnht-news-1.0.0.js".into(),
                integrity: "sha384-abc".into(),
            }),
        }
    }
}
