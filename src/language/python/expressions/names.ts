import type { Name } from '../../program/tree';
import type { Token } from '../tokens/token';

/** Python takes letters that look alike, as those of mathematical alphabets, for the same. */
export function nameOf({ start, end, text }: Token): Name {
  return { kind: 'name', name: text.normalize('NFKC'), range: { start, end } };
}
