// In the frames under /nhung/khung/: tells the page around them how high they are. Whoever asks is
// answered with a number and nothing else, and only the page that frames this one may ask.
{
  const height = () => Math.ceil(document.documentElement.getBoundingClientRect().height);
  const { parent } = window;
  const tell = [];

  // WordPress names its frame by a secret in the hash and hides it until it has told a height. It frames
  // without an origin, so the secret is what it knows the frame by.
  const secret = /^#\?secret=([A-Za-z0-9]+)$/.exec(location.hash)?.[1];
  if (secret) {
    const say = (message, value) => parent.postMessage({ message, value, secret }, '*');
    tell.push(() => say('height', height()));
    addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href]');
      const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link && plain) {
        event.preventDefault();
        say('link', link.href);
      }
    });
  }

  // frame-host.js says hello; its origin is where heights go from then on, and nowhere else.
  let host;
  addEventListener('message', ({ data, origin, source }) => {
    if (source !== parent || data?.cnht !== 'hello' || origin === 'null') return;
    if (!host) tell.push(() => parent.postMessage({ cnht: 'height', value: height() }, host));
    host = origin;
    tell.at(-1)();
  });

  let last;
  new ResizeObserver(() => {
    if (last === (last = height())) return;
    for (const one of tell) one();
  }).observe(document.documentElement);

  // What the address asks for, where script runs: the element, around the list that is there.
  const asked = new URLSearchParams(location.search);
  const options = ['theme', 'layout', 'limit', 'lang'].filter((name) => asked.has(name));
  const list = document.querySelector('.cnht');
  if (options.length && list) {
    const element = document.createElement('cnht-news');
    for (const [name, value] of Object.entries(list.dataset)) element.setAttribute(name, value);
    for (const name of options) element.setAttribute(name, asked.get(name));
    list.replaceWith(element);
    element.append(list);
    import('./cnht-news.js');
  }
}
