// Passages: what an item says of the words. They are in the item's page, which is fetched only for results
// that are in view or near it.
const NEAR = '200px';

let watching;

// The data of a page, as the app asks for it: `/bai-viet/x/` has `api/v1/bai-viet/x.json`.
const pageOf = async (path) => {
  const bytes = await bytesOf(`${base}api/v1${path.replace(/\/$/, '')}.json`);
  return new TextDecoder().decode(bytes);
};

// The room that was kept for a passage is given up where there is none.
const fillPassage = (place, html) => {
  fill(place, html);
  place.hidden = !html;
};

// Fills the passages of an answer that is shown. `isCurrent`: it is the last one that the module gave, so that
// its slots are those of this answer. `askAgain`: a quoted phrase is not in the page after all, and the module
// knows that now.
const fillPassages = (found, answer, isCurrent, askAgain) => {
  watching?.disconnect();
  const show = async (place, { slot, path }) => {
    const page = await pageOf(path).catch(() => undefined);
    if (page === undefined || !isCurrent()) return;
    const html = (await openSearch()).searchPassage(slot, page);
    if (typeof html !== 'string') {
      askAgain();
      return;
    }
    answer.filled[slot] = html;
    fillPassage(place, html);
  };
  const places = new Map(answer.passages.map((passage) => [`${passage.slot}`, passage]));
  watching = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watching.unobserve(target);
      show(target, places.get(target.dataset.slot)).catch(() => {});
    }
  }, { rootMargin: NEAR });
  for (const place of found.querySelectorAll('[data-slot]')) {
    const { slot } = place.dataset;
    if (slot in answer.filled) fillPassage(place, answer.filled[slot]);
    else if (places.has(slot)) watching.observe(place);
  }
};
