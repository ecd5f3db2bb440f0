import { element } from '../../base/dom';
import { richText } from './rich';

export interface Sentence {
  readonly element: HTMLElement;
  readonly say: (text: string, tone?: 'info' | 'warning') => void;
}

/** The one sentence that says what is seen; a screen reader hears it when it changes. */
export function createSentence(): Sentence {
  const box = element('p', 'sentence');
  box.setAttribute('role', 'status');
  let said = '';
  return {
    element: box,
    say: (text, tone = 'info') => {
      box.classList.toggle('warning', tone === 'warning');
      if (text === said) return;
      said = text;
      box.replaceChildren(...richText(text));
    },
  };
}
