import type { Evaluate } from '../../machine/code';
import type { Template } from '../../tree';
import type { Unit } from '../unit';
import { placing } from './arithmetic';
import type { Fuse } from './fuseCall';

/** An f-string. */
export function fuseTemplate(unit: Unit, { parts, range }: Template, fuse: Fuse): Evaluate | undefined {
  const { format } = unit.shared.dialect;
  const texts: Evaluate[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      texts.push(() => part);
      continue;
    }
    const value = fuse(unit, part.value);
    const spec = fuseTemplate(unit, { kind: 'template', parts: part.format ?? [], range }, fuse);
    if (!value || !spec) return undefined;
    const label = part.label ?? '';
    const written = placing(
      (found, how) => label + format(found, part.conversion, String(how)),
      part.value.range,
    );
    texts.push((slots) => written(value(slots), spec(slots)));
  }
  return (slots) => {
    let written = '';
    for (const text of texts) written += String(text(slots));
    return written;
  };
}
