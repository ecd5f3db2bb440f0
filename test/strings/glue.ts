import type { Node } from 'oxc-parser';
import { isSaying, methodOf, nameOf, placesIn, type Source, tell } from './syntax';

/** What may stand between two texts: each is whole by itself. */
const apart = /^(\s+|\s*[·/=]\s*)$/;
const endsSentence = /[.?!:]$/;

/**
 * Where a source glues texts to others: a text that l10n.t gives, at once or by way of a constant or a function of the same
 * file, in a template or a sum, unless only a blank after a sentence or a sign parts it from the rest; and lists of texts
 * joined by commas.
 */
export function gluedIn(source: Source): string[] {
  const nodes = placesIn(source).map(({ node }) => node);
  const names = namesOfTexts(nodes);
  return nodes.filter((node) => isGlue(node, names)).map((node) => tell(source, node));
}

function isGlue(node: Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'TemplateLiteral') {
    if (!node.expressions.some((part) => givesText(part, names))) return false;
    const between = node.quasis.map(({ value }) => value.raw);
    const [first, last] = [between[0], between.at(-1)];
    const whole = (text: string, i: number) =>
      apart.test(text) && (text.trim() !== '' || ends(node.expressions[i]));
    return first !== '' || last !== '' || !between.slice(1, -1).every(whole);
  }
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return givesText(node.left, names) || givesText(node.right, names);
  if (methodOf(node) !== 'join' || node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression')
    return false;
  const [separator] = node.arguments;
  const text = separator?.type === 'Literal' ? String(separator.value) : ',';
  return !apart.test(text) && givesText(node.callee.object, names);
}

/** Whether what is said there is a sentence, as far as can be read off. */
function ends(node: Node | undefined): boolean {
  if (!node || !isSaying(node)) return true;
  const [text] = node.arguments;
  return text?.type !== 'Literal' || endsSentence.test(String(text.value));
}

/** The constants and functions of a file that are, give or hold texts. */
function namesOfTexts(nodes: readonly Node[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const node of nodes) {
      const [id, value] =
        node.type === 'VariableDeclarator'
          ? [node.id, node.init]
          : node.type === 'FunctionDeclaration'
            ? [node.id, node]
            : [];
      const name = id && nameOf(id);
      if (name && value && givesText(value, names)) names.add(name);
    }
  }
  return names;
}

/** Whether the value of an expression is a text, a list of texts, or a function that gives one. */
function givesText(node: Node | null, names: ReadonlySet<string>): boolean {
  if (!node) return false;
  const says: boolean = isSaying(node); // declared, else what follows would count as no call
  if (says) return true;
  const gives = (other: Node | null) => givesText(other, names);
  switch (node.type) {
    case 'Identifier':
      return names.has(node.name);
    case 'CallExpression':
      return node.callee.type === 'MemberExpression'
        ? ['join', 'map', 'filter'].includes(methodOf(node) ?? '') &&
            [node.callee.object, ...node.arguments].some(gives)
        : gives(node.callee);
    case 'ConditionalExpression':
      return gives(node.consequent) || gives(node.alternate);
    case 'LogicalExpression':
      return gives(node.left) || gives(node.right);
    case 'TemplateLiteral':
      return node.expressions.some(gives);
    case 'ArrayExpression':
      return node.elements.some(gives);
    case 'SpreadElement':
      return gives(node.argument);
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
      return node.body?.type === 'BlockStatement' ? returnsOf(node.body).some(gives) : gives(node.body);
    default:
      return false;
  }
}

/** What a block returns, but not what functions in it return. */
function returnsOf(node: Node): Node[] {
  switch (node.type) {
    case 'ReturnStatement':
      return node.argument ? [node.argument] : [];
    case 'BlockStatement':
      return node.body.flatMap(returnsOf);
    case 'IfStatement':
      return [node.consequent, ...(node.alternate ? [node.alternate] : [])].flatMap(returnsOf);
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(returnsOf));
    default:
      return [];
  }
}
