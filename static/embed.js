// Defines <ws-close-codes> and has the program behind it fetched (way.js), once for
// all elements of a page, when the first comes near the visible part. What the
// author put inside the element stays visible until then, and for good where the
// program cannot run.
import { base, get, handingOver, program, sheet } from './way.js';

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

// Resolves when the style sheet is in force, or cannot be had.
function settled(link) {
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

class WsCloseCodes extends HTMLElement {
  static observedAttributes = ['q', 'category', 'code', 'compare', 'codes', 'theme', 'lang', 'variant'];
  #near;
  #widget;
  // What the reader had when the element was taken away.
  #kept;
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
    if (before === value) return;
    this.#kept = undefined;
    this.#widget?.attributeChanged(name, value ?? undefined);
  }

  async #start() {
    this.#near?.disconnect();
    this.#starting = true;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const slot = element('slot');
    const look = sheet('widget');
    // Another program made with Yew is told that this is not its own.
    const place = element('div', { hidden: true, __yew_subtree_id: 0 });
    // What the build drew for the page stays until the widget is there.
    const early = root.querySelector('[data-early]');
    const styled = settled(look);
    if (early) root.append(look, place);
    else root.replaceChildren(slot, look, place);
    try {
      const [{ mount }, page] = await Promise.all([
        program('ws-close-codes'),
        early && handingOver(),
        styled,
      ]);
      const answers = () => this.#answers();
      this.#widget = await mount(this, root, place, base, get, answers, this.#kept);
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
    this.#kept = this.#widget?.unmount() ?? this.#kept;
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
