// Defines <ws-close-codes> and fetches the program behind it, once for all
// elements of a page, when the first comes near the visible part. What the
// author put inside the element stays visible until then, and for good where
// the program cannot run. The build puts names and digests of the files it asks
// for before this, as `assets` (xtask/src/steps/assets.rs).
const base = new URL('./', import.meta.url).href;
const programs = {};

let failures = 0;

// Where a file is, and which bytes the browser is to take for it.
function asset(name) {
  const [file, integrity] = assets[name];
  return { href: base + file, integrity, crossOrigin: 'anonymous' };
}

async function load(name) {
  const { href, ...script } = asset(`${name}.js`);
  // A browser may remember that an address could not be imported.
  const src = failures ? `${href}?${failures}` : href;
  const wasm = asset(`${name}_bg.wasm`);
  const module_or_path = fetch(wasm.href, wasm);
  // It is waited for below.
  module_or_path.catch(() => {});
  await held({ type: 'module', src, ...script });
  const bindings = await import(src);
  await bindings.default({ module_or_path });
  return bindings;
}

// `import` would take any bytes; an element that brings them before it does not.
async function held(properties) {
  const script = element('script', properties);
  const arrived = settled(script);
  document.head.append(script);
  const { type } = await arrived;
  script.remove();
  if (type === 'error') throw new Error(properties.src);
}

// One of the two programs, once for all elements: the page's, and the one that
// composes full answers, which nobody needs before the first paint.
function program(name) {
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

function get(url) {
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

function sheet(name) {
  return element('link', { rel: 'stylesheet', ...asset(`styles/${name}.css`) });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

// Resolves when a style sheet is in force, or a script has run, or cannot be had.
function settled(file) {
  return new Promise((resolve) => (file.onload = file.onerror = resolve));
}

class WsCloseCodes extends HTMLElement {
  static observedAttributes = ['q', 'category', 'code', 'compare', 'codes', 'theme', 'lang'];
  #near;
  #widget;
  #starting = false;

  connectedCallback() {
    if (this.#widget || this.#starting) return;
    if (this.getAttribute('loading') === 'eager') {
      this.#start();
      return;
    }
    this.#near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: '400px' },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near?.disconnect();
    // An element that is only moved is back before this runs.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, value) {
    if (before !== value) this.#widget?.attributeChanged(name, value ?? undefined);
  }

  async #start() {
    this.#near?.disconnect();
    this.#starting = true;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const slot = element('slot');
    const look = sheet('widget');
    const place = element('div', { hidden: true });
    const styled = settled(look);
    root.replaceChildren(slot, look, place);
    try {
      const [{ mount }] = await Promise.all([program('ws-close-codes'), styled]);
      this.#widget = await mount(this, root, place, base, get, () => this.#answers());
      slot.remove();
      place.hidden = false;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#starting = false;
    }
    if (!this.isConnected) this.#stop();
  }

  // What composes full answers, with their look; called again where it failed.
  async #answers() {
    const look = sheet('answers');
    const styled = settled(look);
    this.shadowRoot.lastElementChild.before(look);
    try {
      const [{ Answers }] = await Promise.all([program('answers'), styled]);
      return new Answers(get, base);
    } catch (error) {
      look.remove();
      throw error;
    }
  }

  #stop() {
    this.#widget?.unmount();
    this.#widget = undefined;
  }

  // The author's content is still there; parts of it may be meant for this moment.
  #fail(error) {
    for (const part of this.querySelectorAll('[data-when-failed]')) part.hidden = false;
    for (const part of this.querySelectorAll('[data-when-loading]')) part.hidden = true;
    const detail = { message: String(error) };
    this.dispatchEvent(
      new CustomEvent('ws-close-codes:error', { detail, bubbles: true, composed: true }),
    );
  }
}

if (!customElements.get('ws-close-codes')) customElements.define('ws-close-codes', WsCloseCodes);
