import type { Box, Point } from '../geometry/polyline';

/** What the cursor stands on, in CSS pixels of the drawing, and the words beside it. */
interface Reading extends Point {
  readonly text: string;
  readonly color: string;
  /** False leaves out the crosshair, where its lines would mean nothing. */
  readonly crossed?: boolean;
}

export interface Readout {
  show(reading: Reading, area: Box): void;
  /** A line down the plot at x, and words beside its top: where a linked chart has its crosshair. */
  showColumn(x: number, text: string, area: Box): void;
  hide(): void;
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `figure-${name}`;
  element.hidden = true;
  return element;
}

/** Upper left corner of a text beside a point: right of it and above, or where there is room. */
export function besidePoint(point: Point, width: number, height: number, area: Box): Point {
  const distance = 10;
  const right = point.x + distance + width <= area.right ? point.x + distance : point.x - distance - width;
  const above = point.y - distance - height >= area.top ? point.y - distance - height : point.y + distance;
  return { x: Math.max(area.left, Math.min(right, area.right - width)), y: above };
}

const moveTo = (element: HTMLElement, x: number, y: number): void => {
  element.style.transform = `translate(${x}px, ${y}px)`;
};

/** Crosshair, ring and text over a drawing: elements of their own, so that moving them repaints nothing beneath. */
export function createReadout(drawing: HTMLElement): Readout {
  const [column, row, ring, text] = ['cross', 'cross', 'ring', 'readout'].map(part) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const parts = [column, row, ring, text];
  for (const element of parts) element.setAttribute('aria-hidden', 'true');
  drawing.append(...parts);
  const drawColumn = (x: number, area: Box): void => {
    column.style.height = `${area.bottom - area.top}px`;
    moveTo(column, Math.round(x), area.top);
  };
  const write = (words: string, at: Point, area: Box): void => {
    text.textContent = words;
    const { x, y } = besidePoint(at, text.offsetWidth, text.offsetHeight, area);
    // What is wider than the plot reaches beyond it on both sides, and not beyond the figure.
    moveTo(text, Math.max(0, Math.min(x, drawing.clientWidth - text.offsetWidth)), y);
  };
  return {
    show(reading, area) {
      for (const element of parts) element.hidden = false;
      column.hidden = row.hidden = reading.crossed === false;
      drawColumn(reading.x, area);
      row.style.width = `${area.right - area.left}px`;
      moveTo(row, area.left, Math.round(reading.y));
      ring.style.borderColor = reading.color;
      moveTo(ring, reading.x, reading.y);
      write(reading.text, reading, area);
    },
    showColumn(x, words, area) {
      column.hidden = false;
      row.hidden = ring.hidden = true;
      text.hidden = words === '';
      drawColumn(x, area);
      write(words, { x, y: area.top }, area);
    },
    hide() {
      for (const element of parts) element.hidden = true;
    },
  };
}
