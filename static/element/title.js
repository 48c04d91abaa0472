// Keeps the title of our own page in the language that is shown, by which the widget
// names the page's language, too.
import { base, get } from './files.js';

const page = document.documentElement;

async function follow() {
  const { lang } = page;
  const { title } = JSON.parse(await get(`${base}data/pages/${lang}.json`));
  // Another may have been chosen since.
  if (page.lang === lang) document.title = title;
}

// Where it did not arrive, the title stays as it is.
new MutationObserver(() => follow().catch(() => {})).observe(page, { attributeFilter: ['lang'] });
