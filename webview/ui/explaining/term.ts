import { element } from '../../base/dom';
import { describe } from './bubble';
import type { Quantity } from './quantities';

/** Words that say on hover and on keyboard focus what they name. */
export function term(quantity: Quantity, words: string): HTMLElement {
  const made = element('dfn', 'explained', words);
  made.dataset['quantity'] = quantity;
  made.tabIndex = -1; // those of a region are one stop of the Tab key
  made.setAttribute('aria-describedby', describe(quantity));
  return made;
}
