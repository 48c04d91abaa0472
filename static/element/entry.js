// The entry that the address asks for, put into the table that the build drew: it can
// be read while the programs are on their way. Fetched by early.js, which hands over
// from there, where the address has a code.
import { sheet } from './held.js';
import { settled } from './settled.js';
import { part, whenThere } from './there.js';

// Where the address or the page's author says any of these, more is asked for than an
// entry.
const MORE = ['q', 'category', 'compare', 'variant', 'codes'];

// The first part of a language's tag, by which ours are known (src/catalog/locale.rs).
const primary = (tag) => tag.split(/[-_]/, 1)[0].toLowerCase();

// The language that the reader chose on an earlier visit (src/host/remembered.rs).
function remembered() {
  try {
    return localStorage['ws-close-codes.lang'];
  } catch {
    // The browser refuses its storage.
    return undefined;
  }
}

// Whether the widget is going to speak the language that is drawn, by the same rules
// (src/host/attributes.rs). `asked` is what the address says of it.
function speaksAsDrawn(early, host, asked) {
  const ours = Array.from(part(early, 'language').options, ({ value }) => primary(value));
  const own = host.getAttribute('lang');
  const wishes = asked === null ? [own, remembered(), ...navigator.languages, 'en'] : [asked];
  const first = wishes.find((tag) => tag && ours.includes(primary(tag)));
  return first !== undefined && primary(first) === primary(part(early, 'root').lang);
}

// The row of the code, where its entry is all that the address asks for.
function rowAskedFor(early) {
  // Such a page has the programs at hand, perhaps of another version than the server's.
  if (navigator.serviceWorker?.controller) return undefined;
  const { host } = early.getRootNode();
  const asked = new URLSearchParams(location.search);
  const codes = asked.getAll('code');
  const more = MORE.some((name) => asked.has(name) || host.hasAttribute(name));
  if (codes.length !== 1 || more) return undefined;
  if (!speaksAsDrawn(early, host, asked.get('lang'))) return undefined;
  const rows = Array.from(early.querySelectorAll('tr[data-code]'));
  return rows.find(({ dataset }) => dataset.code === codes[0]);
}

// Opens the row. The rows are taken for new ones, as when the widget comes: what moves
// is then nothing that somebody was reading, but all of it, to the entry.
function open(row, entry) {
  const rows = row.parentElement;
  const opened = rows.cloneNode(true);
  const same = opened.children[Array.from(rows.children).indexOf(row)];
  same.dataset.open = '';
  same.after(entry);
  rows.replaceWith(opened);
  same.scrollIntoView();
}

// Brings the entry and its look.
async function bring(row, get, base) {
  const early = row.closest('[data-early]');
  const look = sheet('styles/answers.css');
  const styled = settled(look);
  early.prepend(look);
  const address = `${base}entries/${part(early, 'root').lang}/${row.dataset.code}.txt`;
  const [text] = await Promise.all([get(address), styled]);
  // The widget was quicker, or the reader is after something else by now.
  if (!early.isConnected || part(early, 'search').value) return;
  const drawn = document.createElement('template');
  drawn.innerHTML = text;
  const entry = drawn.content.querySelector('.below');
  // Some hosts give something else for what they do not have.
  if (!entry) throw new Error(address);
  open(row, entry);
}

// Calls back when the reader wants to do what only the program can.
function whenActed(early, then) {
  early.addEventListener('input', then);
  // Not earlier: what is pressed has to be there until it is let go.
  early.addEventListener('pointerup', ({ target }) => {
    if (target.closest('button, select, .row')) setTimeout(then);
  });
}

// Shows the entry as soon as it is there, where there is one to be shown. Returns then
// what the widget waits for before it takes over, and how what the reader did in the
// entry is done in the widget's. `get` and `base` are those of files.js.
export function show(early, get, base) {
  const row = rowAskedFor(early);
  if (!row) return undefined;
  const tree = early.getRootNode();
  const enough = new Promise((resolve) => {
    whenActed(early, resolve);
    // Without it there is nothing to wait for.
    bring(row, get, base).catch(resolve);
  });

  // Until the widget has the entry, too; or is not to show it any more; or is gone. That
  // it did not get it is no reason to take from the reader what is here.
  function until(place) {
    const given = () =>
      !tree.contains(place) ||
      (part(place, 'root') && !place.querySelector('[part=entry]:not(:has([data-section]))'));
    return Promise.race([enough, new Promise((resolve) => whenThere(tree, given, resolve))]);
  }

  // Opens what was opened, and returns what is to have the focus.
  function carry(place) {
    const [before, after] = [early, place].map((it) =>
      it.querySelectorAll('[part=entry] :is(a, details, summary, [tabindex])'),
    );
    if (before.length !== after.length) return undefined;
    before.forEach(({ open }, at) => open && (after[at].open = true));
    return after[Array.from(before).indexOf(tree.activeElement)];
  }

  return { until, carry };
}
