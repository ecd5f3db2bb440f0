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

/** A piece of a text, and the name that it is marked with. */
interface Piece {
  readonly words: string;
  readonly name?: string;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
    const [whole, name = '', words = ''] = match;
    pieces.push({ words: text.slice(end, match.index) }, { words, name });
    end = match.index + whole.length;
  }
  pieces.push({ words: text.slice(end) });
  return pieces.filter(({ words, name }) => words !== '' || name !== undefined);
}

/**
 * Text with <name>…</name> around words, as nodes: a quantity's name makes them say what they are, any other makes them
 * strong, in their colour if they have one.
 */
export function richText(text: string): (Node | string)[] {
  return piecesOf(text).map(({ words, name }) => {
    if (name === undefined) return words;
    return isQuantity(name) ? term(name, words) : element('strong', COLOURS[name] ?? '', words);
  });
}

/** The same text without its marks: for a name that is heard. */
export function plainText(text: string): string {
  return text.replace(/<(\w+)>([^<]*)<\/\1>/g, '$2');
}

/** Writes rich text into an element; what is there already stays, with the focus and the pointer on it. */
export function writeRich(box: HTMLElement, text: string): void {
  const pieces = piecesOf(text);
  const standing = [...box.childNodes];
  const isSame = standing.length === pieces.length && standing.every((node, i) => isOfKind(node, pieces[i]));
  if (!isSame) return box.replaceChildren(...richText(text));
  standing.forEach((node, i) => {
    const words = pieces[i]?.words ?? '';
    if (node.textContent !== words) node.textContent = words;
  });
}

/** Whether a node is as `richText` would make it of a piece, but for its words. */
function isOfKind(node: Node, piece: Piece | undefined): boolean {
  const name = piece?.name;
  if (!(node instanceof HTMLElement)) return name === undefined && node.nodeType === Node.TEXT_NODE;
  if (name === undefined) return false;
  if (isQuantity(name)) return node.dataset['quantity'] === name;
  return node.localName === 'strong' && node.className === (COLOURS[name] ?? '');
}
