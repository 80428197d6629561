// On the page of an address that moved: leads on to the new one, with the clause and the day that were asked for.
// Without it the page leads on by itself, and loses them. Only the page itself is asked for: its one link.
const { href } = document.querySelector("a");
location.replace(href + location.search + location.hash);
