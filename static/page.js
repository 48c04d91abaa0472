// What our own page begins with: the element as other pages have it, and in the same
// file all that it needs, so that nothing waits for another answer of the network.
import { define } from './element/define.js';
import { handOver } from './element/early.js';
import { start } from './element/start.js';

// What is to be read comes first: the program has ten times its bytes. A page out of
// sight paints nothing.
const painted = new Promise((resolve) => {
  if (document.hidden) resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});

define(async (element, kept) => {
  await painted;
  return start(element, kept, handOver);
});
