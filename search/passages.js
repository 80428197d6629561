// What is fetched only for what is in view: the rest of a page of results, a little before it is, and passages. A passage is
// what an item says of the words, and stands in the item's page.
const NEAR = 200;

let watching;

const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};

// Calls once the results that are still to come are near the window, or the keyboard comes to those above them.
const whenNear = (found, call) => {
  const go = () => {
    near.disconnect();
    found.removeEventListener('focusin', go);
    call();
  };
  const near = new IntersectionObserver((rows) => {
    if (rows.some((row) => row.isIntersecting)) go();
  }, { rootMargin: `${NEAR}px` });
  found.querySelectorAll('[aria-busy]').forEach((row) => near.observe(row));
  found.addEventListener('focusin', go);
};

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
// its slots are those of this answer. `asked` of the answer has the slots whose pages are on their way.
// `askAgain`: a quoted phrase is not in the page after all, and the module knows that now.
const fillPassages = (found, answer, isCurrent, askAgain) => {
  watching?.disconnect();
  const place = (slot) => found.querySelector(`[data-slot="${slot}"]`);
  const show = async ({ slot, path }) => {
    const page = await pageOf(path).catch(() => undefined);
    if (page === undefined || !isCurrent()) return;
    const html = (await openSearch()).searchPassage(slot, page);
    if (typeof html !== 'string') {
      askAgain();
      return;
    }
    answer.filled[slot] = html;
    fillPassage(place(slot), html);
  };
  const places = new Map(answer.passages.map((passage) => [`${passage.slot}`, passage]));
  const begin = (slot) => {
    answer.asked.add(slot);
    show(places.get(slot)).catch(() => {});
  };
  watching = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watching.unobserve(target);
      begin(target.dataset.slot);
    }
  });
  for (const element of found.querySelectorAll('[data-slot]')) {
    const { slot } = element.dataset;
    if (slot in answer.filled) fillPassage(element, answer.filled[slot]);
    else if (places.has(slot) && !answer.asked.has(slot)) {
      // An observer would tell a frame later.
      if (isInView(element)) begin(slot);
      else watching.observe(element);
    }
  }
};
