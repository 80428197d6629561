// Does to the nodes what React does when a parent renders: attributes are set again, children with keys
// are moved by insertBefore, children whose key is gone are removed, new ones are made.
const list = document.querySelector('#list');
const fallback = '<ul><li><a class="own-link" href="../../van-ban/">Văn bản pháp luật</a></li></ul>';
const state = { order: ['latest', 'documents'], limit: 3, shown: true, generation: 0 };
const nodes = new Map();

const render = () => {
  const keys = state.shown ? state.order.map((kind) => `${kind}-${state.generation}`) : [];
  for (const [key, node] of nodes) {
    if (keys.includes(key)) continue;
    node.remove();
    // React forgets a node that it removed; here the same one comes back, as some frameworks do.
    if (state.shown) nodes.delete(key);
  }
  keys.forEach((key, place) => {
    const node = nodes.get(key) ?? document.createElement('cnht-news');
    if (!nodes.has(key)) node.innerHTML = fallback;
    nodes.set(key, node);
    node.setAttribute('kind', key.split('-')[0]);
    node.setAttribute('limit', state.limit);
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] ?? null);
  });
};

const on = (id, change) => {
  document.querySelector(`#${id}`).addEventListener('click', () => {
    change();
    render();
  });
};

on('again', () => {});
on('order', () => state.order.reverse());
on('away', () => { state.shown = !state.shown; });
on('fresh', () => { state.generation += 1; });
on('fewer', () => { state.limit = state.limit === 3 ? 2 : 3; });
render();
