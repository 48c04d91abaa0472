// Says that a newer version is here, in the language of the page, and leaves it
// to the reader when to load it.
import { sheet } from '../element/held.js';

const base = new URL('../', import.meta.url);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function texts(language) {
  const answer = await fetch(new URL(`data/offline/${language}.json`, base));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
}

let shown = false;

// Shows it, once a page; `accept` loads the newer version.
export async function show(accept) {
  if (shown) return;
  shown = true;
  const page = document.documentElement;
  // The region is there before its words are, or they would not be announced.
  const words = element('p', { role: 'status' });
  const load = element('button', { type: 'button' });
  const later = element('button', { type: 'button' });
  const notice = element('aside', { className: 'newer', hidden: true }, words, load, later);
  const look = sheet('offline/notice.css');
  const speak = async () => {
    const { ready, accept, dismiss } = await texts(page.lang);
    notice.hidden = false;
    words.textContent = ready;
    load.textContent = accept;
    later.textContent = dismiss;
  };
  const follow = () => speak().catch(() => {});
  const switched = new MutationObserver(follow);
  load.onclick = () => {
    load.disabled = true;
    accept();
  };
  later.onclick = () => {
    switched.disconnect();
    notice.remove();
    look.remove();
  };
  switched.observe(page, { attributeFilter: ['lang'] });
  document.head.append(look);
  document.body.append(notice);
  await follow();
}
