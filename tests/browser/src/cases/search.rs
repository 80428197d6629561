//! The search's page: what it answers, and how its address, its facets and the history go together.

use model::page::PageContent;
use model::permalink::Address;
use model::text::SEARCH;
use serde_json::json;
use thirtyfour::Key;

use super::Case;
use crate::failure::{Outcome, holds, same};
use crate::visit::{BOX, COUNT, MASTHEAD, Visit};

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(an_address_with_words_is_answered),
        Case::new(the_box_of_every_page_leads_to_the_answer),
        Case::new(a_number_leads_to_its_document_first),
        Case::new(the_keyboard_alone_takes_and_leaves_a_facet),
        Case::new(back_shows_the_answer_that_was_left_and_where),
        Case::new(passages_say_the_words_with_their_marks),
        Case::new(marks_are_seen_in_forced_colors),
        Case::new(an_answer_fits_every_window),
        Case::new(an_answer_in_the_dark_is_readable),
        Case::new(nothing_shifts_when_the_answer_comes),
        Case::new(the_rest_of_a_page_comes_when_it_is_near),
        Case::new(nothing_found_says_so_and_shows_ways_on),
        Case::new(search_engines_leave_the_page_out),
        Case::new(the_title_says_what_is_asked),
        Case::new(an_address_with_words_is_answered_in_a_folder).below(),
    ]
}

/// Words that stand in a row in the title of the sample article: its first four.
pub(super) fn title_words(visit: &Visit) -> Outcome<String> {
    let PageContent::Article(article) = &visit.samples.article.content else {
        return Err("the article is none".into());
    };
    let words: Vec<&str> = article.article.headline.split_whitespace().collect();
    let words = words
        .iter()
        .take(4)
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    Ok(words.collect::<Vec<_>>().join(" "))
}

