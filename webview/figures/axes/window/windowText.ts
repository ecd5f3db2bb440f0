import * as l10n from '@vscode/l10n';
import { formatShort } from '../../../base/format';
import type { Axis } from '../../contract';
import type { Scales } from '../../geometry/scales';

/** What the plot shows now, read out after keys have changed it. */
export function windowText(axes: { readonly x: Axis; readonly y: Axis }, { x, y }: Scales): string {
  const end = (value: number): string => formatShort(value, 4);
  // What an axis with ticks of its own counts is nothing to be read.
  if (axes.y.ticks) return l10n.t('{0} from {1} to {2}', axes.x.name, end(x.min), end(x.max));
  return l10n.t(
    '{0} from {1} to {2}, {3} from {4} to {5}',
    ...([axes.x.name, end(x.min), end(x.max)] as const),
    ...([axes.y.name, end(y.min), end(y.max)] as const),
  );
}
