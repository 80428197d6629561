// Colors of one's own, and whether they can be read. Second ink and lines follow from ink and paper,
// so that all of it fits together.
const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const light = (colour) => {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const mixed = (ink, paper, share) => {
  const [one, other] = [parts(ink), parts(paper)];
  const mix = one.map((part, at) => Math.round(part * share + other[at] * (1 - share)));
  return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};
const READABLE = 4.5;

const colours = () => {
  const own = Object.fromEntries(all('[data-property]').map(({ dataset, value }) => [dataset.property, value]));
  const { paper, ink, link, accent } = own;
  const second = [0.72, 0.8, 0.9].map((share) => mixed(ink, paper, share)).find((one) => contrast(one, paper) >= READABLE);
  const line = mixed(ink, paper, 0.2);
  return Object.entries({ paper, ink, 'ink-2': second ?? ink, line, link, accent })
    .map(([name, colour]) => [`--cnht-${name}`, colour]);
};

const judge = (own) => {
  const [paper] = own.filter(([name]) => name === '--cnht-paper').map(([, colour]) => colour);
  for (const name of ['ink', 'link', 'accent']) {
    const [, colour] = own.find(([property]) => property === `--cnht-${name}`) ?? [];
    const ratio = colour ? contrast(colour, paper) : READABLE;
    say(`pale-${name}`, ratio < READABLE);
    // Never rounded up to what it does not reach.
    const shown = (Math.floor(ratio * 10) / 10).toLocaleString('vi', { minimumFractionDigits: 1 });
    one(`[data-say="pale-${name}"] [data-ratio]`).textContent = shown;
  }
};
