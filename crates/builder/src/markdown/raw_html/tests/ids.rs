//! Which ids raw elements may have.

use super::*;

#[test]
fn ids_pass_one_check_whatever_has_them() {
    check(&[
        (
            "<h3 id=\"gia\">Giá</h3>\n\n[x](#gia)",
            "<h3 id=\"gia\">Giá</h3>\n<p><a href=\"#gia\">x</a></p>\n",
            &[],
        ),
        (
            "<ul><li id=gia>Giá</ul>\n\n[x](#gia)",
            "<ul><li id=\"gia\">Giá</li></ul>\n<p><a href=\"#gia\">x</a></p>\n",
            &[],
        ),
        (
            "<h2 id=\"portal\">x</h2>\n",
            "<h2>x</h2>\n",
            &["4:1 raw-html"],
        ),
        (
            "<ul><li id=\"page-data\">x</li></ul>\n",
            "<ul><li>x</li></ul>\n",
            &["4:5 raw-html"],
        ),
        (
            "<h4 id=\"noi-dung\">x</h4>\n",
            "<h4>x</h4>\n",
            &["4:1 raw-html"],
        ),
        (
            "<h4 id=\"Noi Dung\">x</h4>\n",
            "<h4>x</h4>\n",
            &["4:1 raw-html"],
        ),
        (
            "<h4 id=\"fn_1\">x</h4>\n",
            "<h4>x</h4>\n",
            &["4:1 raw-html"],
        ),
        ("<p id=\"x\">x</p>\n", "<p>x</p>\n", &["4:1 raw-html"]),
        (
            "<h2 id=a>x</h2>\n\n<h2 id=a>y</h2>\n",
            "<h2 id=\"a\">x</h2>\n<h2>y</h2>\n",
            &["6:1 raw-html"],
        ),
        (
            "## A\n\n<h2 id=a>y</h2>\n",
            "<h2 id=\"a\">A</h2>\n<h2>y</h2>\n",
            &["6:1 raw-html"],
        ),
        (
            "<h2 id=a>y</h2>\n\n## A\n",
            "<h2 id=\"a\">y</h2>\n<h2 id=\"a-2\">A</h2>\n",
            &["4:1 raw-html"],
        ),
    ]);
    let (rendered, reported) = rendered_as(
        BodyKind::LegalText,
        "### Điều 1. A\n\n1. B\n\n<h5 id=\"dieu-1-khoan-9\">C</h5>\n",
    );
    assert!(
        !rendered.html.as_str().contains("khoan-9"),
        "{}",
        rendered.html.as_str()
    );
    assert_eq!(reported, ["8:1 raw-html"]);
}
