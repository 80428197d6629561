//! The page for webmasters in the history: addresses, back and forward, the app's start around it.

use model::permalink::{Address, embed_page};
use model::text::{self, embed as words};

use super::Case;
use super::steps::{
    category, expect_code, expect_headlines, expect_query, expect_script, opens, takes, ticks,
};
use crate::failure::{Outcome, holds, same};
use crate::portal::{Answer, RequestFilter};
use crate::visit::Visit;

pub(super) fn cases() -> Vec<Case> {
    let case = |name: &str| format!("embed page: {name}");
    vec![
        Case::named(
            case("a pasted address restores every choice"),
            a_pasted_address_restores_every_choice,
        ),
        Case::named(
            case("back and forward lead from choice to choice"),
            back_and_forward,
        ),
        Case::named(
            case("leaving by a link and back brings the page again"),
            leaving_and_back,
        ),
        Case::named(
            case("what the address says beside the choices stays"),
            other_parts_stay,
        ),
        Case::named(
            case("every node outlasts the start of the app"),
            every_node_outlasts_the_start,
        ),
        Case::named(
            case("it works while the app is broken"),
            it_works_while_the_app_is_broken,
        ),
    ]
}

const CHOICES: &str = "[...document.querySelector('main form').elements].filter((one) => one.name)
    .filter((one) => one.type !== 'radio' || one.checked)
    .map((one) => `${one.name}=${one.type === 'checkbox' ? one.checked : one.value}`)";

async fn a_pasted_address_restores_every_choice(visit: &Visit) -> Outcome {
    let slug = category(visit)?;
    let query = format!(
        "?cach=wordpress&loai=chuyen-muc&chuyen-muc={slug}&so-tin=2&bo-cuc=tin-dau&giao-dien=toi&nhan=en\
         &cap-tieu-de=4&mo-lien-ket=the-moi&mau=rieng&mau-nen=ffffff&mau-chu=000000&mau-lien-ket=0000aa&mau-nhan=aa0000"
    );
    opens(visit, &query).await?;
    let choices: Vec<String> = visit.value(CHOICES).await?;
    let wanted = [
        "cach=wordpress",
        "loai=chuyen-muc",
        &format!("chuyen-muc={slug}"),
        "so-tin=2",
        "bo-cuc=tin-dau",
        "giao-dien=toi",
        "nhan=en",
        "cap-tieu-de=4",
        "mo-lien-ket=the-moi",
        "mau=true",
        "mau-nen=#ffffff",
        "mau-chu=#000000",
        "mau-lien-ket=#0000aa",
        "mau-nhan=#aa0000",
    ];
    for choice in wanted {
        holds(
            &format!("{choice} in {choices:?}"),
            choices.iter().any(|one| one == choice),
        )?;
    }
    let tag = format!(
        "<cnht-news category=\"{slug}\" limit=\"2\" layout=\"lead\" theme=\"dark\" lang=\"en\" heading-level=\"4\" \
         target=\"_blank\" style=\"--cnht-paper: #ffffff; "
    );
    expect_code(visit, "wordpress", &tag).await?;
    expect_headlines(visit, 2).await?;
    let open = "document.querySelector('main form details').open";
    holds(
        "the part in which choices stand is open",
        visit.value(open).await?,
    )?;
    // A choice made now keeps all others, and the address as it was given is the address as it is made.
    takes(visit, "nhan", "vi").await?;
    takes(visit, "nhan", "en").await?;
    expect_query(visit, &query).await?;
    // The page shows a heading of the fourth order right under one of the second.
    takes(visit, "cap-tieu-de", "3").await
}

async fn back_and_forward(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    visit.remembers_the_document().await?;
    takes(visit, "bo-cuc", "gon").await?;
    ticks(visit, "cach", "iframe").await?;
    takes(visit, "loai", "van-ban").await?;
    expect_query(visit, "?cach=iframe&loai=van-ban&bo-cuc=gon").await?;
    expect_code(visit, "iframe", "/nhung/khung/van-ban/?layout=compact\"").await?;
    // A frame that loads makes no entries of its own.
    visit.goes_back().await?;
    expect_query(visit, "?cach=iframe&bo-cuc=gon").await?;
    expect_code(visit, "iframe", "/nhung/khung/moi-nhat/?layout=compact\"").await?;
    visit.goes_back().await?;
    expect_query(visit, "?bo-cuc=gon").await?;
    expect_code(visit, "html", "<cnht-news layout=\"compact\">").await?;
    visit.goes_back().await?;
    expect_query(visit, "").await?;
    expect_code(visit, "html", "<cnht-news>").await?;
    visit.goes_forward().await?;
    expect_query(visit, "?bo-cuc=gon").await?;
    expect_code(visit, "html", "<cnht-news layout=\"compact\">").await?;
    expect_headlines(visit, 5).await?;
    visit.is_in_the_same_document().await
}

