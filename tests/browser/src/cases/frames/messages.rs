//! What frames and the pages around them say to each other, and what neither believes.

use std::cell::Cell;

use model::permalink::{Address, Frame, embedded};
use serde_json::json;

use super::{at_home, framed, in_a_folder, listening, page};
use crate::cases::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(a_frame_is_as_high_as_what_is_in_it),
        in_a_folder(
            "a frame is as high as what is in it",
            a_frame_is_as_high_as_what_is_in_it,
        ),
        Case::new(heights_from_anywhere_else_are_not_believed),
        Case::new(a_frame_tells_its_height_to_the_page_around_it_alone),
        Case::new(a_page_without_an_origin_gets_no_message),
        Case::new(a_hidden_frame_sends_its_height_unasked),
        Case::new(wordpress_gets_heights_and_links_in_its_own_format),
    ]
}

fn host_script(visit: &Visit) -> String {
    format!(
        "<script src=\"{}\" defer></script>",
        visit.portal.url(&embedded("frame-host.js"))
    )
}

/// Waits until the frame has the height of its content in the portal's fonts, and gives it.
async fn fits(visit: &Visit, frame: &str) -> Outcome<f64> {
    let inner = "document.fonts.status === 'loaded' && document.querySelector('main').getBoundingClientRect().height";
    let outer = "return document.querySelector(arguments[0]).clientHeight";
    let height = Cell::new(f64::NAN);
    visit
        .wait("the frame is as high as its content", async || {
            let content = visit.within(frame, async || visit.value::<f64>(inner).await);
            let content = content.await.unwrap_or(f64::NAN);
            height.set(content);
            let frame = visit.run::<f64>(outer, vec![json!(frame)]).await;
            frame.is_ok_and(|frame| (frame - content).abs() <= 1.0)
        })
        .await?;
    Ok(height.get())
}

async fn a_frame_is_as_high_as_what_is_in_it(visit: &Visit) -> Outcome {
    let frame = framed(visit, &Frame::Latest, "").replace("width=\"600\"", "style=\"width: 100%\"");
    at_home(visit, &format!("{frame}{}", host_script(visit))).await?;
    let wide = fits(visit, "iframe").await?;
    holds(&format!("{wide}"), wide > 200.0)?;
    visit.has_viewport(320, 700).await?;
    visit
        .until("words are on more lines", "innerWidth === 320", Vec::new())
        .await?;
    let narrow = "document.querySelector('iframe').clientHeight > arguments[0] + 20";
    visit
        .until("the frame grows", narrow, vec![json!(wide)])
        .await?;
    fits(visit, "iframe").await?;
    Ok(())
}

/// Frames that lie: one that is none of the portal's, and one that is elsewhere by now.
async fn heights_from_anywhere_else_are_not_believed(visit: &Visit) -> Outcome {
    let liar = "<!DOCTYPE html><html lang=\"vi\"><title>Khác</title>
        <script>parent.postMessage({ cnht: 'height', value: 777 }, '*')</script>";
    let other = visit.portal.partner(vec![("/", liar.to_owned())])?;
    let body = format!(
        "{}<iframe src=\"{}\" height=\"80\" title=\"Khác\"></iframe>{}{}",
        framed(visit, &Frame::Latest, ""),
        other.url("/"),
        framed(visit, &Frame::Documents, "").replace("title=", "class=\"strays\" title="),
        host_script(visit)
    );
    at_home(visit, &body).await?;
    let grown = "[...document.querySelectorAll('iframe')].map(({ style }) => style.height)";
    let both = "document.querySelectorAll('iframe[style]').length === 2";
    visit
        .until("two frames have their height", both, Vec::new())
        .await?;
    // A height that was measured before the fonts came is another one.
    fits(visit, "iframe").await?;
    fits(visit, ".strays").await?;
    let before: Vec<String> = visit.value(grown).await?;
    holds(
        &format!("each has its own: {before:?}"),
        before[0] != before[2],
    )?;
    // It is no longer where its address says, so it is asked nothing either.
    visit.expects("does not match the recipient window's origin");
    let stray = "document.querySelector('.strays').contentWindow.location = arguments[0]";
    visit.run::<()>(stray, vec![json!(other.url("/"))]).await?;
    let lies = "heard.filter(({ data }) => data.value === 777).map(({ place }) => place)";
    visit
        .wait("both have lied", async || {
            visit
                .value::<Vec<i32>>(lies)
                .await
                .is_ok_and(|lies| lies == [1, 2])
        })
        .await?;
    visit.wait_for_two_frames().await?;
    same("heights", visit.value::<Vec<String>>(grown).await?, before)
}

/// The messages in `heard` that are not for WordPress.
const ANSWERS: &str = "heard.filter(({ data }) => data.cnht === 'height').length";
/// Asks for a message that comes after every answer to earlier messages.
const FENCE: &str = "document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'a1' }, '*')";

async fn comes_to_the_fence(visit: &Visit) -> Outcome {
    let heights = "heard.filter(({ data }) => data.message === 'height').length";
    visit
        .until("the frame is there", &format!("{heights} > 0"), Vec::new())
        .await?;
    let before: u32 = visit.value(heights).await?;
    visit.run::<()>(FENCE, Vec::new()).await?;
    visit
        .until(
            "the frame answers",
            &format!("{heights} > arguments[0]"),
            vec![json!(before)],
        )
        .await
}

