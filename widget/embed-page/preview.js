// The preview: the real element, or the real frame.
const stage = one('[data-stage]');
const element = stage.querySelector('cnht-news');

const fail = (reason) => {
  for (const sentence of all('[data-failed]')) sentence.hidden = sentence.dataset.failed !== reason;
  one('[data-again]').hidden = !['offline', 'server', 'unreadable', 'blocked'].includes(reason);
};

const showElement = ({ attributes, colours }) => {
  for (const { name } of [...element.attributes]) {
    if (name !== 'hidden' && name !== 'style' && !attributes.some(([wanted]) => wanted === name)) element.removeAttribute(name);
  }
  for (const [name, value] of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const name of [...element.style]) if (!colours.some(([wanted]) => wanted === name)) element.style.removeProperty(name);
  for (const [name, colour] of colours) element.style.setProperty(name, colour);
};

// What stands between its tags, as in the code.
const showFallback = (planned, items) => {
  const links = fallback(planned, items).map(({ name, url }) => {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  const list = document.createElement('ul');
  list.append(...links);
  element.replaceChildren(list);
};

// A frame whose address changes makes entries of the history; a new one does not.
const showFrame = (planned) => {
  const src = home + planned.frame;
  const old = stage.querySelector('iframe');
  if (old?.getAttribute('src') === src) return;
  const frame = document.createElement('iframe');
  const attributes = { src, title: stage.dataset.frameTitle, height: height(planned) };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  old?.remove();
  stage.append(frame);
  if (document.querySelector('script[data-frame-host]')) return;
  const host = document.createElement('script');
  host.src = home + form.dataset.frameHost;
  host.dataset.frameHost = '';
  document.head.append(host);
};

// How the element ended last; a frame cannot tell.
let ended = '';
const showPreview = (planned) => {
  const framed = value('cach') === 'iframe';
  element.hidden = Boolean(framed || planned.fault);
  if (!planned.fault) showElement(planned);
  if (framed && !planned.fault) showFrame(planned);
  else stage.querySelector('iframe')?.remove();
  fail(planned.fault ? 'setting' : ended);
};
