// The search's page: its address is answered when it is shown, and words as they are typed.
const TYPING = 150;
const REMEMBERED = 30;

let asked = 0;
let typing;
let shown;
// The facet that was followed, by its words: its place among the new ones gets the focus.
let followed;
// The title of the page, and the one with the words.
let plainTitle;
let titled;
// Answers by address and day: the way back shows them at once, so that there is a height to scroll in.
const answers = new Map();

const keyOf = (query) => `${today()} ${query}`;

const keep = (query, answer) => {
  answers.delete(keyOf(query));
  answers.set(keyOf(query), answer);
  if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value);
};

const pageBox = () => place() && one('main [type=search]');

const nameOf = (link) => `${link.closest('section')?.querySelector('h2')?.textContent}: ${link.firstChild?.textContent}`;

const refocus = () => {
  const link = followed && [...parts().facets.querySelectorAll('a')].find((one) => nameOf(one) === followed);
  followed = undefined;
  link?.focus();
};

// The title says what is asked, so that bookmarks and the list of the way back differ.
const entitle = (asks) => {
  if (document.title !== titled) plainTitle = document.title;
  titled = (asks && words.titled.replace('{}', () => asks)) + plainTitle;
  document.title = titled;
};

// The last question wins. `typed` stands in place of the words of the address.
const answer = async (typed) => {
  const mine = (asked += 1);
  const isWanted = () => mine === asked && place();
  const query = location.search;
  const asks = typed ?? wordsOf(query);
  entitle(asks);
  if (!asks) {
    shown = undefined;
    showNothing();
    if (typed !== undefined) write(withoutWords());
    return;
  }
  const known = typed === undefined && answers.get(keyOf(query));
  if (known) show(known);
  else if (!shown) setBusy(true);
  const waiting = setTimeout(() => isWanted() && showWaiting(), 2 * TYPING);
  // One answer, which is shown with its first results and once more with all.
  let given;
  const take = (more) => {
    const before = answers.get(keyOf(more.query));
    given = Object.assign(given ?? { filled: before?.html === more.html ? before.filled : {}, asked: new Set() }, more);
    keep(given.query, given);
    if (typed === undefined) keep(query, given);
    else write(given.query);
    show(given, () => given === shown, () => given === shown && answer(typed));
  };
  const isCurrent = () => isWanted() && given === shown;
  const takeRest = async () => {
    const whole = await ask((module) => module.searchAnswer(query, typed, today(), false), isCurrent);
    if (whole && isCurrent()) take(whole);
  };
  try {
    const begun = await ask((module) => module.searchAnswer(query, typed, today(), true), isWanted);
    if (!begun || !isWanted()) return;
    take(begun);
    refocus();
    if (begun.later.length > 0) whenNear(parts().found, () => takeRest().catch(() => showTrouble(words.incomplete)));
  } catch {
    if (isWanted()) showFailure(asks);
  } finally {
    clearTimeout(waiting);
  }
};

// An answer that the module did not give just now shows the passages that it has.
const show = (given, isCurrent = () => false, askAgain = undefined) => {
  const isMore = given === shown;
  shown = given;
  showAnswer(given, isMore);
  fillPassages(parts().found, askAgain ? given : { ...given, passages: [] }, isCurrent, askAgain);
};

const answerTyped = () => {
  clearTimeout(typing);
  return answer(wordsIn(pageBox()));
};

const answerSoon = () => {
  lastLetter = performance.now();
  // Suggestions of the words before; those of the new ones come after their answer.
  choose();
  clearTimeout(suggesting);
  clearTimeout(announcing);
  clearTimeout(typing);
  typing = setTimeout(async () => {
    if (!pageBox()) return;
    // Enter, Escape and Tab count on, and want none.
    const before = suggestion;
    const typed = wordsIn(pageBox());
    await answerTyped();
    if (before === suggestion && box === pageBox() && wordsIn(box) === typed) suggestSoon();
  }, TYPING);
};

// A page is shown, or its address asks for something else. The app announces some pages twice.
const onPage = () => {
  if (!place()) {
    asked += 1;
    here = undefined;
    shown = undefined;
    clearTimeout(typing);
    close();
    return;
  }
  if (view?.place === place() && here === location.href) return;
  here = location.href;
  clearTimeout(typing);
  const inBox = wordsIn(pageBox());
  const inAddress = wordsOf(location.search);
  // Typed before this script was here.
  if (!view && inBox && inBox !== inAddress && !saves()) return answerTyped();
  if (inBox !== inAddress) pageBox().value = inAddress;
  answer();
};
