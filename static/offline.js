// Has the page kept for a time without network, once it has been fetched and
// nothing else has for a while: nobody waits for that. Only the page itself asks
// for this script; an element on another site's page is that site's business.
const QUIET_MS = 1000;

// Resolves when nothing has been fetched for so long.
export function quiet(milliseconds) {
  return new Promise((resolve) => {
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(done, milliseconds);
    };
    const watch = new PerformanceObserver(later);
    const done = () => {
      watch.disconnect();
      resolve();
    };
    watch.observe({ type: 'resource' });
    later();
  });
}

async function start() {
  await quiet(QUIET_MS);
  await import('./offline/keep.js');
}

if (window === top && 'serviceWorker' in navigator) addEventListener('load', start);
