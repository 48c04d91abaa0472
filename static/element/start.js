// Brings the program into an element, with its look, and gives back the widget that
// then runs there. What was there before stays visible until then. Beside the folder of
// this script, the build writes the program's bindings.
import initialise, { mount } from '../ws-close-codes.js';
import { base, get } from './files.js';
import { program, script, sheet } from './held.js';
import { settled } from './settled.js';

// `kept` is what an earlier widget of the element left; `handOver` takes over from
// what the build drew into the element, where it did.
export async function start(element, kept, handOver) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const slot = document.createElement('slot');
  const look = sheet('styles/widget.css');
  const place = document.createElement('div');
  // Another program made with Yew is told that this is not its own.
  Object.assign(place, { hidden: true, __yew_subtree_id: 0 });
  const early = root.querySelector('[data-early]');
  const styled = settled(look);
  if (early) root.append(look, place);
  else root.replaceChildren(slot, look, place);
  const answers = async () => (await script('element/answers.js')).answers(root, get, base);
  try {
    await Promise.all([program('ws-close-codes_bg.wasm', initialise), styled]);
    const widget = await mount(element, root, place, base, get, answers, kept);
    slot.remove();
    if (early) handOver(early, place);
    else place.hidden = false;
    return widget;
  } catch (error) {
    place.remove();
    throw error;
  }
}