async fn finds_the_article(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.load(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit
        .expect_first_result(&visit.samples.article.path)
        .await?;
    let filled = "document.querySelector(arguments[0]).value === arguments[1]";
    visit
        .until(
            "the words are in the box",
            filled,
            vec![json!(BOX), json!(words)],
        )
        .await?;
    // Results and facets are in the outline of the page.
    let outline: Vec<String> =
        visit.value("[...document.querySelectorAll('main :is(h1, h2)')].map(({ textContent }) => textContent)")
            .await?;
    holds(
        &format!("the outline begins with the page: {outline:?}"),
        outline.first().map(String::as_str) == Some(SEARCH) && outline.len() > 3,
    )
}

async fn an_address_with_words_is_answered(visit: &Visit) -> Outcome {
    finds_the_article(visit).await
}

async fn an_address_with_words_is_answered_in_a_folder(visit: &Visit) -> Outcome {
    finds_the_article(visit).await?;
    visit.clicks_at(".search-result a").await?;
    visit.arrives_at(&visit.samples.article.path).await
}

async fn the_box_of_every_page_leads_to_the_answer(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.open(&visit.samples.document.path).await?;
    visit.remembers_the_document().await?;
    // The key leads to the box, and in the box it is a letter.
    visit.click("h1").await?;
    visit.types("/").await?;
    let focused = "document.activeElement.matches(arguments[0])";
    visit
        .until("the box has the focus", focused, vec![json!(MASTHEAD)])
        .await?;
    visit.types(&format!("{words}/")).await?;
    same(
        "the words",
        visit
            .value::<String>("document.activeElement.value")
            .await?,
        format!("{words}/"),
    )?;
    visit.presses(Key::Backspace).await?;
    // The script is there, so that the app shows the page.
    visit.expect_suggestions().await?;
    visit.presses(Key::Enter).await?;
    visit.arrives_at(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit
        .expect_first_result(&visit.samples.article.path)
        .await?;
    visit.is_in_the_same_document().await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.samples.document.path).await
}

async fn a_number_leads_to_its_document_first(visit: &Visit) -> Outcome {
    let PageContent::Document(page) = &visit.samples.law.text.content else {
        return Err("the document is none".into());
    };
    let number = &page.document.number;
    visit.load(&visit.search_for(number)).await?;
    visit.expect_answered(number).await?;
    visit
        .expect_first_result(&visit.samples.law.text.path)
        .await
}

/// A facet; the order, which stands above them, has no count.
const FACET: &str = ".search-facet a:has(.choice__count)";

async fn the_keyboard_alone_takes_and_leaves_a_facet(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    let word = words.split(' ').next().unwrap_or_default();
    visit.open(&visit.search_for(word)).await?;
    visit.expect_answered(word).await?;
    visit.remembers_the_document().await?;
    let before: String = visit
        .value(&format!("document.querySelector('{COUNT}').textContent"))
        .await?;
    visit
        .run::<()>(
            "document.querySelector(arguments[0]).focus()",
            vec![json!(FACET)],
        )
        .await?;
    let name: String = visit
        .value("document.activeElement.firstChild.textContent")
        .await?;
    visit.presses(Key::Enter).await?;
    let taken = "document.activeElement.matches('.search-facet a[aria-current=true]')
        && document.activeElement.firstChild.textContent === arguments[0]";
    visit
        .until(
            "the facet is taken and has the focus",
            taken,
            vec![json!(name)],
        )
        .await?;
    let query: String = visit.value("location.search").await?;
    holds(
        &format!("the address has the facet: {query}"),
        query.contains('&'),
    )?;
    visit.expect_accessible("main").await?;
    visit.presses(Key::Enter).await?;
    let left = "document.activeElement.matches('.search-facet a:not([aria-current])')
        && document.activeElement.firstChild.textContent === arguments[0]";
    visit
        .until(
            "the facet is left and has the focus",
            left,
            vec![json!(name)],
        )
        .await?;
    visit.expect_text(COUNT, &before).await?;
    visit.goes_back().await?;
    visit
        .until(
            "back leads to the facet",
            "location.search === arguments[0]",
            vec![json!(query)],
        )
        .await?;
    let current = "document.querySelector('.search-facet a[aria-current=true]')";
    visit
        .until("the facet is taken", current, Vec::new())
        .await?;
    visit.is_in_the_same_document().await
}

async fn back_shows_the_answer_that_was_left_and_where(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    let word = words.split(' ').next().unwrap_or_default();
    visit.has_viewport(375, 500).await?;
    visit.open(&visit.search_for(word)).await?;
    visit.expect_answered(word).await?;
    visit.remembers_the_document().await?;
    visit.scrolls_to(300).await?;
    let results: Vec<String> = visit
        .value("[...document.querySelectorAll('.search-result a')].map(({ href }) => href)")
        .await?;
    holds("there are results to scroll in", results.len() >= 3)?;
    visit.follow(&visit.samples.article.path).await?;
    visit.arrives_at(&visit.samples.article.path).await?;
    visit.goes_back().await?;
    visit.arrives_at(&visit.search_for(word)).await?;
    visit.is_scrolled_to(300).await?;
    same(
        "the results",
        visit
            .value::<Vec<String>>(
                "[...document.querySelectorAll('.search-result a')].map(({ href }) => href)",
            )
            .await?,
        results,
    )?;
    visit.is_in_the_same_document().await
}

async fn passages_say_the_words_with_their_marks(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    let folded = model::fold::fold(&words);
    visit.open(&visit.search_for(&folded)).await?;
    visit.expect_answered(&folded).await?;
    let marked = "(() => {
        const first = document.querySelector('.search-result');
        const marks = [...first.querySelectorAll('h2 mark')].map(({ textContent }) => textContent).join(' ');
        return marks.toLowerCase().startsWith(arguments[0].toLowerCase());
    })()";
    visit
        .until(
            "the title's own letters are marked",
            marked,
            vec![json!(words)],
        )
        .await?;
    let passage =
        "document.querySelector('.search-result__passage:not([hidden])')?.textContent.length > 20";
    visit.until("a passage comes", passage, Vec::new()).await
}

async fn marks_are_seen_in_forced_colors(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.forces_colors().await?;
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    let colors = "(() => {
        const color = (element) => getComputedStyle(element).backgroundColor;
        const mark = document.querySelector('.search-result mark');
        return [color(mark), color(document.body), matchMedia('(forced-colors: active)').matches];
    })()";
    let (mark, page, forced): (String, String, bool) = visit.value(colors).await?;
    holds("the colors are forced", forced)?;
    holds(&format!("the mark has {mark} on {page}"), mark != page)
}

