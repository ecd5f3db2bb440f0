import { element } from '../../base/dom';
import { heightWith, keepHeight } from '../../base/keepHeight';
import { richText } from './rich';

export interface Sentence {
  readonly element: HTMLElement;
  readonly say: (text: string, tone?: 'info' | 'warning') => void;
  /** What it may say next: it keeps room for the longest, so that nothing below moves when it comes. */
  readonly reserve: (texts: readonly string[]) => void;
}

/** The one sentence that says what is seen; a screen reader hears it when it changes. */
export function createSentence(): Sentence {
  const box = element('p', 'sentence');
  box.setAttribute('role', 'status');
  let said = '';
  let next: readonly string[] = [];
  const keep = keepHeight(box, () => Math.max(0, ...next.map((text) => heightWith(box, richText(text)))));
  return {
    element: box,
    say: (text, tone = 'info') => {
      box.classList.toggle('warning', tone === 'warning');
      if (text === said) return;
      said = text;
      box.replaceChildren(...richText(text));
    },
    reserve: (texts) => {
      if (String(texts) === String(next)) return;
      next = texts;
      keep();
    },
  };
}
