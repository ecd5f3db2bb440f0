import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Axis } from '../contract';

/** Significant digits of what is read out and stands in tables. */
export const readDigits = 6;

/** '5', or '5 s' on an axis with a unit. */
export function withUnit(value: number, { unit }: Axis): string {
  return unit ? l10n.t('{0} {1}', formatShort(value, readDigits), unit) : formatShort(value, readDigits);
}

/** 'x = 5, f(x) = 0.75', after the name of what the point belongs to where the axes do not say it. */
export function readPoint(
  name: string,
  x: number,
  y: number,
  axes: { readonly x: Axis; readonly y: Axis },
): string {
  const values = l10n.t(
    '{0} = {1}, {2} = {3}',
    axes.x.name,
    withUnit(x, axes.x),
    axes.y.name,
    withUnit(y, axes.y),
  );
  return name === '' || name === axes.y.name ? values : l10n.t('{0}: {1}', name, values);
}