async fn an_answer_fits_every_window(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    let word = words.split(' ').next().unwrap_or_default();
    for (width, height) in [(320, 640), (375, 812), (768, 1024), (1280, 900)] {
        visit.has_viewport(width, height).await?;
        visit.open(&visit.search_for(word)).await?;
        visit.expect_answered(word).await?;
        visit.expect_no_overflow().await?;
        visit.click(BOX).await?;
        visit.presses(Key::End).await?;
        visit.types(" ").await?;
        visit.presses(Key::Backspace).await?;
        visit.expect_suggestions().await?;
        visit.expect_no_overflow().await?;
        if std::env::var_os("PORTAL_PICTURES").is_some() {
            visit.keeps_a_picture(&format!("search {width}")).await?;
        }
    }
    visit.expect_accessible("html").await
}

async fn an_answer_in_the_dark_is_readable(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.prefers_dark().await?;
    visit.open(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit.expect_dark_page().await?;
    visit.expect_accessible("main").await
}

async fn nothing_shifts_when_the_answer_comes(visit: &Visit) -> Outcome {
    let words = title_words(visit)?;
    visit.opens_slowly(&visit.search_for(&words)).await?;
    visit.expect_answered(&words).await?;
    visit.expect_no_layout_shift().await
}

async fn the_rest_of_a_page_comes_when_it_is_near(visit: &Visit) -> Outcome {
    let words = "công nghiệp hỗ trợ";
    visit.has_viewport(375, 812).await?;
    visit.load(&visit.search_for(words)).await?;
    visit.expect_answered(words).await?;
    let rows = "[...document.querySelectorAll('.search-result')]";
    let begun = format!(
        "{rows}.length === 10 && {rows}.slice(0, 5).every((row) => row.querySelector('a'))"
    );
    visit
        .until("five results are there", &begun, vec![])
        .await?;
    let waiting: usize = visit
        .value(&format!(
            "{rows}.filter((row) => row.matches('[aria-busy]:empty')).length"
        ))
        .await?;
    holds("the others are not fetched yet", waiting > 0)?;
    visit
        .value::<bool>(&format!("{rows}.at(-1).scrollIntoView() ?? true"))
        .await?;
    let whole = format!("{rows}.length === 10 && {rows}.every((row) => row.querySelector('a'))");
    visit.until("all results are there", &whole, vec![]).await
}

async fn nothing_found_says_so_and_shows_ways_on(visit: &Visit) -> Outcome {
    let words = "xyzzyq";
    visit.open(&visit.search_for(words)).await?;
    visit.expect_answered(words).await?;
    let none = "!document.querySelector('.search-result') && document.querySelector('.search-page__found').textContent.includes(arguments[0])";
    visit
        .until("the word is named", none, vec![json!(words)])
        .await?;
    visit.expect_other_ways_on().await
}

async fn search_engines_leave_the_page_out(visit: &Visit) -> Outcome {
    let robots = "document.querySelector('meta[name=robots]')?.content ?? ''";
    visit.open(&Address::Search.path()).await?;
    same(
        "robots",
        visit.value::<String>(robots).await?,
        "noindex".to_owned(),
    )?;
    visit.open(&visit.samples.article.path).await?;
    same(
        "robots",
        visit.value::<String>(robots).await?,
        String::new(),
    )
}

async fn the_title_says_what_is_asked(visit: &Visit) -> Outcome {
    let begins = "document.title.startsWith(arguments[0])";
    visit.load(&visit.search_for("thép")).await?;
    visit.expect_answered("thép").await?;
    visit
        .until(
            "the words are in the title",
            begins,
            vec![json!("“thép” – Tìm kiếm")],
        )
        .await?;
    visit.click(BOX).await?;
    visit.types(" tấm").await?;
    visit
        .until(
            "so are new ones",
            begins,
            vec![json!("“thép tấm” – Tìm kiếm")],
        )
        .await?;
    visit.selects_words().await?;
    visit.presses(Key::Backspace).await?;
    visit
        .until("without words it is plain", begins, vec![json!("Tìm kiếm")])
        .await?;
    visit.follow(&visit.samples.article.path).await?;
    visit.expect_address(&visit.samples.article.path).await?;
    let words = visit
        .value::<bool>("document.title.includes('“thép')")
        .await?;
    holds("no other page has them", !words)
}
