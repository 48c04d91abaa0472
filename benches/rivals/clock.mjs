// Times an engine. A query's time is its quickest round: whatever else happens on
// the machine can only add to it.

// How often each query is asked.
const ROUNDS = 10;

// A number of steps that meets all kinds of queries soon, and each once: a prime
// that the number of queries is no multiple of.
const STRIDE = 10007;

// The times of queries in nanoseconds, a list for each that was asked. No engine
// is timed much longer than `patience`, in seconds: a slow one is not asked as
// often, and a very slow one not everything.
export function timed(search, queries, patience) {
  const times = queries.map(() => []);
  const end = now() + patience * 1e9;
  for (let asked = 0; asked < ROUNDS * queries.length && now() < end; asked += 1) {
    const at = (asked * STRIDE) % queries.length;
    const start = now();
    search(queries[at]);
    times[at].push(now() - start);
  }
  return times.filter((own) => own.length > 0);
}

// Median and 95th percentile over queries, in microseconds.
export function summary(times) {
  const quickest = times.map((own) => Math.min(...own)).sort((a, b) => a - b);
  const at = (share) => quickest[Math.floor(quickest.length * share)] / 1000;
  return { queries: quickest.length, median: at(0.5), p95: at(0.95) };
}

export const now = () => Number(process.hrtime.bigint());
