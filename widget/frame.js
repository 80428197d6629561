// In the frames under /nhung/khung/: tells the page around how high they are, and follows the options of
// their address. The page around gets a number and nothing else.
{
  const { parent } = window;
  const page = document.documentElement;
  const list = document.querySelector('.cnht');

  // WordPress names its frame by a secret in the hash, and hides it until a height comes. It frames
  // without an origin, so the secret is all that it can know the frame by.
  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  const say = (message, value) => parent.postMessage({ message, value, secret }, '*');

  // The origin of a page that has said hello. Heights go there and nowhere else.
  let host;
  const tell = () => {
    const value = Math.ceil(page.getBoundingClientRect().height);
    if (secret) say('height', value);
    if (host) parent.postMessage({ cnht: 'height', value }, host);
  };
  new ResizeObserver(tell).observe(page);
  // Now, too: browsers draw nothing in a frame that WordPress has cut to no height, so the observer is silent
  // there, and the page around may have asked before this script came.
  tell();

  addEventListener('message', ({ data, origin, source }) => {
    if (source !== parent) return;
    if (secret && data?.message === 'ready' && data.secret === secret) tell();
    // A page without an origin cannot be told from others.
    if (data?.cnht !== 'hello' || origin === 'null') return;
    host = origin;
    tell();
  });

  // In WordPress a link may open no window: the page around follows it.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.href);
    if (!secret || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    say('link', link.href);
  });

  // The colours are one word; for the rest the element takes the list between its tags.
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  if (/^(light|dark)$/.test(theme)) list.dataset.theme = theme;
  const options = ['layout', 'limit', 'lang'].filter((name) => asked.has(name));
  if (options.length && list.dataset.kind) {
    const element = document.createElement('cnht-news');
    for (const [name, value] of Object.entries(list.dataset)) element.setAttribute(name, value);
    for (const name of options) element.setAttribute(name, asked.get(name));
    element.setAttribute('heading-level', 2);
    element.setAttribute('target', '_blank');
    list.replaceWith(element);
    element.append(list);
    // In a sandbox this script is a stranger's, and has no place that an address could begin at.
    import(new URL('cnht-news.js', document.currentScript.src));
  }
}
