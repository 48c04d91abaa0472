// FlexSearch. Its guide: a Document for several fields, an Index where one will
// do; the tokenizers and encoders of its section on fuzzy search; suggestions, so
// that not every word has to be there; stop words and CJK from its encoder guide.
// https://github.com/nextapps-de/flexsearch#fuzzy-search, doc/document-search.md,
// doc/encoder.md

import FlexSearch from 'flexsearch';

import { FIELDS, joined } from './texts.mjs';

const { Charset, Document, Encoder, Index } = FlexSearch;

export const name = 'FlexSearch';

const fields = Object.keys(FIELDS);

export const variants = [
  inFields('fields merged, forward', { tokenize: 'forward', charset: Charset.Normalize }),
  inFields('fields merged, tolerant', { tokenize: 'tolerant', charset: Charset.LatinBalance }),
  inOne('forward', { tokenize: 'forward', charset: Charset.Normalize }),
  inOne('forward, LatinAdvanced', { tokenize: 'forward', charset: Charset.LatinAdvanced }),
  inOne('tolerant, LatinAdvanced', { tokenize: 'tolerant', charset: Charset.LatinAdvanced }),
  inOne('strict, context', { tokenize: 'strict', charset: Charset.Normalize, context: true }),
];

// A field each, the results merged. What fits in the first field comes first.
function inFields(settings, choice) {
  return {
    settings,
    build({ entries, stopWords }, language) {
      const index = new Document({
        ...options(choice, language, stopWords),
        document: { id: 'id', index: fields },
      });
      for (const entry of joined(entries)) index.add(entry);
      const more = { suggest: true, merge: true, limit: 10 };
      return (query) => index.search(query, more).map(({ id }) => id);
    },
  };
}

// One text an entry, the most telling first: it scores what stands early.
function inOne(settings, choice) {
  return {
    settings,
    build({ entries, stopWords }, language) {
      const texts = joined(entries).map((entry) => fields.map((field) => entry[field]).join('\n'));
      const longest = Math.max(...texts.map((text) => text.length));
      // The formula of its section on resolution, which leaves contexts alone.
      const resolution = choice.context ? 9 : 2 * Math.floor(Math.sqrt(longest));
      const index = new Index({ ...options(choice, language, stopWords), resolution });
      entries.forEach(({ id }, at) => index.add(id, texts[at]));
      return (query) => index.search(query, { suggest: true, limit: 10 });
    },
  };
}

function options({ charset, ...choice }, language, stopWords) {
  if (language === 'zh-Hans') return { ...choice, encoder: new Encoder(Charset.CJK) };
  const encoder = new Encoder(charset);
  for (const word of stopWords) encoder.addFilter(word);
  return { ...choice, encoder };
}
