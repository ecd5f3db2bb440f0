import * as l10n from '@vscode/l10n';
import { color } from '../../base/theme';
import type { Figure } from '../contract';
import type { PlacedLabel } from '../geometry/labels';
import type { Point } from '../geometry/polyline';
import { arrowKeys, type KeyUse } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import type { NetworkData, NetworkOptions } from './contract';
import { edgeAt, type NetGeometry, outputAt } from './netGeometry';
import { paintNet } from './netPaint';
import { netColumns, netTables } from './netValues';

/** How a key moves the choice: over the inputs, over the outputs. */
const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

class NetDiagram implements Figure<NetworkData> {
  readonly element: HTMLElement;
  readonly #shell: Shell;
  readonly #options: NetworkOptions;
  #data: NetworkData | undefined;
  #geometry: NetGeometry | undefined;
  #labels: readonly PlacedLabel[] = [];

  constructor(container: HTMLElement, options: NetworkOptions) {
    this.#options = options;
    this.#shell = createShell(container, {
      kind: 'network',
      label: options.label,
      tables: () => (this.#data ? netTables(this.#data) : []),
      paint: (width, height) => this.#paint(width, height),
      columns: () => (this.#data ? netColumns(this.#data) : []),
      record: (canvas, width, height) => {
        if (this.#data) paintNet(canvas, this.#data, width, height, this.#labels);
      },
    });
    this.element = this.#shell.element;
    const { drawing } = this.#shell;
    this.#shell.useKeys(() => this.#keys());
    drawing.addEventListener('pointermove', (event) => this.#hover(event));
    drawing.addEventListener('pointerleave', () => this.#shell.readout.hide());
    drawing.addEventListener('click', (event) => this.#choose(pixelOf(event)));
  }

  update(data: NetworkData): void {
    this.#data = data;
    this.#shell.changed(data.label, undefined);
  }

  dispose(): void {
    this.#shell.dispose();
  }

  #paint(width: number, height: number): void {
    if (!this.#data) return;
    const painted = paintNet(this.#shell.canvas, this.#data, width, height, this.#labels);
    this.#geometry = painted.geometry;
    this.#labels = painted.labels;
  }

  #hover(event: MouseEvent): void {
    const [geometry, data] = [this.#geometry, this.#data];
    if (!geometry || !data) return;
    const at = pixelOf(event);
    const edge = this.#edgeUnder(at);
    const { drawing, readout } = this.#shell;
    drawing.classList.toggle('figure-pick', edge !== undefined || outputAt(geometry, at) >= 0);
    if (!edge) return readout.hide();
    const text = data.read(edge.row, edge.column);
    const area = { left: 0, top: 0, right: drawing.clientWidth, bottom: drawing.clientHeight };
    readout.show({ ...at, text, color: color('foreground'), crossed: false }, area);
  }

  /** The edge at a point, also where its number lies on it. */
  #edgeUnder({ x, y }: Point) {
    const label = this.#labels.find(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
    const edges = this.#geometry?.edges ?? [];
    const labelled = label && edges.find(({ row, column }) => label.key === `${row},${column}`);
    return labelled ?? (this.#geometry && edgeAt(this.#geometry, { x, y }));
  }

  #choose(at: Point): void {
    const edge = this.#edgeUnder(at);
    if (edge) return this.#options.onWeight(edge.row, edge.column);
    const output = this.#geometry ? outputAt(this.#geometry, at) : -1;
    if (output >= 0) this.#options.onOutput(output);
  }

  #keys(): readonly KeyUse[] {
    const data = this.#data;
    if (!data) return [];
    const digits = data.outputs.map((_, output) => String(output));
    return [
      {
        keys: arrowKeys,
        hint: l10n.t(
          'Left and right arrow keys change the input, up and down the output of the weight that is chosen.',
        ),
        press: (key) => this.#move(key, data),
      },
      {
        keys: digits,
        hint: l10n.t('The digits 0 to {0} set the right answer.', data.outputs.length - 1),
        press: (key) => this.#options.onOutput(Number(key)),
      },
    ];
  }

  #move(key: string, { chosen, inputs, outputs, read }: NetworkData): void {
    const by = moves[key];
    if (!by) return;
    const row = Math.max(0, Math.min(inputs.length - 1, chosen.row + by[0]));
    const column = Math.max(0, Math.min(outputs.length - 1, chosen.column + by[1]));
    this.#options.onWeight(row, column);
    this.#shell.say(read(row, column));
  }
}

const pixelOf = ({ offsetX, offsetY }: MouseEvent): Point => ({ x: offsetX, y: offsetY });

/** A net of one layer: inputs, outputs, and a weight as an edge from each to each, as thick as it is large. */
export function createNetDiagram(container: HTMLElement, options: NetworkOptions): Figure<NetworkData> {
  return new NetDiagram(container, options);
}
