// Put into every page before its own scripts: takes the time when the search can be used, and keeps
// what the browser says of the first paint and of what moved.
(() => {
  const seen = { usable: null, painted: null, moved: 0 };
  Object.defineProperty(window, "firstLoad", { value: seen });
  // More than there are files.
  performance.setResourceTimingBufferSize(2000);

  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.painted = startTime;
  });
  watch("layout-shift", ({ value }) => { seen.moved += value; });

  // The program's own search box is on the page and takes text, with all rows below it; what the
  // build drew does not count.
  const usable = (root) => {
    const boxes = [...root.querySelectorAll('[part~="search"]')];
    const box = boxes.find((it) => !it.disabled && !it.closest("[data-early], [hidden]"));
    const rows = box?.closest('[part~="root"]').querySelectorAll("tbody > tr[data-code]");
    return rows?.length === 20;
  };
  const look = (root) => {
    const watching = new MutationObserver(() => {
      if (!usable(root)) return;
      seen.usable = performance.now();
      watching.disconnect();
    });
    watching.observe(root, { subtree: true, childList: true, attributes: true });
  };

  // A root that a script makes.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    if (this.localName === "ws-close-codes") look(root);
    return root;
  };
  // A root that stands in the page.
  const parsing = new MutationObserver(() => {
    const root = document.querySelector("ws-close-codes")?.shadowRoot;
    if (!root) return;
    parsing.disconnect();
    look(root);
  });
  parsing.observe(document, { subtree: true, childList: true });
  addEventListener("DOMContentLoaded", () => parsing.disconnect());
})();
