//! Writes text into HTML in a form that is cheap for the allow-list to write out again.
//!
//! The serializer behind the allow-list looks for the next tag at each `&` and each no-break space of a
//! text, so a text with many of them would cost the square of its length. An empty comment, which the
//! allow-list takes out again, divides such a text after some of them.

use std::fmt;
use std::fmt::Write;

use memchr::memchr2_iter;

use super::Writer;

/// How many signs that the serializer stops at may stand in one text.
const MOST: usize = 64;
const BREAK: &str = "<!---->";

/// Writes words, escaped.
pub(super) fn write(writer: &mut Writer<'_, '_, '_, '_>, words: &str) -> fmt::Result {
    for (index, piece) in pieces(&mut writer.user.stops, words).enumerate() {
        if index > 0 {
            writer.write_str(BREAK)?;
        }
        writer.escape(piece)?;
    }
    Ok(())
}

/// Writes the text between raw tags, which is HTML already.
pub(super) fn write_html(writer: &mut Writer<'_, '_, '_, '_>, text: &str) -> fmt::Result {
    for (index, piece) in pieces(&mut writer.user.stops, text).enumerate() {
        if index > 0 {
            writer.write_str(BREAK)?;
        }
        writer.write_str(piece)?;
    }
    Ok(())
}

/// The words, cut before every sign that is one too many. `stops` counts over many words, because
/// those of several nodes become one text.
fn pieces<'w>(stops: &mut usize, words: &'w str) -> impl Iterator<Item = &'w str> + use<'w> {
    let mut cuts = vec![0];
    // 0xC2 begins the no-break space and others that cost the same.
    for at in memchr2_iter(b'&', 0xc2, words.as_bytes()) {
        *stops += 1;
        if (*stops).is_multiple_of(MOST) && at > 0 {
            cuts.push(at);
        }
    }
    cuts.push(words.len());
    (1..cuts.len()).map(move |index| &words[cuts[index - 1]..cuts[index]])
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{MOST, pieces};
    use crate::markdown::BodyKind;
    use crate::markdown::tests::rendered_as;

    #[test]
    fn many_signs_are_cut_apart_and_nothing_is_lost() {
        let words = "Nhiệt luyện & mạ\u{a0}°".repeat(500);
        let mut stops = 0;
        let all: Vec<&str> = pieces(&mut stops, &words).collect();
        assert_eq!(all.concat(), words);
        assert!(
            all.len() >= 1500 / MOST && all.iter().all(|piece| piece.matches('&').count() <= MOST)
        );
        assert_eq!(
            pieces(&mut 0, "Khuôn & cối").collect::<Vec<_>>(),
            ["Khuôn & cối"]
        );
    }

    #[test]
    fn the_page_shows_no_cut() {
        let signs = "& ".repeat(300);
        for body in [
            signs.clone(),
            format!("`{signs}`x"),
            format!("```\n{signs}\n```"),
            format!("<div>{signs}</div>"),
        ] {
            let (rendered, _) = rendered_as(BodyKind::Prose, &body);
            assert_eq!(rendered.html.as_str().matches("&amp;").count(), 300);
            assert!(!rendered.html.as_str().contains("!--"));
        }
    }

    #[test]
    fn many_signs_cost_no_more_than_their_length() {
        // The no-break space costs the library little before, so that it shows best.
        let start = Instant::now();
        rendered_as(
            BodyKind::Prose,
            &format!("<div>{0}</div>\n\nchữ{0}", "\u{a0}".repeat(30_000)),
        );
        // Names of characters are words in the source and none on the page.
        rendered_as(BodyKind::Prose, &"&amp;".repeat(30_000));
        // It was 14 s for the first; now both take less than a second.
        assert!(
            start.elapsed() < Duration::from_secs(6),
            "{:?}",
            start.elapsed()
        );
    }
}
