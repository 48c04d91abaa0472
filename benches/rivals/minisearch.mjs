// MiniSearch, with the search options of its documentation, and with the term
// processing that it leaves to its user.
// https://github.com/lucaong/minisearch#search-options and #term-processing

import MiniSearch from 'minisearch';

import { FIELDS, evened, joined, segmented } from './texts.mjs';

export const name = 'MiniSearch';

// Since it scores by BM25+, says its change log at 5.0.0, less boosting is needed.
const mild = Object.fromEntries(Object.entries(FIELDS).map(([field, w]) => [field, Math.sqrt(w)]));

const usual = { prefix: true, fuzzy: 0.2 };
// From the documentation of search(): short words have to be right.
const careful = {
  prefix: (term) => term.length > 3,
  fuzzy: (term) => (term.length > 3 ? 0.2 : null),
};

export const variants = [
  variant('as it comes', { ...usual, boost: FIELDS }, false),
  variant('evened', { ...usual, boost: FIELDS }),
  variant('evened, mild boost', { ...usual, boost: mild }),
  variant('evened, short words right', { ...careful, boost: FIELDS }),
  variant('evened, short right, mild', { ...careful, boost: mild }),
  variant('evened, all words', { ...usual, boost: FIELDS, combineWith: 'AND' }),
];

function variant(settings, searchOptions, evens = true) {
  return {
    settings,
    build({ entries, stopWords }, language) {
      const terms = evens ? processing(stopWords, language) : {};
      const index = new MiniSearch({ fields: Object.keys(FIELDS), searchOptions, ...terms });
      index.addAll(joined(entries));
      return (query) => index.search(query).map(({ id }) => id);
    },
  };
}

// Without marks and stop words; Chinese in words, as its issue 201 discusses.
function processing(stopWords, language) {
  const stop = new Set(stopWords.map(evened));
  const processTerm = (term) => {
    const form = evened(term);
    return stop.has(form) ? null : form;
  };
  return language === 'zh-Hans' ? { processTerm, tokenize: segmented } : { processTerm };
}
