// Our search as WebAssembly, in the same process as the others.

import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export const name = 'ours, wasm';

// With the module that wasm-bindgen made for Node.
export function variants(folder) {
  const { Builder } = createRequire(import.meta.url)(resolve(folder, 'engine/engine.js'));
  const build = ({ entries, stopWords }) => fill(new Builder(stopWords), entries);
  return [{ settings: '', build }];
}

function fill(builder, entries) {
  // It knows an entry by its number anyway.
  for (const { id, number, ...fields } of entries) {
    for (const [field, texts] of Object.entries(fields)) {
      for (const text of texts) builder.add(id, field, text);
    }
  }
  const engine = builder.finish();
  return (query) => Array.from(engine.search(query));
}
