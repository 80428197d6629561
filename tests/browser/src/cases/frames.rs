//! Frames on partners' pages: what is in them, and who may frame what.

mod messages;

use model::permalink::{Address, Frame};
use model::text;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let own = [
        Case::new(a_frame_reads_fully_without_script),
        Case::new(a_frame_follows_the_colours_of_the_device),
        Case::new(options_put_the_element_into_the_frame),
        in_a_folder(
            "options put the element into the frame",
            options_put_the_element_into_the_frame,
        ),
        Case::new(only_frames_may_be_framed),
    ];
    own.into_iter().chain(messages::cases()).collect()
}

/// The same once more, in the portal that stands in a folder of its host.
fn in_a_folder<F>(name: &str, run: F) -> Case
where
    F: AsyncFn(&Visit) -> Outcome + Clone + Send + Sync + 'static,
{
    Case::named(format!("frames: {name}, in a folder too"), run).below()
}

/// A page of a partner's around some frames.
fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Trang đối tác</title>\
         <meta name=\"viewport\" content=\"width=device-width\"></head>\
         <body><main><h1>Trang đối tác</h1>{body}</main></body></html>"
    )
}

/// A page that keeps the messages it gets. `place` is the frame they come from: its place, or -1.
fn listening(body: &str) -> String {
    let listener = "<script>
        window.heard = [];
        addEventListener('message', ({ data, origin, source }) => {
            const place = [...document.querySelectorAll('iframe')].findIndex((one) => one.contentWindow === source);
            heard.push({ data, origin, place });
        });
    </script>";
    page(&format!("{listener}{body}"))
}

fn framed(visit: &Visit, frame: &Frame, more: &str) -> String {
    let src = visit.portal.url(&frame.path());
    format!("<iframe src=\"{src}{more}\" width=\"600\" height=\"80\" title=\"Tin\"></iframe>")
}

async fn at_home(visit: &Visit, body: &str) -> Outcome {
    let partner = visit.portal.partner(vec![("/", listening(body))])?;
    visit.visits(&partner.url("/")).await
}

async fn a_frame_reads_fully_without_script(visit: &Visit) -> Outcome {
    visit.runs_no_scripts(true).await?;
    visit.has_viewport(320, 700).await?;
    visit.load(&Frame::Latest.path()).await?;
    visit.expect_page_loaded().await?;
    visit.expect_heading(text::embed::LATEST).await?;
    let links = "[...document.querySelectorAll('.item .link')].filter((link) => link.href && link.textContent
        && link.target === '_blank' && link.getBoundingClientRect().height > 0).length";
    same("links", visit.value::<usize>(links).await?, 5)?;
    let line = "getComputedStyle(document.querySelector('.item')).borderTopStyle";
    same(
        "the look is there",
        visit.value::<String>(line).await?,
        "solid",
    )?;
    visit.expect_no_overflow().await?;
    // The audit at the end of the visit is a script.
    visit.runs_no_scripts(false).await
}

async fn a_frame_follows_the_colours_of_the_device(visit: &Visit) -> Outcome {
    let paper = "[document.documentElement, document.querySelector('.cnht')]
        .map((one) => getComputedStyle(one).backgroundColor)";
    visit.load(&Frame::Documents.path()).await?;
    visit.expect_page_loaded().await?;
    let light: (String, String) = visit.value(paper).await?;
    visit.prefers_dark().await?;
    visit.load(&Frame::Documents.path()).await?;
    visit.expect_page_loaded().await?;
    let dark: (String, String) = visit.value(paper).await?;
    same("one background in the light", &light.0, &light.1)?;
    same("one background in the dark", &dark.0, &dark.1)?;
    holds(&format!("{light:?} and {dark:?}"), light != dark)
}

/// What the element shows, once it has its news.
const ELEMENT: &str = "(({ shadowRoot }) => shadowRoot && [
        shadowRoot.querySelectorAll('.item').length,
        shadowRoot.querySelector('.cnht')?.dataset.layout,
        shadowRoot.querySelector('.source')?.firstChild.data,
        shadowRoot.querySelector('.heading a')?.textContent,
        [...shadowRoot.querySelectorAll('a')].every(({ target }) => target === '_blank'),
    ])(document.querySelector('cnht-news') ?? {})";

async fn options_put_the_element_into_the_frame(visit: &Visit) -> Outcome {
    let Some(Address::Category(slug, _)) = Address::parse(&visit.samples.category) else {
        return Err("the sample category is none".into());
    };
    let options = "?theme=dark&amp;layout=compact&amp;limit=2&amp;lang=en";
    let plain = framed(visit, &Frame::Category(slug.clone()), options);
    let sandboxed = plain.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
    let dark_alone = framed(visit, &Frame::Category(slug), "?theme=dark");
    let body = format!("{plain}<div>{sandboxed}</div><p>{dark_alone}</p>");
    at_home(visit, &body).await?;
    let dark = "getComputedStyle(document.documentElement).backgroundColor === 'rgb(11, 28, 54)'";
    for frame in ["iframe", "div iframe"] {
        let check = async || {
            let shown = format!("({ELEMENT})?.[0] === 2");
            visit
                .until("the element shows two articles", &shown, Vec::new())
                .await?;
            let (count, layout, source, heading, blank): (u32, String, String, String, bool) =
                visit.value(ELEMENT).await?;
            same(
                "shown",
                (count, &*layout, &*source, blank),
                (2, "compact", "Source: ", true),
            )?;
            let fallback = "document.querySelector('cnht-news > .cnht .heading').textContent";
            same("heading", heading, visit.value::<String>(fallback).await?)?;
            visit.until("the page is dark", dark, Vec::new()).await
        };
        visit.within(frame, check).await?;
    }
    let expect_dark_list = async || {
        visit.until("the page is dark", dark, Vec::new()).await?;
        same(
            "elements",
            visit
                .value::<u32>("document.querySelectorAll('cnht-news').length")
                .await?,
            0,
        )
    };
    visit.within("p iframe", expect_dark_list).await
}

async fn only_frames_may_be_framed(visit: &Visit) -> Outcome {
    let nowhere = Frame::Article("khong-co-bai-nay".into());
    let wrong = [
        Address::Front.path(),
        visit.samples.article.path.clone(),
        nowhere.path(),
    ];
    let frames: String = wrong
        .iter()
        .map(|path| {
            format!(
                "<iframe src=\"{}\" title=\"Trang\"></iframe>",
                visit.portal.url(path)
            )
        })
        .collect();
    visit.expects(format!("Framing '{}' violates", visit.portal.url("/")));
    visit.expects("Failed to load resource: the server responded with a status of 404");
    at_home(
        visit,
        &format!("{}{frames}", framed(visit, &Frame::Latest, "")),
    )
    .await?;
    visit.expect_page_loaded().await?;
    let words = "document.querySelector('.cnht') !== null";
    let check = async || visit.value::<bool>(words).await;
    same(
        "the frame is there",
        visit.within("iframe", check).await?,
        true,
    )?;
    for number in 2..=4 {
        let check = async || {
            visit
                .value::<bool>("document.querySelector('main') !== null")
                .await
        };
        same(
            "a page is in the frame",
            visit
                .within(&format!("iframe:nth-of-type({number})"), check)
                .await?,
            false,
        )?;
    }
    Ok(())
}
