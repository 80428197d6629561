// The peers' pages, rendered in the browser from the same JSON.

import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import site from '../site.json';
import '../style.css';

const known = new Map();

async function load(path) {
    const name = path === '/' ? '/trang-chu' : path.replace(/\/$/, '');
    const page = await (await fetch(`/data${name}.json`)).json();
    known.set(path, page);
    return page;
}

// The page of the address. The one before stays until the next is there.
function usePage() {
    const { path } = useLocation();
    const [page, show] = useState(known.get(path));
    useEffect(() => {
        let wanted = true;
        const arrive = (page) => {
            if (!wanted) return;
            document.title = `${page.title} | ${site.name}`;
            show(page);
            scrollTo(0, 0);
        };
        if (known.has(path)) arrive(known.get(path));
        else load(path).then(arrive);
        return () => { wanted = false; };
    }, [path]);
    return page;
}

const Card = ({ title, path, lead, category, date }) => (
    <li>
        <h2><a href={path}>{title}</a></h2>
        <p class="meta">{category} · <time>{date}</time></p>
        <p>{lead}</p>
    </li>
);

const number = (path, page) => (page === 1 ? path : `${path}trang/${page}/`);

const Pager = ({ path, page, pages }) => (
    <nav aria-label="Trang">
        {page > 1 && <a rel="prev" href={number(path, page - 1)}>Trang trước</a>}
        <span>{page}/{pages}</span>
        {page < pages && <a rel="next" href={number(path, page + 1)}>Trang sau</a>}
    </nav>
);

const Listing = ({ page }) => (
    <>
        <h1>{page.title}</h1>
        <ul class="cards">{page.cards.map((card) => <Card key={card.path} {...card} />)}</ul>
        {page.path && <Pager {...page} />}
    </>
);

const Article = ({ page }) => (
    <article>
        <p class="meta"><a href={page.category.path}>{page.category.name}</a></p>
        <h1>{page.title}</h1>
        <p class="lead">{page.lead}</p>
        <p class="meta">{page.author} · <time>{page.date}</time></p>
        <div dangerouslySetInnerHTML={{ __html: page.body }} />
    </article>
);

function Page() {
    const page = usePage();
    if (!page) return null;
    return page.body ? <Article page={page} /> : <Listing page={page} />;
}

const App = () => (
    <LocationProvider>
        <header>
            <a class="home" href="/">{site.name}</a>
            <nav aria-label="Chuyên mục">{site.menu.map(({ label, path }) => <a key={path} href={path}>{label}</a>)}</nav>
        </header>
        <main><Router><Route default component={Page} /></Router></main>
        <footer>{site.footer}</footer>
    </LocationProvider>
);

render(<App />, document.body);
