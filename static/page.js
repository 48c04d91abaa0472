// What our own page begins with: the element as other pages have it, and in the same
// file all that it needs, so that nothing waits for another answer of the network.
import { define } from './element/define.js';
import { handOver } from './element/early.js';
import { start } from './element/start.js';

define((element, kept) => start(element, kept, handOver));