async fn a_frame_tells_its_height_to_the_page_around_it_alone(visit: &Visit) -> Outcome {
    let neighbour = listening(
        "<script>
        const ask = () => parent.frames[0].postMessage({ cnht: 'hello' }, '*');
        addEventListener('message', () => parent.postMessage({ heard: heard.length }, '*'));
        </script>",
    );
    let other = visit.portal.partner(vec![("/", neighbour)])?;
    let frames = format!(
        "{}<iframe src=\"{}\" title=\"Khác\"></iframe>",
        framed(visit, &Frame::Latest, "#?secret=a1"),
        other.url("/")
    );
    at_home(visit, &frames).await?;
    comes_to_the_fence(visit).await?;
    let ask = async || visit.run::<()>("ask()", Vec::new()).await;
    visit.within("iframe:last-of-type", ask).await?;
    comes_to_the_fence(visit).await?;
    let heard = async || visit.value::<u32>("heard.length").await;
    same(
        "the neighbour heard",
        visit.within("iframe:last-of-type", heard).await?,
        0,
    )?;
    same(
        "answers to a neighbour",
        visit.value::<u32>(ANSWERS).await?,
        0,
    )?;
    let hello = "frames[0].postMessage({ cnht: 'hello' }, arguments[0])";
    let origin = visit.portal.url("/");
    visit.run::<()>(hello, vec![json!(origin)]).await?;
    visit
        .until(
            "the page around is answered",
            &format!("{ANSWERS} > 0"),
            Vec::new(),
        )
        .await?;
    let from = "heard.filter(({ data }) => data.cnht).every(({ origin, place }) => arguments[0].startsWith(origin) && place === 0)";
    visit
        .until("by the frame itself", from, vec![json!(origin)])
        .await?;
    Ok(())
}

/// A bug: where WordPress's script came first, nobody asked again, and the frame stayed hidden. WordPress
/// cuts it to nothing, and browsers draw nothing there, so that no observer speaks.
async fn a_hidden_frame_sends_its_height_unasked(visit: &Visit) -> Outcome {
    let hidden = "<iframe sandbox=\"allow-scripts\" style=\"position: absolute; clip: rect(1px, 1px, 1px, 1px)\"";
    let frame = framed(visit, &Frame::Latest, "#?secret=a1").replace("<iframe", hidden);
    at_home(visit, &frame).await?;
    let height = "heard.some(({ data, place }) => data.message === 'height' && place === 0)";
    visit
        .until("the frame sends its height", height, Vec::new())
        .await
}

async fn a_page_without_an_origin_gets_no_message(visit: &Visit) -> Outcome {
    let frame = framed(visit, &Frame::Latest, "#?secret=a1");
    let inner = listening(&frame);
    let outer = page(
        "<iframe src=\"/inner\" sandbox=\"allow-scripts\" title=\"Hộp\" height=\"300\"></iframe>",
    );
    let partner = visit
        .portal
        .partner(vec![("/", outer), ("/inner", inner)])?;
    visit.visits(&partner.url("/")).await?;
    let asks = async || {
        same("the origin", visit.value::<String>("origin").await?, "null")?;
        comes_to_the_fence(visit).await?;
        visit
            .run::<()>("frames[0].postMessage({ cnht: 'hello' }, '*')", Vec::new())
            .await?;
        comes_to_the_fence(visit).await?;
        same("answers", visit.value::<u32>(ANSWERS).await?, 0)
    };
    visit.within("iframe", asks).await
}

/// As WordPress puts a frame into its pages, hidden until it has sent its height.
async fn wordpress_gets_heights_and_links_in_its_own_format(visit: &Visit) -> Outcome {
    let Some(Address::Article(slug)) = Address::parse(&visit.samples.article.path) else {
        return Err("the sample article is none".into());
    };
    let frame = framed(visit, &Frame::Article(slug), "#?secret=a1");
    let frame = frame.replace(
        "<iframe",
        "<iframe sandbox=\"allow-scripts\" security=\"restricted\"",
    );
    at_home(visit, &frame).await?;
    comes_to_the_fence(visit).await?;
    let height: f64 = visit.value("heard.at(-1).data.value").await?;
    let inner = "document.querySelector('main').getBoundingClientRect().height";
    let content: f64 = visit
        .within("iframe", async || visit.value(inner).await)
        .await?;
    holds(
        &format!("{height} for {content}"),
        (height - content).abs() <= 1.0,
    )?;
    let facts = "heard.every(({ data, origin, place }) => data.secret === 'a1' && origin === 'null' && place === 0)";
    same(
        "all with the secret",
        visit.value::<bool>(facts).await?,
        true,
    )?;
    visit
        .within("iframe", async || visit.click(".item .link").await)
        .await?;
    let link = "heard.find(({ data }) => data.message === 'link')?.data.value";
    visit
        .until("the frame sends the link", link, Vec::new())
        .await?;
    same(
        "the link",
        visit.value::<String>(link).await?,
        visit.samples.article.url.clone(),
    )?;
    let stays = "document.querySelector('.cnht') !== null";
    same(
        "the frame stays",
        visit
            .within("iframe", async || visit.value::<bool>(stays).await)
            .await?,
        true,
    )
}
