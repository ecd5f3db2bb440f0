import type { Lines } from '../../core/lines';
import { closedBrackets } from './closedBrackets';
import type { EditedTokens } from './editedTokens';
import { closerOf, type Token } from './token';
import { tokenize } from './tokenizer';

/** Tokens with every bracket closed; `partners` holds for a bracket the place of the other one, and -1 for other tokens. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** As they were typed. */
  readonly typed: readonly Token[];
  readonly partners: Int32Array;
}

/** The tokens of a program. A bracket that the learner left out stands in them with the problem that it is. */
export function tokensOf(lines: Lines, edited?: EditedTokens): Tokens {
  const typed = tokenize(lines, edited);
  const tokens = partnersOf(typed) ? typed : closedBrackets(lines, typed);
  return { tokens, typed, partners: partnersOf(tokens) ?? new Int32Array(tokens.length).fill(-1) };
}

function partnersOf(tokens: readonly Token[]): Int32Array | undefined {
  const partners = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at] as Token;
    switch (kind) {
      case '(':
      case '[':
      case '{':
      case 'templateHead':
        open.push(at);
        break;
      case ')':
      case ']':
      case '}':
      case 'templateTail': {
        const opener = open.pop() ?? -1;
        if (closerOf.get(tokens[opener]?.kind ?? '') !== kind) return undefined;
        partners[at] = opener;
        partners[opener] = at;
      }
    }
  }
  return open.length > 0 ? undefined : partners;
}
