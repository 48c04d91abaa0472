// Fuse.js, with what its documentation recommends for documents that are searched
// with several words, and with its plain fuzzy search.
// https://fusejs.io/token-search.html and https://fusejs.io/fuzzy-search.html

import Fuse from 'fuse.js';

import { FIELDS, segmented } from './texts.mjs';

export const name = 'Fuse.js';

// One query of the enlarged table takes a quarter of an hour and cannot be broken off.
export const tooSlow = true;

const keys = Object.entries(FIELDS).map(([name, weight]) => ({ name, weight }));

// A word at a time. "For tighter matching, try 0.3 or 0.4."
const token = { useTokenSearch: true, threshold: 0.3 };

export const variants = [
  variant('token search', token),
  variant('token search, all words', { ...token, tokenMatch: 'all' }),
  // The query as a whole, wherever it stands in long texts.
  variant('fuzzy', { ignoreLocation: true }),
];

function variant(settings, options) {
  return {
    settings,
    build({ entries }, language) {
      const chinese = language === 'zh-Hans' && { tokenize: segmented };
      const fuse = new Fuse(entries, { keys, ignoreDiacritics: true, ...options, ...chinese });
      // "Use limit when you only need the top N results."
      return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  };
}
