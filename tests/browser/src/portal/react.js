// The parent of widget/hosts/react.html once more, rendered by React itself.
const { createElement, useState } = React;
const link = createElement('a', { className: 'own-link', href: '#hop' }, 'Văn bản pháp luật');
const fallback = createElement('ul', null, createElement('li', null, link));

const Parent = () => {
  const [state, setState] = useState({ order: ['latest', 'documents'], limit: 3, shown: true, generation: 0 });
  const changes = {
    again: {},
    order: { order: state.order.toReversed() },
    away: { shown: !state.shown },
    fresh: { generation: state.generation + 1 },
    fewer: { limit: state.limit === 3 ? 2 : 3 },
  };
  for (const [id, change] of Object.entries(changes)) {
    document.getElementById(id).onclick = () => setState({ ...state, ...change });
  }
  const news = (kind) =>
    createElement('cnht-news', { kind, limit: state.limit, key: kind + state.generation }, fallback);
  return state.shown && state.order.map(news);
};

ReactDOM.createRoot(document.getElementById('list')).render(createElement(Parent));
