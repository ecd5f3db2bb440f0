import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Axis, Mark } from '../contract';
import type { ReadableTrack } from './readable';
import { readDigits, readPoint } from './readPoint';
import type { ValueTable } from './valueTable';

/** The marks that have a label, as one more track; none when there are none. */
export function markTrack(
  marks: readonly Mark[],
  axes: { readonly x: Axis; readonly y: Axis },
  isSeen: (x: number, y: number) => boolean,
): ReadableTrack[] {
  const named = marks.filter((mark) => mark.label);
  if (named.length === 0) return [];
  const at = (i: number) => named[i] ?? { x: Number.NaN, y: Number.NaN };
  return [
    {
      color: 'foreground',
      count: named.length,
      at,
      isDrawn: (i) => isSeen(at(i).x, at(i).y),
      position: (i) => at(i).x,
      read: (i) => readPoint(named[i]?.label ?? '', at(i).x, at(i).y, axes),
    },
  ];
}

export function markTables(
  marks: readonly Pick<Mark, 'x' | 'y' | 'label'>[],
  axes: { readonly x: Axis; readonly y: Axis },
): ValueTable[] {
  const named = marks.filter((mark) => mark.label);
  if (named.length === 0) return [];
  return [
    {
      caption: l10n.t('Marked points'),
      columns: [l10n.t('name'), axes.x.name, axes.y.name],
      rowCount: named.length,
      cell: (row, column) => {
        const mark = named[row];
        if (!mark) return '';
        return column === 0 ? (mark.label ?? '') : formatShort(column === 1 ? mark.x : mark.y, readDigits);
      },
    },
  ];
}
