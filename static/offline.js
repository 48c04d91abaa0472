// Has the page kept for a time without network, once it has been fetched and
// nothing else has for a while: nobody waits for that. Only the page itself asks
// for this script; an element on another site's page is that site's business.
const QUIET_MS = 1000;

function start() {
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET_MS);
  };
  const watch = new PerformanceObserver(later);
  const keep = () => {
    watch.disconnect();
    import('./offline/keep.js');
  };
  watch.observe({ type: 'resource' });
  later();
}

if (window === top && 'serviceWorker' in navigator) addEventListener('load', start);
