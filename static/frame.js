// The element alone in a frame of another page: gives it the parameters of the
// frame's address, and tells the page around how high it is. Nothing is listened
// to: no page can do more than choose the address.
const PARAMETERS = ['q', 'category', 'code', 'compare', 'theme', 'lang', 'variant'];

const widget = document.querySelector('ws-close-codes');
const asked = new URLSearchParams(location.search);
for (const name of PARAMETERS) {
  if (asked.has(name)) widget.setAttribute(name, asked.get(name));
}

let told = 0;

function tell() {
  const height = Math.ceil(widget.getBoundingClientRect().height);
  if (height === told) return;
  // A page that made the frame as high as it was told will do so again. Until it
  // has, no scroll bar is to take room from the text, which would make it higher.
  document.documentElement.toggleAttribute('data-follows', told > 0 && innerHeight >= told);
  told = height;
  parent.postMessage({ type: 'ws-close-codes:height', height }, '*');
}

if (parent !== window) new ResizeObserver(tell).observe(widget);
