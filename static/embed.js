// All that another page loads to have <ws-close-codes>. The rest is fetched when the
// first element comes near the visible part.
import { define } from './element/define.js';
import { script } from './element/held.js';

define(async (...given) => (await script('element/start.js')).start(...given));
