import * as l10n from '@vscode/l10n';
import { createAxesFigure } from '../axes/axesFigure';
import { clipped, isInside } from '../canvas/pen';
import { drawShape } from '../canvas/shapes';
import type { Figure } from '../contract';
import type { RegionMapData, RegionMapOptions } from './contract';
import { drawNames } from './regionNames';
import { drawRegions } from './regionPaint';
import { logEdges } from './regions';
import { cellAt, readableCells, regionColumns, regionTable } from './regionValues';

/** Cells of a few kinds over a logarithmic and an even axis, one of which can be chosen. */
export function createRegionMap(container: HTMLElement, options: RegionMapOptions): Figure<RegionMapData> {
  let shown: RegionMapData | undefined;
  const choose = (x: number, y: number) => {
    const cell = shown && cellAt(shown, x, y);
    if (cell) options.onCell?.(cell.column, cell.row);
  };
  const figure = createAxesFigure<RegionMapData>(
    container,
    { label: options.label, ...(options.onCell ? { onPoint: choose } : {}) },
    {
      kind: 'regionMap',
      hints: {
        ...{ track: '', tracks: '' },
        grid: l10n.t('Arrow keys read the cells.'),
        choose: l10n.t('Enter or Space chooses the cell.'),
      },
      moves: 'across',
      range: ({ columns, rows }) => {
        const edges = logEdges(columns);
        return {
          x: [edges[0] ?? Number.NaN, edges.at(-1) ?? Number.NaN],
          y: [-0.5, rows.length - 0.5],
          outwardX: false,
          outwardY: false,
        };
      },
      lines: () => [],
      under: (pen, data) => clipped(pen, () => drawRegions(pen, data)),
      over: (pen, data) => {
        drawNames(pen, data);
        for (const mark of data.marks ?? []) {
          const at = pen.toPixel(mark.x, mark.y);
          if (isInside(pen.area, at)) drawShape(pen.context, mark, at);
        }
      },
      tracks: () => [],
      grid: readableCells,
      tables: (data, part) => [regionTable(data, part)],
      columns: regionColumns,
    },
  );
  return {
    element: figure.element,
    update: (data) => {
      shown = data;
      figure.update(data);
    },
    dispose: () => figure.dispose(),
  };
}
