// Defines <ws-close-codes> and fetches the program behind it, once for all
// elements of a page, when the first comes near the visible part. What the
// author put inside the element stays visible until then, and for good where
// the program cannot run.
const base = new URL('./', import.meta.url).href;
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
  return element('link', { rel: 'stylesheet', href: `${base}styles/${name}.css` });
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

// Resolves when the style sheet is in force, or cannot be had.
function settled(link) {
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
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
    // What the build drew for the page stays until the widget is there.
    const early = root.querySelector('[data-early]');
    if (early) root.append(place);
    else root.replaceChildren(slot, look, place);
    try {
      const [{ mount }, page] = await Promise.all([
        program('ws-close-codes'),
        early ? import(`${base}early.js`) : settled(look),
      ]);
      this.#widget = await mount(this, root, place, base, get, () => this.#answers());
      slot.remove();
      if (early) page.handOver(early, place);
      else place.hidden = false;
    } catch (error) {
      place.remove();
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
    for (const tree of [this, this.shadowRoot]) {
      for (const part of tree.querySelectorAll('[data-when-failed]')) part.hidden = false;
      for (const part of tree.querySelectorAll('[data-when-loading]')) part.hidden = true;
    }
    const detail = { message: String(error) };
    this.dispatchEvent(
      new CustomEvent('ws-close-codes:error', { detail, bubbles: true, composed: true }),
    );
  }
}

if (!customElements.get('ws-close-codes')) customElements.define('ws-close-codes', WsCloseCodes);
