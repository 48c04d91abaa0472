// Our search beside those of others, on the same texts and queries: `node
// compare.mjs FOLDER [NAME...]`, where FOLDER holds what `cargo xtask bench` put
// there. With names, such as `MiniSearch`, only those others.

import { readFileSync } from 'node:fs';

import { now, summary, timed } from './clock.mjs';
import * as flexsearch from './flexsearch.mjs';
import * as fuse from './fuse.mjs';
import * as minisearch from './minisearch.mjs';
import * as ours from './ours.mjs';
import { score } from './score.mjs';
import { printAhead, printTable } from './table.mjs';
import { readTexts } from './texts.mjs';

// How long an engine is timed, in seconds: with a language, and with the enlarged
// table.
const PATIENCE = { small: 10, large: 60 };

const [folder, ...named] = process.argv.slice(2);
const { queries, languages, enlarged } = readTexts(folder);
const queriesIn = (language) => queries.filter((query) => query.language === language);
const asked = (language) => queriesIn(language).map(({ query }) => query);

const others = [minisearch, flexsearch, fuse].filter(
  ({ name }) => named.length === 0 || named.includes(name),
);
const engines = [{ name: ours.name, variants: ours.variants(folder) }, ...others];
const rows = native();
for (const { name, variants, tooSlow } of engines) {
  const small = variants.map((variant) => inLanguages(name, variant));
  rows.push(...small);
  // What is worth its time: the settings that rank best, and the quickest.
  const best = small.toSorted(byRank)[0];
  const quickest = small.toSorted((a, b) => a.time.median - b.time.median)[0];
  best.best = true;
  if (tooSlow) continue;
  for (const { settings } of new Set([best, quickest])) {
    rows.push(inLarge(name, variants.find((variant) => variant.settings === settings)));
  }
}
printTable(rows);
printAhead(rows.filter((row) => row.best));

// What the native program measured of our search.
function native() {
  const measured = JSON.parse(readFileSync(`${folder}/native.json`, 'utf8'));
  const judged = ({ language, found }) =>
    queriesIn(language).map((query, at) => ({ query, found: found[at] }));
  const row = (parts) => ({
    name: 'ours, native',
    settings: '',
    entries: parts[0].entries,
    build: parts.reduce((all, { build }) => all + build, 0) / parts.length,
    time: summary(parts.flatMap(({ times }) => times)),
  });
  const small = measured.filter(({ entries }) => entries < enlarged.entries.length);
  const large = measured.filter(({ entries }) => entries === enlarged.entries.length);
  return [{ ...row(small), judged: small.flatMap(judged) }, row(large)];
}

// Every language with its own queries: what was found, and how fast.
function inLanguages(name, { settings, build }) {
  progress(name, settings, 'all languages');
  const row = { name, settings, judged: [], build: 0 };
  const times = [];
  for (const [language, texts] of Object.entries(languages)) {
    const start = now();
    const search = build(texts, language);
    row.build += (now() - start) / Object.keys(languages).length;
    row.entries = texts.entries.length;
    row.judged.push(...queriesIn(language).map((query) => ({ query, found: search(query.query) })));
    times.push(...timed(search, asked(language), PATIENCE.small));
  }
  return { ...row, time: summary(times) };
}

// The enlarged table with the English queries: how fast.
function inLarge(name, { settings, build }) {
  progress(name, settings, `${enlarged.entries.length} entries`);
  const start = now();
  const search = build(enlarged, 'en');
  const built = now() - start;
  const time = summary(timed(search, asked('en'), PATIENCE.large));
  return { name, settings, entries: enlarged.entries.length, build: built, time };
}

function byRank(a, b) {
  return score(b.judged).reciprocal - score(a.judged).reciprocal;
}

function progress(...words) {
  console.error(`    ${words.filter(Boolean).join(', ')}`);
}
