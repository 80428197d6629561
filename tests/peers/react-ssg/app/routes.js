import { index, route } from '@react-router/dev/routes';

const listing = 'routes/listing.jsx';

export default [
    index(listing, { id: 'home' }),
    route('bai-viet/:slug', 'routes/article.jsx'),
    route('chuyen-muc/:slug', listing, { id: 'category' }),
    route('chuyen-muc/:slug/trang/:page', listing, { id: 'category-page' }),
];
