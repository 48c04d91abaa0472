const host = document.querySelector("ws-close-codes");
const root = host?.shadowRoot ?? document;
const shown = (element) => element.checkVisibility();
// What the build drew, which the widget replaces once it runs.
const isEarly = (element) => Boolean(element.closest("[data-early]"));
const early = (selector) => root.querySelector(`[data-early] ${selector}`);
const parts = (name) =>
  [...root.querySelectorAll(`[part~="${name}"]`)].filter((element) => !isEarly(element));
const part = (name) => parts(name)[0] ?? null;
const tidy = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
const rows = () => [...root.querySelectorAll('[part~="table"] tbody > tr[data-code]')]
  .filter((row) => shown(row) && !isEarly(row));
const row = (code) => rows().find((row) => row.dataset.code === code) ?? null;
const inRow = (code, name) => row(code)?.querySelector(`[part~="${name}"]`) ?? null;
// The answer in a part, once it is there.
const answer = (name) => part(name)?.querySelector("[data-section]") ? part(name) : null;
const section = (name, key) => part(name)?.querySelector(`[data-section="${key}"]`) ?? null;
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
const parameter = (name) => new URL(location.href).searchParams.get(name);
