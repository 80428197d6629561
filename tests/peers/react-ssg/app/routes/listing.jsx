import { Link } from 'react-router';
import site from '../../site.json';
import { load } from '../data.server';

export const loader = load;
export const meta = ({ loaderData }) => [{ title: `${loaderData.title} | ${site.name}` }];

const Card = ({ title, path, lead, category, date }) => (
    <li>
        <h2><Link to={path}>{title}</Link></h2>
        <p className="meta">{category} · <time>{date}</time></p>
        <p>{lead}</p>
    </li>
);

const number = (path, page) => (page === 1 ? path : `${path}trang/${page}/`);

const Pager = ({ path, page, pages }) => (
    <nav aria-label="Trang">
        {page > 1 && <Link rel="prev" to={number(path, page - 1)}>Trang trước</Link>}
        <span>{page}/{pages}</span>
        {page < pages && <Link rel="next" to={number(path, page + 1)}>Trang sau</Link>}
    </nav>
);

export default function Listing({ loaderData: page }) {
    return (
        <>
            <h1>{page.title}</h1>
            <ul className="cards">{page.cards.map((card) => <Card key={card.path} {...card} />)}</ul>
            {page.path && <Pager {...page} />}
        </>
    );
}
