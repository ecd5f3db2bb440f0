import type { Pen } from '../canvas/pen';
import type { Axis, Figure, Mark } from '../contract';
import { axisScale, type Extent } from '../geometry/axisScale';
import { type IsSeen, type Scales, seenOn } from '../geometry/scales';
import type { KeyUse } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import type { Column } from '../values/columns';
import type { ReadableGrid, ReadableTrack } from '../values/readable';
import { readPoint } from '../values/readPoint';
import type { ShownPart } from '../values/shownPart';
import type { ValueTable } from '../values/valueTable';
import type { Guide, LineChartOptions } from './contract';
import { Explorer, type ReadingHints } from './explorer';
import type { Handle } from './handles';
import { Mover } from './mover';
import type { Line } from './paper/lines';
import { createPaper, type Paper } from './paper/paper';
import type { ChartLink, FitGroup, LinkedChart } from './window/chartLink';
import { FigureWindow, kindOf } from './window/figureWindow';
import { windowText } from './window/windowText';
import { Zoomer } from './window/zoomer';

interface AxesData {
  readonly x: Axis;
  readonly y: Axis;
  readonly marks?: readonly Mark[] | undefined;
  readonly guides?: readonly Guide[] | undefined;
  readonly note?: string | undefined;
  readonly label?: string | undefined;
}

/** What a kind of figure adds to a pair of axes. */
export interface AxesKind<Data extends AxesData> {
  readonly kind: string;
  readonly hints: ReadingHints;
  /** Where keys move what is dragged: to the sides only, or up and down, too. */
  readonly moves: 'across' | 'everywhere';
  /** Range of the data on each axis, and whether an open end moves outward to a round value. */
  range(data: Data): { x: Extent; y: Extent; outwardX: boolean; outwardY: boolean };
  lines(data: Data, scales: Scales, width: number): Line[];
  under(pen: Pen, data: Data, scales: Scales): void;
  over(pen: Pen, data: Data, scales: Scales): void;
  tracks(data: Data, isSeen: IsSeen): ReadableTrack[];
  grid(data: Data, shown: ShownPart): ReadableGrid | undefined;
  /** Width by height of the plot; left out, the plot takes all the room. */
  aspect?(data: Data, scales: Scales): number | undefined;
  /** Of what the plot shows. */
  tables(data: Data, shown: ShownPart): ValueTable[];
  columns(data: Data): Column[];
}

/** What a figure tells the charts that are linked with it. */
interface Linked {
  readonly leave: () => void;
  readonly cross: (x: number | undefined) => void;
  readonly show: () => void;
}

const handlesOf = ({ marks = [], guides = [] }: AxesData): Handle[] =>
  [...marks, ...guides].filter(({ draggable }) => draggable);

class AxesFigure<Data extends AxesData> implements Figure<Data> {
  readonly element: HTMLElement;
  readonly #kind: AxesKind<Data>;
  readonly #shell: Shell;
  readonly #paper: Paper;
  readonly #explorer: Explorer;
  readonly #mover: Mover;
  readonly #window: FigureWindow;
  readonly #linked: Linked | undefined;
  readonly #fits: FitGroup | undefined;
  readonly #forget = (): void => this.#window.forget();
  readonly #leaveFits: (() => void) | undefined;
  readonly #zoomer: Zoomer;
  #data: Data | undefined;
  #scales: Scales | undefined;
  /** What the plot showed when it was painted last, in words. */
  #seen = '';
  #isAnnounced = true;

