//! What is shown: our element, our frame, and three embeds of others, each as its own guide says.

/// One way to show something in a partner's page.
pub(super) struct Shown {
    /// The address of the partner's page.
    pub(super) path: &'static str,
    /// Where its scripts and styles lie: for ours those that are named, for others a package's folder.
    pub(super) files: Files,
    /// What a partner writes. `ORIGIN` stands for the address of the server.
    pub(super) code: &'static str,
    /// An expression that holds once the first headline is in the page.
    pub(super) is_there: &'static str,
    /// What counts.
    pub(super) note: &'static str,
}

/// Which files a partner's page loads.
pub(super) enum Files {
    /// These of the portal's.
    Ours(&'static str, &'static [&'static str]),
    /// All that were taken from this package.
    Package(&'static str),
}

/// Ours first.
pub(super) const SHOWN: [Shown; 5] = [
    Shown {
        path: "/element",
        files: Files::Ours("<cnht-news>", &["embed/v1/cnht-news.js"]),
        code: "<script type=\"module\" src=\"/embed/v1/cnht-news.js\"></script>\n<cnht-news></cnht-news>",
        // What keeps the room for the news leads nowhere.
        is_there: "document.querySelector('cnht-news')?.shadowRoot?.querySelector('.link[href]')",
        note: "script with styles; the first of five headlines, from the portal's JSON",
    },
    Shown {
        path: "/frame",
        files: Files::Ours(
            "our frame",
            &["embed/v1/frame.js", "embed/v1/frame-host.js"],
        ),
        code: "<iframe src=\"/nhung/khung/moi-nhat/\" title=\"Tin mới nhất\" width=\"100%\" height=\"620\" \
               loading=\"lazy\" frameborder=\"0\"></iframe>\n\
               <script async src=\"/embed/v1/frame-host.js\"></script>",
        // Nothing is drawn before its style is there.
        is_there: "document.querySelector('iframe')?.contentDocument?.querySelector('.link') \
                   && frames[0].document.styleSheets.length",
        note: "both scripts, which it does not wait for; the first of five headlines",
    },
    Shown {
        path: "/bsky-embed",
        files: Files::Package("bsky-embed"),
        code: "<script type=\"module\" src=\"/packages/bsky-embed/bsky-embed.es.js\" async></script>\n\
               <bsky-embed username=\"cnht.example\" limit=\"5\"></bsky-embed>",
        is_there: "document.querySelector('bsky-embed')?.shadowRoot?.querySelector('article p')?.textContent",
        note: "dist/bsky-embed.es.js; the first of five posts with our headlines",
    },
    Shown {
        path: "/typeform-embed",
        files: Files::Package("typeform-embed"),
        // The element of its style, which it would otherwise fetch from its maker.
        code: "<link rel=\"alternate\" href=\"https://embed.typeform.com/next/css/widget.css\">\n\
               <link rel=\"stylesheet\" href=\"/packages/typeform-embed/widget.css\">\n\
               <div data-tf-widget=\"ORIGIN/form\" data-tf-disable-auto-focus style=\"height: 400px\"></div>\n\
               <script src=\"/packages/typeform-embed/embed.js\"></script>",
        is_there: "document.querySelector('iframe')?.contentDocument?.querySelector('h1')",
        note: "build/embed.js, build/css/widget.css; a heading in its frame, in place of a whole form",
    },
    Shown {
        path: "/lite-youtube-embed",
        files: Files::Package("lite-youtube-embed"),
        code: "<link rel=\"stylesheet\" href=\"/packages/lite-youtube-embed/lite-yt-embed.css\">\n\
               <script src=\"/packages/lite-youtube-embed/lite-yt-embed.js\"></script>\n\
               <lite-youtube videoid=\"x\" title=\"Tin mới nhất\" style=\"background-image: none\"></lite-youtube>",
        is_there: "document.querySelector('lite-youtube .lyt-playbtn')?.offsetHeight",
        note: "src/lite-yt-embed.js and .css; title and button, which need no data; no picture",
    },
];
