// Opens the page again without a network: keeps a whole version of the built
// files and serves pages from it, each from the version it was opened with. A
// newer version waits until a reader asks for it or no page is open any more.
// The build puts the version and the SHA-256 of its files before this, as
// `bundle` (xtask/src/steps/seal.rs); static/offline/ is the page's side.
const { version, files } = bundle;
const { scope } = registration;

// Caches belong to the origin, which other copies of this page may share.
const prefix = `ws-close-codes ${scope} `;
const nameOf = (version) => prefix + version;
const notes = nameOf('notes');
// Where they hold what is no file.
const aboutPages = `${scope}?pages`;
const aboutFiles = `${scope}?files`;
const AT_ONCE = 6;

// The address of a file; `index.html` is asked for by its folder, as pages are.
const addressOf = (path) => scope + path.replace(/(^|\/)index\.html$/, '$1');

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The answer, once all of it is here, if its bytes are those of the build.
async function whole(answer, hash) {
  if (!answer?.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  if ((await digest(bytes)) !== hash) return undefined;
  const headers = new Headers(answer.headers);
  // An answer that varies with everything cannot be kept.
  headers.delete('vary');
  // WebKit would go on giving it to pages of the next version by itself.
  headers.set('cache-control', 'no-cache');
  return new Response(bytes, { headers });
}

// A file from the network. What the browser remembers of it may be of another
// version; then the server is asked.
async function fetched(path, hash) {
  for (const cache of ['default', 'reload']) {
    try {
      const copy = await whole(await fetch(addressOf(path), { cache }), hash);
      if (copy) return copy;
    } catch {
      // Not there, or cut off.
    }
  }
  return undefined;
}

// A file that is kept; with no name, in whichever version.
async function kept(cacheName, path, hash) {
  try {
    return await whole(await caches.match(addressOf(path), { cacheName }), hash);
  } catch {
    return undefined;
  }
}

async function keep(cacheName, address, answer) {
  await (await caches.open(cacheName)).put(address, answer);
}

const json = (value) => new Response(JSON.stringify(value));

// The hashes of the files of a version, unless all that was kept of it is gone.
async function filesOf(wanted) {
  if (wanted === version) return files;
  const list = await caches.match(aboutFiles, { cacheName: nameOf(wanted) });
  return list?.json();
}

// Every file or nothing: what failed half-way is removed, and the version before
// goes on.
async function install() {
  const name = nameOf(version);
  const left = Object.entries(files);
  const some = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [path, hash] = next;
      const copy = (await kept(undefined, path, hash)) ?? (await fetched(path, hash));
      if (!copy) throw new Error(`${path} did not arrive whole`);
      await keep(name, addressOf(path), copy);
    }
  };
  const orNone = (error) => {
    left.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () => some().catch(orNone)),
  );
  try {
    await Promise.all(ends.map(({ reason }) => reason && Promise.reject(reason)));
    await keep(name, aboutFiles, json(files));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

// Which version was in force last, and which open pages are to be served
// another: by the id of the page its version, or null for the network's.
let remembered;

function memory() {
  remembered ??= caches
    .match(aboutPages, { cacheName: notes })
    .then((answer) => answer?.json())
    .catch(() => undefined)
    .then((told) => told ?? { pages: {} });
  return remembered;
}

async function remember(pages) {
  remembered = Promise.resolve({ version, pages });
  await keep(notes, aboutPages, json({ version, pages }));
}

// What changes the notes about pages does so one after the other: a page can say
// that it is of this version while this version still takes over.
let last = Promise.resolve();
const inTurn = (change) => (last = last.catch(() => {}).then(change));

const open = (options) => clients.matchAll(options).then((pages) => pages.map(({ id }) => id));

// Takes over: pages that are open stay with what they were opened with.
async function activate() {
  const before = await memory();
  const pages = {};
  for (const id of await open({ includeUncontrolled: true })) {
    pages[id] = id in before.pages ? before.pages[id] : (before.version ?? null);
  }
  await remember(pages);
  await sweep();
}

// Removes versions that no open page is of.
async function sweep() {
  // A version on its way in has a cache, too; it sweeps when it takes over.
  if (registration.installing || registration.waiting) return;
  const { pages } = await memory();
  const living = new Set(await open({ includeUncontrolled: true }));
  const left = Object.entries(pages).filter(([id]) => living.has(id));
  const needed = new Set([version, 'notes', ...left.map(([, version]) => version)].map(nameOf));
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.filter((name) => !needed.has(name)).map((name) => caches.delete(name)));
  if (left.length < Object.keys(pages).length) await remember(Object.fromEntries(left));
}

// A page that came from the network and is of this version is served from here
// from now on. Others that did are not to be.
async function adopt({ id }) {
  const { pages } = await memory();
  const served = await open();
  if (served.includes(id) && pages[id] !== null) return;
  for (const other of await open({ includeUncontrolled: true })) {
    if (!served.includes(other)) pages[other] ??= null;
  }
  pages[id] = version;
  await remember(pages);
  await clients.claim();
}

async function answer(event, path) {
  const { request, clientId, resultingClientId } = event;
  const arrives = request.mode === 'navigate';
  const { pages } = await memory();
  const wanted = !arrives && clientId in pages ? pages[clientId] : version;
  if (wanted === null) return fetch(request);
  const known = await filesOf(wanted).catch(() => undefined);
  if (!known) return Response.error();
  if (!Object.hasOwn(known, path)) return fetch(request);
  const hash = known[path];
  const name = nameOf(wanted);
  const copy = await kept(name, path, hash);
  if (copy) return copy;
  const again = await fetched(path, hash);
  if (again) {
    event.waitUntil(keep(name, addressOf(path), again.clone()).catch(() => {}));
    return again;
  }
  // What the server may have instead is another version's; a page can be that
  // as a whole.
  if (!arrives) return Response.error();
  pages[resultingClientId] = null;
  event.waitUntil(inTurn(() => remember(pages)).catch(() => {}));
  return fetch(request);
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(inTurn(activate)));
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const path = url.slice(scope.length).split(/[?#]/, 1)[0];
  event.respondWith(answer(event, path.replace(/(^|\/)$/, '$1index.html')));
});
addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(skipWaiting());
  if (event.data?.opened !== version) return;
  event.waitUntil(inTurn(() => adopt(event.source)).then(() => inTurn(sweep)));
});
