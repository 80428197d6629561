import { Link } from 'react-router';
import site from '../../site.json';
import { load } from '../data.server';

export const loader = load;
export const meta = ({ loaderData }) => [
    { title: `${loaderData.title} | ${site.name}` },
    { name: 'description', content: loaderData.lead },
];

export default function Article({ loaderData: page }) {
    return (
        <article>
            <p className="meta"><Link to={page.category.path}>{page.category.name}</Link></p>
            <h1>{page.title}</h1>
            <p className="lead">{page.lead}</p>
            <p className="meta">{page.author} · <time>{page.date}</time></p>
            <div dangerouslySetInnerHTML={{ __html: page.body }} />
        </article>
    );
}
