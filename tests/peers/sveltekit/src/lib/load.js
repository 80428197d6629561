// The JSON of an address.
export async function load({ fetch, url }) {
    const name = url.pathname === '/' ? '/trang-chu' : url.pathname.replace(/\/$/, '');
    return await (await fetch(`/data${name}.json`)).json();
}
