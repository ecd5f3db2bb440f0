import type { StepSizeFrame } from '#protocol';
import { element } from '#ui';
import { formatShort } from '../../base/format';
import { methodColors } from './chart';

type Line = (Node | string)[];

/** All 17 digits where they matter (float32 has 9): a lost step is seen, not told. */
export function arithmeticLines(frame: StepSizeFrame): Line[] {
  const { variable: x, xPlusH, after, before, value, method, stepLost } = frame;
  const digits = (number: number) =>
    frame.precision === 'float32' ? formatShort(number, 9) : String(number);
  const equal = stepLost ? element('strong', 'red', ` == ${x}`) : '';
  const lower: Line =
    method === 'forward'
      ? [`f(${x}) = `, digits(value)]
      : [`f(${x} - h) = `, element('span', 'purple', digits(before))];
  return [
    [`${x} + h = `, element('span', 'green', digits(xPlusH)), equal],
    [`f(${x} + h) = `, element('span', 'green', digits(after))],
    lower,
    [formula(frame)],
    [`= ${quotient(frame)} = `, element('strong', methodColors[method], formatShort(frame[method], 6))],
  ];
}

function formula({ variable: x, method }: StepSizeFrame): Node | string {
  const central = `(f(${x} + h) - f(${x} - h))`;
  if (method === 'forward') return `(f(${x} + h) - f(${x})) / h`;
  if (method === 'central') return `${central} / (2 * h)`;
  return element('span', '', `${central} `, element('strong', 'red', '/ 2 * h'));
}

function quotient({ method, difference, heldH, twiceH }: StepSizeFrame): string {
  const above = formatShort(difference, 6);
  if (method === 'forward') return `${above} / ${formatShort(heldH)}`;
  return method === 'central' ? `${above} / ${formatShort(twiceH)}` : `${above} / 2 * ${formatShort(heldH)}`;
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
