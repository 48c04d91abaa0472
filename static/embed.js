// Defines <ws-close-codes> and fetches the program behind it, once for all
// elements of a page, when the first comes near the visible part. What the
// author put inside the element stays visible until then, and for good where
// the program cannot run.
const base = new URL('./', import.meta.url).href;
let program;

async function load() {
  const bindings = await import(`${base}ws-close-codes.js`);
  await bindings.default({ module_or_path: `${base}ws-close-codes_bg.wasm` });
  return bindings;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

// Resolves when the style sheet is in force, or cannot be had.
function settled(link) {
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

class WsCloseCodes extends HTMLElement {
  static observedAttributes = ['q', 'category', 'code', 'theme', 'lang'];
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
    const sheet = element('link', { rel: 'stylesheet', href: `${base}styles/widget.css` });
    const place = element('div', { hidden: true });
    const styled = settled(sheet);
    root.replaceChildren(slot, sheet, place);
    try {
      program ??= load().catch((error) => {
        // The next element, or the next try of this one, asks again.
        program = undefined;
        throw error;
      });
      const [{ mount }] = await Promise.all([program, styled]);
      this.#widget = await mount(this, root, place, base);
      slot.remove();
      place.hidden = false;
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#starting = false;
    }
    if (!this.isConnected) this.#stop();
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
