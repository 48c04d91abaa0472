// Where the files of the program come from: the folder this script stands in. A
// release bundle has this file within embed.js; the program in one file has another
// in its place, which gives the same from the page itself (xtask/src/steps/single).

// What the address of every file begins with, and the link to every entry.
export const base = new URL('./', import.meta.url).href;
const programs = {};

let failures = 0;

async function load(name) {
  // A browser may remember that an address could not be imported.
  const again = failures ? `?${failures}` : '';
  const bindings = await import(`${base}${name}.js${again}`);
  await bindings.default({ module_or_path: `${base}${name}_bg.wasm` });
  return bindings;
}

// One of the two programs, once for all elements: the page's, and the one that
// composes full answers, which nobody needs before the first paint.
export function program(name) {
  programs[name] ??= load(name).catch((error) => {
    // The next element, or the next try of this one, asks again.
    failures += 1;
    programs[name] = undefined;
    throw error;
  });
  return programs[name];
}

// The text at an address, asked for once for all elements and both programs.
const texts = new Map();

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

// A style sheet as an element, to be put where it is to be in force.
export function sheet(name) {
  const href = `${base}styles/${name}.css`;
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
}
