//! probe
use builder::load::{LoadOptions, load};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let t = std::time::Instant::now();
    let options = LoadOptions {
        content: args[1].clone().into(),
        now_seconds: 1_795_400_000,
        drafts: false,
        cache: args.get(2).map(|p| p.into()),
        base: None,
    };
    let loaded = load(&options);
    eprintln!("{:?}", t.elapsed());
    print!("{}", builder::diagnostic::print_text(&loaded.diagnostics));
    if let Some(site) = &loaded.site {
        eprintln!(
            "articles {} cats {} events {} docs {} groups {} pages {} aliases {:?} files {} due {:?}",
            site.articles.len(),
            site.categories.len(),
            site.events.len(),
            site.documents.len(),
            site.partner_groups.len(),
            site.pages.len(),
            site.aliases.len(),
            site.files.len(),
            site.next_due
        );
        if let Some(slug) = args.get(3) {
            let a = site.articles.iter().find(|a| a.slug == *slug).unwrap();
            println!("{}", a.body.as_ref().unwrap().as_str());
            let mut a2 = a.clone();
            a2.body = None;
            println!("{a2:#?}");
        }
    }
}