async fn leaving_and_back(visit: &Visit) -> Outcome {
    opens(visit, "").await?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_query(visit, "?bo-cuc=gon").await?;
    visit.click("[name=so-tin]").await?;
    visit.types("1").await?;
    visit.remembers_the_document().await?;
    visit.follow(&Address::SiteMap.path()).await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.is_in_the_same_document().await?;
    visit.expect_page_as_served().await?;
    visit.goes_back().await?;
    visit.is_in_another_document().await?;
    visit.expect_heading(words::TITLE).await?;
    expect_script(visit).await?;
    visit.expect_app().await?;
    expect_code(visit, "html", "layout=\"compact\">").await?;
    // And on from there.
    visit.goes_forward().await?;
    visit.arrives_at(&Address::SiteMap.path()).await?;
    visit.expect_page_as_served().await
}

async fn other_parts_stay(visit: &Visit) -> Outcome {
    visit
        .open(&format!("{}?tu=email&so-tin=3#buoc-3", embed_page()))
        .await?;
    expect_script(visit).await?;
    let state = "typeof history.state";
    visit
        .until(
            "the app has numbered the entry",
            &format!("{state} === 'number'"),
            Vec::new(),
        )
        .await?;
    let before: f64 = visit.value("history.state").await?;
    visit
        .run::<()>(
            "document.querySelector('[name=so-tin]').select()",
            Vec::new(),
        )
        .await?;
    visit.types("4").await?;
    expect_query(visit, "?tu=email&so-tin=4#buoc-3").await?;
    same(
        "the entry is the same",
        visit.value::<f64>("history.state").await?,
        before,
    )?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_query(visit, "?tu=email&so-tin=4&bo-cuc=gon#buoc-3").await?;
    holds(
        "a new entry has a number too",
        visit.value::<f64>("history.state").await? > before,
    )
}

async fn every_node_outlasts_the_start(visit: &Visit) -> Outcome {
    visit.portal.answers(RequestFilter::Wasm, Answer::Late);
    visit.load(&embed_page()).await?;
    expect_script(visit).await?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_headlines(visit, 5).await?;
    let nodes = "
        const walker = document.createTreeWalker(document.querySelector('main'));
        const nodes = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);";
    visit
        .run::<()>(&format!("{nodes} window.__nodes = nodes;"), Vec::new())
        .await?;
    visit.portal.recovers();
    visit.expect_app().await?;
    let kept = "return nodes.length > 300 && nodes.length === __nodes.length && nodes.every((one, at) => one === __nodes[at]);";
    holds(
        "every node is the same as before",
        visit.run(&format!("{nodes} {kept}"), Vec::new()).await?,
    )?;
    let title = text::page_title(words::TITLE, "");
    let begins: bool = visit
        .run(
            "return document.title.startsWith(arguments[0])",
            vec![title.into()],
        )
        .await?;
    holds("the title stays", begins)?;
    visit.chooses("textSize", "large").await?;
    takes(visit, "bo-cuc", "tin-dau").await?;
    expect_code(visit, "html", "layout=\"lead\"").await
}

async fn it_works_while_the_app_is_broken(visit: &Visit) -> Outcome {
    visit
        .portal
        .answers(RequestFilter::Wasm, Answer::ServerError);
    visit.expects_answer(".wasm", Answer::ServerError);
    visit.load(&embed_page()).await?;
    visit.expect_app_failed().await?;
    expect_script(visit).await?;
    takes(visit, "bo-cuc", "gon").await?;
    expect_query(visit, "?bo-cuc=gon").await?;
    takes(visit, "loai", "van-ban").await?;
    expect_code(
        visit,
        "html",
        "<cnht-news kind=\"documents\" layout=\"compact\">",
    )
    .await?;
    visit.goes_back().await?;
    expect_code(visit, "html", "<cnht-news layout=\"compact\">").await?;
    expect_headlines(visit, 5).await
}
