// Scripts, programs and style sheets when all of it is one page. Stands in for
// static/element/held.js and gives the same, but asks nobody.
import answersLook from '../answers.css';
import widgetLook from '../widget.css';
import * as answers from './answers.js';
import { packed } from './packed.js';

const scripts = { 'element/answers.js': answers };
const looks = { 'styles/answers.css': answersLook, 'styles/widget.css': widgetLook };
const programs = {};

export async function script(name) {
  return scripts[name];
}

export function program(name, initialise) {
  programs[name] ??= initialise({ module_or_path: packed(name) });
  return programs[name];
}

export function sheet(name) {
  return Object.assign(document.createElement('style'), { textContent: looks[name] });
}
