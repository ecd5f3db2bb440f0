import * as l10n from '@vscode/l10n';
import type { CheckedPart, GradientCheckFrame } from '#protocol';
import { element, richText } from '#ui';
import { formatCount, formatShort } from '../../base/format';
import { verdictColors, verdictName } from './histogram';
import { partLooks } from './scatter';

/** Part by part: how many parameters, the worst relative error, its band, and under them the verdict in words. */
export function partTable({ parts }: GradientCheckFrame): HTMLElement {
  const names = [
    l10n.t('part'),
    l10n.t('parameters'),
    l10n.t('<relativeError>worst</relativeError>'),
    l10n.t('<band>band</band>'),
  ];
  const head = element('tr', '', ...names.map((name) => element('th', '', ...richText(name))));
  const table = element(
    'table',
    'numbers check-parts',
    element('thead', '', head),
    element('tbody', '', ...parts.flatMap(partRows)),
  );
  return element('div', 'check-scroll', table);
}

function partRows({ name, parameterCount, worstError, verdict, words }: CheckedPart): HTMLElement[] {
  const { color, sign } = partLooks[name];
  const shape = element('span', color, `${sign} `);
  shape.ariaHidden = 'true';
  const header = element('th', '', shape, name);
  header.scope = 'row';
  header.rowSpan = 2;
  const explained = element('td', 'check-words', words);
  explained.colSpan = 3;
  return [
    element(
      'tr',
      '',
      header,
      element('td', '', formatCount(parameterCount)),
      element('td', '', formatShort(worstError, 2)),
      element('td', `check-band ${verdictColors[verdict]}`, verdictName(verdict)),
    ),
    element('tr', '', explained),
  ];
}

/** What a kink is, where there is one. */
export function kinkText({ kinkCount }: GradientCheckFrame): string {
  if (kinkCount === 0) return '';
  return l10n.t('Parameters with a kink within their step are purple in the histogram, and not judged.');
}

/** Where gradients of exactly 0 come from. */
export function zeroText(): string {
  return l10n.t(
    'Where a pixel is 0 in every image, its weights do not matter: their gradient is 0 both ways.',
  );
}

/** What is left out of the verdicts, and why. */
export function noiseText({ noise, noisyCount, h }: GradientCheckFrame): string {
  const [size, step] = [formatShort(noise, 2), formatShort(h)];
  if (noisyCount === 1)
    return l10n.t(
      'Two losses are known to about 16 digits, so their quotient to about {0} at h = {1}. Where the gradient is nearly 0 that alone makes a large relative error: one parameter that differs by less is not judged. It is grey in the histogram.',
      size,
      step,
    );
  return noisyCount === 0
    ? l10n.t(
        'Two losses are known to about 16 digits, so their quotient to about {0} at h = {1}.',
        size,
        step,
      )
    : l10n.t(
        'Two losses are known to about 16 digits, so their quotient to about {0} at h = {1}. Where the gradient is nearly 0 that alone makes a large relative error: {2} parameters that differ by less are not judged. They are grey in the histogram.',
        size,
        step,
        formatCount(noisyCount),
      );
}