  constructor(container: HTMLElement, options: LineChartOptions, kind: AxesKind<Data>) {
    this.#kind = kind;
    this.#shell = createShell(container, {
      kind: kind.kind,
      label: options.label,
      tables: () => (this.#data ? kind.tables(this.#data, this.#shown()) : []),
      paint: (width, height) => this.#data && this.#paint(this.#data, width, height),
      columns: () => (this.#data ? kind.columns(this.#data) : []),
      record: (canvas, width, height) =>
        this.#data && this.#paint(this.#data, width, height, createPaper(canvas)),
    });
    this.element = this.#shell.element;
    this.#paper = createPaper(this.#shell.canvas);
    // Before the explorer, which hears of the pointer only where nothing takes hold of it.
    this.#mover = new Mover(this.#shell, {
      pen: () => this.#paper.pen,
      scales: () => this.#scales,
      handles: () => (this.#data ? handlesOf(this.#data) : []),
      read: ({ reading, label = '', x = Number.NaN, y = Number.NaN }) =>
        reading ?? (this.#data ? readPoint(label, x, y, this.#data) : ''),
      onDrag: options.onDrag,
      moves: kind.moves,
      turned: () => {
        this.#explorer.leave();
        this.#shell.keysChanged();
      },
    });
    this.#window = new FigureWindow(options, () => this.#moved());
    this.#linked = options.link && this.#join(options.link);
    this.#fits = options.fits ?? options.link?.fits;
    this.#leaveFits = this.#fits?.join(this.#forget);
    this.#zoomer = this.#listenToZoom();
    this.#explorer = new Explorer(this.#shell, {
      pen: () => this.#paper.pen,
      tracks: () => (this.#data ? kind.tracks(this.#data, seenOn(this.#scales)) : []),
      grid: () => this.#data && kind.grid(this.#data, this.#shown()),
      onPoint: options.onPoint,
      onCross: this.#linked?.cross,
      hints: kind.hints,
    });
    this.#shell.useKeys(() => this.#keys());
  }

  #join(link: ChartLink): Linked {
    const chart: LinkedChart = {
      axis: () => (this.#data ? kindOf(this.#data.x) : ''),
      cross: (x) => this.#explorer.follow(x),
      follow: (x) => this.#window.follow(x),
    };
    return {
      leave: link.join(chart),
      cross: (x) => link.cross(chart, x),
      show: () => link.show(chart, this.#window.own('x')),
    };
  }

  #listenToZoom(): Zoomer {
    return new Zoomer(this.#shell, {
      pen: () => this.#paper.pen,
      scales: () => this.#scales,
      isEqual: () => this.#aspect() !== undefined,
      focus: () => this.#mover.chosen,
      show: (window) => {
        if (this.#scales) this.#window.show(window, this.#scales);
        this.#linked?.show();
      },
      fit: (...axes) => {
        if (axes.length > 1) this.#fits?.fit(this.#forget);
        this.#window.fit(...axes);
        this.#linked?.show();
      },
      announces: (does) => {
        this.#isAnnounced = !does;
      },
    });
  }

  update(data: Data): void {
    this.#data = data;
    this.#shell.changed(data.label, data.note);
  }

  dispose(): void {
    this.#linked?.leave();
    this.#leaveFits?.();
    this.#window.dispose();
    this.#shell.dispose();
  }

  #keys(): KeyUse[] {
    const reading = this.#mover.isMoving ? [] : this.#explorer.keys();
    return [...reading, ...this.#mover.keys(), ...this.#zoomer.keys()];
  }

  #shown(): ShownPart {
    return { x: this.#window.own('x'), y: this.#window.own('y') };
  }

  /** The learner has zoomed or shifted: what follows before the next paint goes on from there. */
  #moved(): void {
    if (this.#data) this.#scales = this.#scalesOf(this.#data);
    this.#shell.seen();
  }

  #scalesOf(data: Data): Scales {
    const { x, y, outwardX, outwardY } = this.#kind.range(data);
    const whole = { x: axisScale(data.x, x, outwardX), y: axisScale(data.y, y, outwardY) };
    return this.#window.scales(data, whole);
  }

  #aspect(): number | undefined {
    return this.#data && this.#scales && this.#kind.aspect?.(this.#data, this.#scales);
  }

  #paint(data: Data, width: number, height: number, paper = this.#paper): void {
    const scales = this.#scalesOf(data);
    this.#scales = scales;
    paper.paint(
      {
        axes: data,
        scales,
        aspect: this.#kind.aspect?.(data, scales),
        lines: this.#kind.lines(data, scales, width),
        under: (pen) => this.#kind.under(pen, data, scales),
        over: (pen) => this.#kind.over(pen, data, scales),
      },
      width,
      height,
    );
    if (paper !== this.#paper) return;
    if (this.#zoomer.aims()) return this.#paint(data, width, height);
    this.#explorer.painted();
    this.#mover.painted();
    this.#announce(windowText(data, scales));
  }

  /** After keys have changed what the plot shows, also where the view has to compute it first. */
  #announce(seen: string): void {
    if (!this.#isAnnounced && seen !== this.#seen) {
      this.#shell.say(seen);
      this.#isAnnounced = true;
    }
    this.#seen = seen;
  }
}

/** A figure with two axes: shell, paper, pointer and keyboard joined. */
export function createAxesFigure<Data extends AxesData>(
  container: HTMLElement,
  options: LineChartOptions,
  kind: AxesKind<Data>,
): Figure<Data> {
  return new AxesFigure(container, options, kind);
}
