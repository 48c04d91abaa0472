// Judges what an engine found, by the rules of benches/relevance.rs.

// Ranks below this count as not found.
const DEEPEST = 10;

// The place of the first right code, 0 for the top; undefined where there is none.
// A query that fits nothing is right when nothing comes.
export function rank(query, found) {
  if (query.best.length === 0) return found.length === 0 ? 0 : undefined;
  const place = found.slice(0, DEEPEST).findIndex((code) => query.best.includes(code));
  return place < 0 ? undefined : place;
}

// Success@1 and MRR@10 of queries with what was found for each.
export function score(judged) {
  const ranks = judged.map(({ query, found }) => rank(query, found));
  const reciprocal = ranks.map((rank) => (rank === undefined ? 0 : 1 / (rank + 1)));
  return {
    queries: ranks.length,
    first: ranks.filter((rank) => rank === 0).length / ranks.length,
    reciprocal: sum(reciprocal) / ranks.length,
  };
}

// Whether something should come: some engines always bring something.
export const fits = ({ query }) => query.best.length > 0;

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
