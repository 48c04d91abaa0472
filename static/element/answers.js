// The program that composes full answers, with their look: fetched after the first
// paint, by start.js. Beside the folder of this script, the build writes its bindings.
import initialise, { Answers } from '../answers.js';
import { program, sheet } from './held.js';
import { settled } from './settled.js';

// Called again where it failed. `get` and `base` are those of files.js.
export async function answers(root, get, base) {
  const look = sheet('styles/answers.css');
  const styled = settled(look);
  root.lastElementChild.before(look);
  try {
    await Promise.all([program('answers_bg.wasm', initialise), styled]);
    return new Answers(get, base);
  } catch (error) {
    look.remove();
    throw error;
  }
}
