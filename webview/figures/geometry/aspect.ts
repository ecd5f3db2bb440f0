import type { Box } from './polyline';

/** Room around the axes: for the names, and for half a label at the right. */
export const padding = { top: 22, right: 8, bottom: 13, left: 0 };

export type Padding = typeof padding;

/** The padding that gives the plot its aspect: what is left over goes to both sides, or below. */
export function paddingFor(aspect: number | undefined, area: Box, now: Padding): Padding {
  if (aspect === undefined) return padding;
  const [spareX, spareY] = [
    now.left - padding.left + (now.right - padding.right),
    now.bottom - padding.bottom,
  ];
  const [width, height] = [area.right - area.left + spareX, area.bottom - area.top + spareY];
  const aside = Math.max(0, Math.floor((width - height * aspect) / 2));
  const below = Math.max(0, Math.floor(height - width / aspect));
  return { ...padding, left: aside, right: padding.right + aside, bottom: padding.bottom + below };
}
