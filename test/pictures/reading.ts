/** The points of a path, in pieces that a pen draws without being lifted. */
export function piecesOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((pair) => {
          const [x = Number.NaN, y = Number.NaN] = pair.split(' ').map(Number);
          return [x, y] as const;
        }),
    );
}

/** The path with this attribute of a picture. */
export function pathOf(svg: string, mark: string): string {
  const [, path] = new RegExp(`<path ${mark}d="([^"]*)"`).exec(svg) ?? [];
  if (path === undefined) throw new Error(`There is no path ${mark} in ${svg.slice(0, 300)}.`);
  return path;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly text: string;
}

export function labelsOf(svg: string): readonly Label[] {
  return [...svg.matchAll(/<text x="([^"]*)" y="([^"]*)" text-anchor="(\w+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, anchor = '', text = '']) => ({ x: Number(x), y: Number(y), anchor, text }),
  );
}

/** From where to where a label reaches, if a letter is as wide as those of a wide font. */
export function reachOf({ x, anchor, text }: Label): readonly [number, number] {
  const width = 6.2 * text.length;
  const start = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [start, start + width];
}
