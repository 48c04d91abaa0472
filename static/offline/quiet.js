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
