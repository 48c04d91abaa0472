// Where the files of the program come from: the folder this script stands in. A
// release bundle has this file within embed.js; the program in one file has another
// in its place, which gives the same from the page itself (xtask/src/steps/single).
// The build puts names and digests of the files before this, as `assets`
// (xtask/src/steps/assets.rs).

// What the address of every file begins with, and the link to every entry.
export const base = new URL('./', import.meta.url).href;
const programs = {};

let failures = 0;

// Where a file is, and which bytes the browser is to take for it.
function asset(name) {
  const [file, integrity] = assets[name];
  return { href: base + file, integrity, crossOrigin: 'anonymous' };
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

async function load(name) {
  const { href, ...script } = asset(`${name}.js`);
  // A browser may remember that an address could not be imported.
  const src = failures ? `${href}?${failures}` : href;
  const wasm = asset(`${name}_bg.wasm`);
  const module_or_path = fetch(wasm.href, wasm);
  // It is waited for below.
  module_or_path.catch(() => {});
  await held(element('script', { type: 'module', src, ...script }));
  const bindings = await import(src);
  await bindings.default({ module_or_path });
  return bindings;
}

// `import` would take any bytes; an element that brings them before it does not.
async function held(script) {
  const arrived = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(script.src));
  });
  document.head.append(script);
  await arrived.finally(() => script.remove());
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

// What takes over from what the build drew into the page, whose own script it is.
export function handingOver() {
  return import(`${base}early.js`);
}

// A style sheet as an element, to be put where it is to be in force.
export function sheet(name) {
  return element('link', { rel: 'stylesheet', ...asset(`styles/${name}.css`) });
}
