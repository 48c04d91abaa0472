// The page's side of ../sw.js: has the browser keep this version, and offers a
// newer one when all of it is here. Where the browser refuses, the page goes on
// with the network. The build writes the page's version into it
// (xtask/src/steps/seal.rs).
import { show } from './notice.js';
import { quiet } from './quiet.js';

const HOUR_MS = 3_600_000;
const QUIET_MS = 3000;

const { serviceWorker } = navigator;
const { version } = document.querySelector('[data-version]').dataset;

// Lets a newer version take over, then shows it. Another open page may have let
// it already.
function take(registration) {
  const { waiting } = registration;
  if (!waiting) {
    location.reload();
    return;
  }
  waiting.onstatechange = () => waiting.state === 'activating' || location.reload();
  waiting.postMessage('take over');
}

// Not while the page still fetches: Chromium lets the version in force finish
// what it does, and was seen to hold the newer one back for long after that.
async function offer(registration) {
  await quiet(QUIET_MS);
  show(() => take(registration));
}

function watch(registration) {
  const coming = registration.installing;
  if (!coming) return;
  coming.addEventListener('statechange', () => {
    // The first version there is replaces nothing.
    if (registration.waiting === coming && registration.active) offer(registration);
  });
}

// The browser looks for a newer version when a page is opened; one that stays
// open for hours looks when the reader comes back to it.
function lookAgain(registration) {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < HOUR_MS) return;
    looked = Date.now();
    registration.update().catch(() => {});
  });
}

async function keep() {
  const worker = new URL('../sw.js', import.meta.url);
  const registration = await serviceWorker.register(worker, { updateViaCache: 'none' });
  if (registration.waiting) offer(registration);
  watch(registration);
  registration.addEventListener('updatefound', () => watch(registration));
  lookAgain(registration);
  const { active } = await serviceWorker.ready;
  active.postMessage({ opened: version });
}

keep().catch(() => {});
