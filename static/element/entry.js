// The entry that the address asks for, put into the table that the build drew: it can
// be read while the programs are on their way. Fetched by early.js where the address
// has a code; what of it the reader has before them is handed over from there, too.
import { sheet } from './held.js';
import { settled } from './settled.js';
import { part, whenThere } from './there.js';

// With any of these, more than an entry is asked for.
const MORE = ['q', 'category', 'compare', 'variant'];

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
function speaksAsDrawn(early, asked) {
  const ours = Array.from(part(early, 'language').options, ({ value }) => primary(value));
  const own = early.getRootNode().host.getAttribute('lang');
  const wishes = asked === null ? [own, remembered(), ...navigator.languages, 'en'] : [asked];
  const first = wishes.find((tag) => tag && ours.includes(primary(tag)));
  return first !== undefined && primary(first) === primary(part(early, 'root').lang);
}

// The row of the code, where its entry is all that the address asks for.
function rowAskedFor(early) {
  // Such a page has the programs at hand, perhaps of another version than the server's.
  if (navigator.serviceWorker?.controller) return undefined;
  const asked = new URLSearchParams(location.search);
  const codes = asked.getAll('code');
  if (codes.length !== 1 || MORE.some((name) => asked.has(name))) return undefined;
  if (!speaksAsDrawn(early, asked.get('lang'))) return undefined;
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

// Resolves when the reader wants to do what only the program can.
function acted(early) {
  return new Promise((resolve) => {
    early.addEventListener('input', resolve);
    // Not earlier: what is pressed has to be there until it is let go.
    early.addEventListener('pointerup', ({ target }) => {
      if (target.closest('button, select, .row')) setTimeout(resolve);
    });
  });
}

// Shows the entry, and returns what the widget's table waits for, and how what the
// reader did in the entry is done in the widget's; nothing where none is shown.
// `get` and `base` are those of files.js.
export async function show(early, get, base) {
  const tree = early.getRootNode();
  const row = rowAskedFor(early);
  if (!row) return undefined;
  const look = sheet('styles/answers.css');
  const styled = settled(look);
  early.prepend(look);
  const address = `${base}entries/${part(early, 'root').lang}/${row.dataset.code}.txt`;
  const [text] = await Promise.all([get(address), styled]);
  // The program was quicker, or the reader already does something else.
  if (!early.isConnected || part(early, 'search').value) return undefined;
  const drawn = document.createElement('template');
  drawn.innerHTML = text;
  open(row, drawn.content);
  const act = acted(early);

  // Until the widget's entry is there, or has failed; or the widget itself is gone.
  function until(place) {
    const given = () =>
      !tree.contains(place) ||
      (part(place, 'root') && !part(place, 'entry')?.querySelector('[aria-busy]'));
    return Promise.race([act, new Promise((resolve) => whenThere(tree, given, resolve))]);
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
