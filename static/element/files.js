// The data files, and where they are: below the folder above the one this script stands
// in, once it is built. The program in one file has another script in the place of
// this, which gives the same from the page itself (xtask/src/steps/single).

// What the address of every file begins with, and the link to every entry.
export const base = new URL('../', import.meta.url).href;

// The text at an address, asked for once for all elements and both programs.
const texts = new Map();
// Our own page has those in it that it begins with.
for (const block of document.querySelectorAll('[data-wscc-file]')) {
  texts.set(base + block.dataset.wsccFile, Promise.resolve(block.textContent));
}

export function get(url) {
  const text =
    texts.get(url) ??
    fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.text();
    });
  texts.set(url, text);
  text.catch(() => texts.delete(url));
  return text;
}
