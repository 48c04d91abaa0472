// The files of the bundle that scripts ask for, and only with the bytes that the build
// made. It puts their names and digests before every script, as `assets`
// (xtask/src/steps/assets.rs). The program in one file has another script in the place
// of this, which gives the same from the page itself (xtask/src/steps/single).

const scripts = {};
const programs = {};
let failures = 0;

function asset(name) {
  const [file, integrity] = assets[name];
  return { address: new URL(file, import.meta.url).href, integrity };
}

// `import` would take any bytes; an element that brings them before it does not.
async function brought(src, integrity) {
  const script = document.createElement('script');
  const arrived = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(src));
  });
  Object.assign(script, { type: 'module', crossOrigin: 'anonymous', integrity, src });
  document.head.append(script);
  await arrived.finally(() => script.remove());
  return import(src);
}

// What a script exports, once for all elements. Where it did not arrive, the next that
// needs it asks again.
export function script(name) {
  const { address, integrity } = asset(name);
  // A browser may remember that an address could not be imported.
  const src = failures ? `${address}?${failures}` : address;
  scripts[name] ??= brought(src, integrity).catch((error) => {
    failures += 1;
    scripts[name] = undefined;
    throw error;
  });
  return scripts[name];
}

// Starts a program, once for all elements, likewise.
export function program(name, initialise) {
  const { address, integrity } = asset(name);
  programs[name] ??= initialise({ module_or_path: fetch(address, { integrity }) }).catch((error) => {
    programs[name] = undefined;
    throw error;
  });
  return programs[name];
}

// A style sheet as an element, to be put where it is to be in force.
export function sheet(name) {
  const { address: href, integrity } = asset(name);
  const link = document.createElement('link');
  return Object.assign(link, { rel: 'stylesheet', crossOrigin: 'anonymous', integrity, href });
}
