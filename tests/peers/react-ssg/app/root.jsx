import { Link, Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import site from '../site.json';
import '../style.css';

export function Layout({ children }) {
    return (
        <html lang="vi">
            <head>
                <meta charSet="utf-8" />
                <meta name="viewport" content="width=device-width,initial-scale=1" />
                <link rel="icon" href="data:," />
                <Meta />
                <Links />
            </head>
            <body>
                <header>
                    <Link className="home" to="/">{site.name}</Link>
                    <nav aria-label="Chuyên mục">{site.menu.map(({ label, path }) => <Link key={path} to={path}>{label}</Link>)}</nav>
                </header>
                <main>{children}</main>
                <footer>{site.footer}</footer>
                <ScrollRestoration />
                <Scripts />
            </body>
        </html>
    );
}

export default function App() {
    return <Outlet />;
}
