import { element } from '../base/dom';

/** The words that carry their colour from the figure into the sentence: <tangent>tangent</tangent>. */
const COLOURS: Readonly<Record<string, string>> = {
  curve: 'blue',
  tangent: 'orange',
  secant: 'red',
  after: 'green',
  before: 'purple',
};

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

/** Text with <name>…</name> around coloured or strong words, as nodes. Unknown names stay plain text. */
export function richText(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
    const [whole, name = '', words = ''] = match;
    nodes.push(text.slice(end, match.index), element('strong', COLOURS[name] ?? '', words));
    end = match.index + whole.length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== '');
}
