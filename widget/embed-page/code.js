// Code, as the builder writes it for what is usual (src/components/embed/widget.rs).
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const tag = (name, attributes, content = '') => {
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
};

// What readers see without script: as many headlines, or one way to the portal.
const fallback = ({ page, title, limit }, items) => (items.length ? items.slice(0, limit) : [{ name: title, url: page }]);

const htmlCode = (planned, items) => {
  const { attributes, colours } = planned;
  const script = [['type', 'module'], ['src', root + form.dataset.element]];
  if (fixed && value('phien-ban') && shown('phien-ban')) {
    script[1][1] = root + fixed;
    script.push(['integrity', integrity], ['crossorigin', 'anonymous']);
  }
  const style = colours.map((pair) => pair.join(': ')).join('; ');
  const links = fallback(planned, items).map(({ name, url }) =>
    `\n    <li>${tag('a', [['href', url]], escaped(name))}</li>`);
  const list = `\n  <ul>${links.join('')}\n  </ul>\n`;
  return `${tag('script', script)}\n${tag('cnht-news', style ? [...attributes, ['style', style]] : attributes, list)}`;
};

// The height until the frame's script has told its own.
const height = ({ kind, layout, limit }) => {
  if (kind === 'article') return 260;
  return layout === 'compact' ? 90 + 56 * limit : (layout === 'lead' ? 120 : 60) + 112 * limit;
};

const frameCode = (planned, items) => {
  const title = planned.kind === 'article' ? (items[0]?.name ?? planned.title) : planned.title;
  const frame = [
    ['src', root + planned.frame],
    ['title', `${title} – ${portal}`],
    ['width', '100%'],
    ['height', `${height(planned)}`],
    ['loading', 'lazy'],
    ['frameborder', '0'],
  ];
  return `${tag('iframe', frame)}\n${tag('script', [['async', ''], ['src', root + form.dataset.frameHost]])}`;
};

const showCode = (planned, items) => {
  const html = planned.fault ? '' : htmlCode(planned, items);
  const rule = `cnht-news {\n${planned.colours.map((pair) => `  ${pair.join(': ')};\n`).join('')}}`;
  const codes = { html, wordpress: html, iframe: planned.fault ? '' : frameCode(planned, items), colours: rule };
  if (planned.kind === 'article' && !planned.fault) codes.address = planned.page;
  for (const [name, text] of Object.entries(codes)) {
    const code = one(`[data-code="${name}"]`);
    if (code.textContent !== text) {
      code.textContent = text;
      one(`[data-said="${name}"]`).textContent = '';
    }
    one(`[data-copy="${name}"]`).disabled = !text;
  }
  say('no-code', planned.fault);
  one('[data-colours]').hidden = !planned.colours.length;
};
