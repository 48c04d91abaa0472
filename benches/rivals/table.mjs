// Shows what was measured.

import { fits, rank, score } from './score.mjs';

// A line an engine and table. Of the queries of each set: Success@1 and MRR@10, and
// in brackets the same without those that fit nothing.
export function printTable(rows) {
  const sets = setsOf(rows);
  const head = ['engine', 'settings', 'entries', ...sets, 'median µs', 'p95 µs', 'asked', 'build ms'];
  const lines = rows.map((row) => [
    row.name,
    row.settings + (row.best ? ' *' : ''),
    String(row.entries),
    ...sets.map((set) => (row.judged ? quality(row, set) : '')),
    row.time.median.toFixed(1),
    row.time.p95.toFixed(1),
    String(row.time.queries),
    (row.build / 1e6).toFixed(0),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at].length)));
  const words = 2;
  const pad = (cell, at) => (at < words ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  for (const line of [head, ...lines]) console.log(line.map(pad).join('  '));
  console.log(`\nSuccess@1 and MRR@10; in brackets without the queries that nothing fits.
* the settings that rank best, over all queries
Times at ${rows[0].entries} entries are over the queries of all languages, at more over the
English ones; "asked" is how many of them there was time for.`);
}

// The queries that others' best settings have first and ours have not. Of the half
// that is held out, nothing.
export function printAhead([ours, ...others]) {
  for (const other of others) {
    console.log(`\n${other.name} has first, and we have not:`);
    other.judged.forEach(({ query, found }, at) => {
      const own = ours.judged[at].found;
      if (query.set === 'held-out' || rank(query, found) !== 0 || rank(query, own) === 0) return;
      const shown = JSON.stringify(own.slice(0, 4));
      const text = `${JSON.stringify(query.query)}: ${shown}, not ${JSON.stringify(query.best)}`;
      console.log(`  ${query.set} ${query.language}  ${text}`);
    });
  }
}

function setsOf(rows) {
  const judged = rows.flatMap((row) => row.judged ?? []);
  return [...new Set(judged.map(({ query }) => query.set))];
}

function quality({ judged }, set) {
  const own = judged.filter(({ query }) => query.set === set);
  const both = (judged) => {
    const { first, reciprocal } = score(judged);
    return `${first.toFixed(3)} ${reciprocal.toFixed(3)}`;
  };
  return `${both(own)} (${both(own.filter(fits))})`;
}
