import { parseSync } from 'oxc-parser';
import { statementsOf } from './estreeStatements';

/** A node of ESTree, the tree that other parsers of JavaScript and TypeScript make. */
export interface EstreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The kinds of ESTree are many, and told apart by `type`. */
  readonly [field: string]: ReturnType<typeof JSON.parse>;
}

/** What oxc makes of a program: its tree in the form of normalForm, or the first error that it is refused with. */
export interface OtherTree {
  readonly body?: unknown;
  readonly error?: string;
}

export function otherTree(source: string, languageId: 'javascript' | 'typescript'): OtherTree {
  const isModule = /^\s*(import\b(?!\s*[.(])|export\b)/m.test(source) || languageId === 'typescript';
  const { program, errors } = parseSync(languageId === 'typescript' ? 'a.ts' : 'a.js', source, {
    lang: languageId === 'typescript' ? 'ts' : 'js',
    sourceType: isModule ? 'module' : 'script',
    preserveParens: false,
    showSemanticErrors: true,
  });
  const [error] = errors;
  if (error) return { error: error.message };
  return { body: statementsOf(program.body as unknown as readonly EstreeNode[]) };
}
