// Where the files of the program come from when all of it is one page: this very
// page. Stands in for static/way.js and gives the same, but asks nobody.
import * as answers from './answers.js';
import * as early from './early.js';
import answersLook from './answers.css';
import widgetLook from './widget.css';
import * as widget from './ws-close-codes.js';

// The address of the page, which links to entries begin with.
export const base = location.href.replace(/[?#].*/, '');

const modules = { 'ws-close-codes': widget, answers };
const looks = { widget: widgetLook, answers: answersLook };
const files = unpack(document.getElementById('files'));
const programs = {};

// A line that lists names and lengths, then the files in that order (pack.rs).
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
  for (const [name, length] of JSON.parse(text(bytes.subarray(0, start)))) {
    found.set(name, bytes.subarray(start, start + length));
    start += length;
  }
  return found;
}

function text(bytes) {
  return new TextDecoder().decode(bytes);
}

async function file(name) {
  const bytes = (await files).get(name);
  if (!bytes) throw new Error(`${name} is not in this page`);
  return bytes;
}

async function load(name) {
  const bindings = modules[name];
  await bindings.default({ module_or_path: await file(`${name}_bg.wasm`) });
  return bindings;
}

export function program(name) {
  programs[name] ??= load(name);
  return programs[name];
}

export async function get(url) {
  return text(await file(url.replace(base, '')));
}

export function handingOver() {
  return early;
}

export function sheet(name) {
  return Object.assign(document.createElement('style'), { textContent: looks[name] });
}
