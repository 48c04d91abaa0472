// Defines <ws-close-codes>, which has a widget brought into it when it comes near the
// visible part. What the author put inside stays visible until then, and for good
// where the program cannot run.

// `start` promises the widget of an element, given what an earlier one of it left.
export function define(start) {
  class WsCloseCodes extends HTMLElement {
    static observedAttributes = ['q', 'category', 'code', 'compare', 'codes', 'theme', 'lang', 'variant'];
    #near;
    #widget;
    // What the reader had when the element was taken away.
    #kept;
    // While it starts, the attributes that changed since.
    #missed;

    connectedCallback() {
      if (this.#widget || this.#missed) return;
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
      this.#missed?.add(name);
      this.#widget?.attributeChanged(name, value ?? undefined);
    }

    async #start() {
      this.#near?.disconnect();
      this.#missed = new Set();
      try {
        this.#widget = await start(this, this.#kept);
        for (const name of this.#missed) {
          this.#widget.attributeChanged(name, this.getAttribute(name) ?? undefined);
        }
      } catch (error) {
        this.#fail(error);
      }
      this.#missed = undefined;
      if (!this.isConnected) this.#stop();
    }

    #stop() {
      this.#kept = this.#widget?.unmount() ?? this.#kept;
      this.#widget = undefined;
    }

    // The author's content is still there; parts of it may be meant for this moment.
    #fail(error) {
      for (const tree of [this, this.shadowRoot]) {
        for (const part of tree?.querySelectorAll('[data-when-failed], [data-when-loading]') ?? []) {
          part.hidden = 'whenLoading' in part.dataset;
        }
      }
      const detail = { message: String(error) };
      this.dispatchEvent(
        new CustomEvent('ws-close-codes:error', { detail, bubbles: true, composed: true }),
      );
    }
  }

  if (!customElements.get('ws-close-codes')) customElements.define('ws-close-codes', WsCloseCodes);
}
