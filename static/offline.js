// Has the page kept for a time without network, once it has been fetched and
// nothing else has for a while: nobody waits for that. Only the page itself asks
// for this script; an element on another site's page is that site's business.
import { script } from './element/held.js';
import { quiet } from './offline/quiet.js';

const QUIET_MS = 1000;

async function start() {
  await quiet(QUIET_MS);
  // Where it does not arrive, the page goes on with the network.
  await script('offline/keep.js').catch(() => {});
}

if (window === top && 'serviceWorker' in navigator) addEventListener('load', start);
