// A placeholder, until the element takes its place: it leaves the links between its tags as they are.
const STYLE = `CNHT_STYLE`;
export { STYLE };
