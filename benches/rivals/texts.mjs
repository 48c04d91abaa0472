// The texts that everybody searches and the queries, as the native program wrote
// them down, and what the others are told about the texts.

import { readFileSync } from 'node:fs';

// The fields of an entry, the most telling first, with what our own index makes a
// word in each of them worth. The number is a text like others for the others.
export const FIELDS = { number: 20, name: 10, alias: 8, keyword: 7, symptom: 4, summary: 3, body: 1.5 };

export function readTexts(folder) {
  const text = readFileSync(`${folder}/texts.json`, 'utf8');
  const { queries, languages, enlarged } = JSON.parse(text);
  for (const { entries } of [...Object.values(languages), enlarged]) {
    for (const entry of entries) entry.number = [String(entry.id)];
  }
  return { queries, languages, enlarged };
}

// The same entries with one text a field.
export function joined(entries) {
  const texts = (entry) => Object.keys(FIELDS).map((field) => [field, entry[field].join('\n')]);
  return entries.map((entry) => ({ id: entry.id, ...Object.fromEntries(texts(entry)) }));
}

// Letter case and marks evened out, for engines that leave that to their user.
export function evened(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// The words of a text that may be written without spaces.
export function segmented(text) {
  const words = Array.from(segmenter.segment(text), (it) => it.isWordLike && it.segment);
  return words.filter(Boolean);
}
