import type { StepSizeFrame } from '#protocol';
import { element } from '#ui';
import { formatShort } from '../../ui/number';

type Line = (Node | string)[];

/** All 17 digits where they matter: a lost step is seen, not told. */
export function arithmeticLines({
  variable: x,
  xPlusH,
  after,
  value,
  h,
  forward,
  stepLost,
}: StepSizeFrame): Line[] {
  const equal = stepLost ? element('strong', 'red', ` == ${x}`) : '';
  return [
    [`${x} + h = `, element('span', 'green', String(xPlusH)), equal],
    [`f(${x} + h) = `, element('span', 'green', String(after))],
    [`f(${x}) = `, String(value)],
    [`(f(${x} + h) - f(${x})) / h`],
    [
      `= ${formatShort(after - value, 6)} / ${formatShort(h)} = `,
      element('strong', 'orange', formatShort(forward, 6)),
    ],
  ];
}

export function float32Lines({ h, h32, inverseH32 }: StepSizeFrame): Line[] {
  const step = formatShort(h);
  return [
    [`float32(${step}) = `, element('span', h32 === 0 ? 'red' : '', formatShort(h32, 8))],
    [
      `1 / float32(${step}) = `,
      element('span', Number.isFinite(inverseH32) ? '' : 'red', formatShort(inverseH32, 8)),
    ],
  ];
}
