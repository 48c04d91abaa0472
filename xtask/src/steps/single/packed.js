// The files in the page, by their names: a line that lists names and lengths, then the
// files in that order (pack.rs).
const files = unpack(document.getElementById('files'));

async function unpack(block) {
  const letters = atob(block.textContent);
  // Uint8Array.from goes by way of a list: ten times as long.
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; at += 1) packed[at] = letters.charCodeAt(at);
  block.remove();
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const found = new Map();
  let start = bytes.indexOf(10) + 1;
  const list = new TextDecoder().decode(bytes.subarray(0, start));
  for (const [name, length] of JSON.parse(list)) {
    found.set(name, bytes.subarray(start, start + length));
    start += length;
  }
  return found;
}

export async function packed(name) {
  const bytes = (await files).get(name);
  if (!bytes) throw new Error(`${name} is not in this page`);
  return bytes;
}
