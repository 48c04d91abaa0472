// The data files when all of it is one page: this very page. Stands in for
// static/element/files.js and gives the same, but asks nobody.
import { packed } from './packed.js';

// The address of the page, which links to entries begin with.
export const base = location.href.replace(/[?#].*/, '');

export async function get(url) {
  return new TextDecoder().decode(await packed(url.replace(base, '')));
}
