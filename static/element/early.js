// Hands over from what the build drew into the page to the running widget, in one
// step and without losing what the reader did in the meantime: what was typed or
// pasted, the focus, which questions are open. Gives it the reader's colours until
// then. start.js starts the widget.
import { base, get } from './files.js';
import { script } from './held.js';
import { part, whenThere } from './there.js';

// What the search box of before has taken that its value does not tell.
const entered = { composing: false, inserted: false, pasted: '' };

// Promises what entry.js does for the entry that the address asks for.
let entry;

// How long the program waits for that script, in milliseconds: it was sent for first,
// and is small.
const SCRIPT_MS = 300;

function watch(box) {
  // What came before this script did may have been pasted.
  entered.inserted = box.value !== '';
  box.addEventListener('input', ({ inputType }) => {
    entered.inserted ||= /^insertFrom/.test(inputType);
  });
  box.addEventListener('paste', ({ clipboardData }) => {
    entered.pasted = clipboardData.getData('text');
  });
  box.addEventListener('compositionstart', () => (entered.composing = true));
  box.addEventListener('compositionend', () => (entered.composing = false));
}

// Pasted text goes in whole, as far as the widget takes it so; the box of before
// kept one line of it.
function paste(box, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const options = { bubbles: true, cancelable: true, composed: true, clipboardData };
  return !box.dispatchEvent(new ClipboardEvent('paste', options));
}

function type(box, text, inputType) {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
}

// Focusing lays the page out: only once what is replaced is gone, or the browser
// would hold on to it and scroll.
function focus(element) {
  element?.focus({ preventScroll: true });
}

// Changes the tree for one that looks the same. WebKit was seen to scroll when what
// has the focus is taken away.
function withoutScrolling(change) {
  const { scrollX, scrollY } = window;
  change();
  scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

// The widget's questions come later than its table. Those of before stand in their
// place until then.
function keepQuestions(early, place) {
  const questions = part(early, 'faq');
  questions.lang = part(early, 'root').lang;
  questions.dataset.early = '';
  part(place, 'root').append(questions);
  whenThere(
    place,
    () => place.querySelector('[part=faq]:not([data-early])'),
    (arrived) => replaceQuestions(questions, arrived),
  );
}

function replaceQuestions(before, after) {
  const focused = before.getRootNode().activeElement?.closest('details');
  let same;
  for (const question of before.querySelectorAll('details')) {
    const arrived = after.querySelector(`#${question.id}`);
    if (!arrived) continue;
    arrived.open = question.open;
    if (question === focused) same = arrived.querySelector('summary');
  }
  withoutScrolling(() => before.remove());
  focus(same);
}

function replace(early, place, shown) {
  const [before, after] = [early, place].map((tree) => part(tree, 'search'));
  const { value, selectionStart, selectionEnd, selectionDirection } = before;
  const focused = before.getRootNode().activeElement;
  const same = shown?.carry(place);
  withoutScrolling(() => {
    place.hidden = false;
    if (after) keepQuestions(early, place);
    // Its style sheet is there a second time, of which it is known that it arrived.
    early.previousElementSibling.remove();
    early.remove();
  });
  // A card has neither questions nor a search.
  if (!after) return;
  if (value && !(entered.pasted && paste(after, entered.pasted))) {
    type(after, value, entered.inserted ? 'insertFromPaste' : 'insertText');
  }
  if (focused === before) {
    focus(after);
    after.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  } else {
    focus(place.contains(focused) ? focused : same);
  }
}

// Replaces what was drawn by what `place` shows, once it shows as much and no input
// method is at work.
export async function handOver(early, place) {
  const late = new Promise((resolve) => setTimeout(resolve, SCRIPT_MS));
  const shown = await Promise.race([entry, late]);
  await shown?.until(place);
  const replaceNow = () => replace(early, place, shown);
  whenThere(
    place,
    () => part(place, 'root'),
    () => {
      if (!entered.composing) return replaceNow();
      // After its last event, which brings the text.
      part(early, 'search').addEventListener('compositionend', () => setTimeout(replaceNow), {
        once: true,
      });
    },
  );
}

// The colours that the address asks for, or that the reader chose on an earlier
// visit (src/host/remembered.rs).
function theme() {
  try {
    const asked = new URLSearchParams(location.search).get('theme');
    return asked ?? localStorage['ws-close-codes.theme'] ?? 'auto';
  } catch {
    // The browser refuses its storage.
    return 'auto';
  }
}

// An entry is what the reader came for. Where it cannot be had so, it comes with the
// program.
async function showEntry(early) {
  try {
    const { show } = await script('element/entry.js');
    return show(early, get, base);
  } catch {
    return undefined;
  }
}

const host = document.querySelector('ws-close-codes');
const tree = host.shadowRoot;
const box = tree && part(tree, 'search');
if (box) {
  watch(box);
  host.dataset.theme = part(tree, 'root').dataset.theme = theme();
  if (/\bcode=/.test(location.search)) entry = showEntry(tree.querySelector('[data-early]'));
}
