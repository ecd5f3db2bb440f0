import { element } from '../../base/dom';
import { isQuantity } from './quantities';
import { term } from './term';

/** The words that carry their colour from the figure into the sentence: <tangent>tangent</tangent>. */
const COLOURS: Readonly<Record<string, string>> = {
  curve: 'blue',
  tangent: 'orange',
  secant: 'red',
  after: 'green',
  before: 'purple',
};

/**
 * Text with <name>…</name> around words, as nodes: a quantity's name makes them say what they are, any other makes them
 * strong, in their colour if they have one.
 */
export function richText(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
    const [whole, name = '', words = ''] = match;
    const marked = isQuantity(name) ? term(name, words) : element('strong', COLOURS[name] ?? '', words);
    nodes.push(text.slice(end, match.index), marked);
    end = match.index + whole.length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== '');
}

/** The same text without its marks: for a name that is heard. */
export function plainText(text: string): string {
  return text.replace(/<(\w+)>([^<]*)<\/\1>/g, '$2');
}

/** Writes rich text into an element; what is there already stays, with the focus and the pointer on it. */
export function writeRich(box: HTMLElement, text: string): void {
  const nodes = element('div', '', ...richText(text)).childNodes;
  const standing = [...box.childNodes];
  const isSame = standing.length === nodes.length && standing.every((old, i) => isAlike(old, nodes[i]));
  if (!isSame) return box.replaceChildren(...nodes);
  standing.forEach((old, i) => {
    const words = nodes[i]?.textContent ?? '';
    if (old.textContent !== words) old.textContent = words;
  });
}

function isAlike(old: Node, made: Node | undefined): boolean {
  if (!(old instanceof HTMLElement && made instanceof HTMLElement)) return old.nodeType === made?.nodeType;
  return (
    old.tagName === made.tagName &&
    old.className === made.className &&
    old.dataset['quantity'] === made.dataset['quantity']
  );
}
