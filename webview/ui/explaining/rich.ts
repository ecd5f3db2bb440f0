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

/** A piece of a text, and the name that it is marked with; `whole` is what no line may break: a number such as 2e-25. */
interface Piece {
  readonly words: string;
  readonly name?: string;
  readonly whole?: boolean;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
    const [whole, name = '', words = ''] = match;
    pieces.push(...unmarked(text.slice(end, match.index)), { words, name });
    end = match.index + whole.length;
  }
  pieces.push(...unmarked(text.slice(end)));
  return pieces.filter(({ words, name }) => words !== '' || name !== undefined);
}

/** A browser breaks lines behind a hyphen between a letter and a digit, also in 2e-25. */
const unmarked = (text: string): Piece[] =>
  text
    .split(/((?<![\w.])-?[\w.]*\de-\d+)/)
    .map((words, i) => (i % 2 === 1 ? { words, whole: true } : { words }));

/**
 * Text with <name>…</name> around words, as nodes: a quantity's name makes them say what they are, any other makes them
 * strong, in their colour if they have one.
 */
export function richText(text: string): (Node | string)[] {
  return piecesOf(text).map(nodeOf);
}

function nodeOf({ words, name, whole }: Piece): Node | string {
  if (name === undefined) return whole ? element('span', 'whole', words) : words;
  return isQuantity(name) ? term(name, words) : element('strong', COLOURS[name] ?? '', words);
}

/** The same text without its marks: for a name that is heard. */
export function plainText(text: string): string {
  return text.replace(/<(\w+)>([^<]*)<\/\1>/g, '$2');
}

/** Writes rich text into an element; what is there already stays, with the focus and the pointer on it. */
export function writeRich(box: HTMLElement, text: string): void {
  let rest = [...box.childNodes];
  for (const piece of piecesOf(text)) {
    const place = rest.findIndex((node) => isOfKind(node, piece));
    // What has no name is only looked for at its place: elsewhere it stands beside another name.
    if (place < 0 || (place > 0 && piece.name === undefined)) {
      const [next] = rest;
      const made = nodeOf(piece);
      if (next) next.before(made);
      else box.append(made);
      continue;
    }
    for (const node of rest.slice(0, place)) node.remove();
    const [found, ...others] = rest.slice(place);
    if (found && found.textContent !== piece.words) found.textContent = piece.words;
    rest = others;
  }
  for (const node of rest) node.remove();
}

/** Whether a node is as `richText` would make it of a piece, but for its words. */
function isOfKind(node: Node, { name, whole = false }: Piece): boolean {
  if (!(node instanceof HTMLElement)) return name === undefined && !whole && node.nodeType === Node.TEXT_NODE;
  if (name === undefined) return whole && node.className === 'whole';
  if (isQuantity(name)) return node.dataset['quantity'] === name;
  return node.localName === 'strong' && node.className === (COLOURS[name] ?? '');
}
