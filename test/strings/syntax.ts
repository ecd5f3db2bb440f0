import { type CallExpression, type Node, parseSync, visitorKeys } from 'oxc-parser';
import { readSource, sourceFiles } from '../imports';

/** A file of the project, or one planted. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** All that a learner may read comes from these. */
export const sources: readonly Source[] = ['src', 'webview']
  .flatMap(sourceFiles)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readSource(file) }));

/** A source of a test's own. */
export const planted = (text: string, file = 'src/views/planted.ts'): Source => ({ file, text });

/** A node of a source's tree with what stands around it, the nearest first. */
export interface Place {
  readonly node: Node;
  readonly around: readonly Node[];
}

/** Every node of a source, in the order of reading. */
export function placesIn({ file, text }: Source): Place[] {
  const found: Place[] = [];
  const walk = (node: Node, around: readonly Node[]): void => {
    found.push({ node, around });
    for (const child of childrenOf(node)) walk(child, [node, ...around]);
  };
  walk(parseSync(file, text).program, []);
  return found;
}

function childrenOf(node: Node): Node[] {
  const children = (visitorKeys[node.type] ?? []).flatMap((key) => Reflect.get(node, key) as unknown);
  return children.filter((child): child is Node => typeof child === 'object' && child !== null);
}

/** Whether `node` says a text: l10n.t(…) or vscode.l10n.t(…). */
export function isSaying(node: Node): node is CallExpression {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { object, property } = node.callee;
  const named = object.type === 'MemberExpression' ? object.property : object;
  return nameOf(property) === 't' && nameOf(named) === 'l10n';
}

export function nameOf(node: Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

/** Where a learner's place for `node` is: 'src/views/view.ts:12: l10n.t(…'. */
export function tell({ file, text }: Source, node: Node): string {
  const line = text.slice(0, node.start).split('\n').length;
  return `${file}:${line}: ${text.slice(node.start, node.end).replace(/\s+/g, ' ').slice(0, 120)}`;
}

/** The name of the method that `node` calls, such as 'join'; undefined for all else. */
export function methodOf(node: Node): string | undefined {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression'
    ? nameOf(node.callee.property)
    : undefined;
}
