/** Where the tail begins, and the area of each of the 256 layers (Marsaglia and Tsang, 2000). */
const TAIL = 3.6541528853610088;
const AREA = 0.004928673233974655;
const LAYERS = 256;
const STEPS = 2 ** 52;

interface Layers {
  /** What a whole number of a layer is times to be an x, below which it is surely inside, and the density at its edge. */
  readonly widths: Float64Array;
  readonly inside: Float64Array;
  readonly heights: Float64Array;
}

let known: Layers | undefined;

function layers(): Layers {
  if (known) return known;
  const density = (x: number): number => Math.exp(-0.5 * x * x);
  const [widths, inside, heights] = [1, 2, 3].map(() => new Float64Array(LAYERS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const base = AREA / density(TAIL);
  inside[0] = Math.floor((TAIL / base) * STEPS);
  widths[0] = base / STEPS;
  widths[LAYERS - 1] = TAIL / STEPS;
  heights[0] = 1;
  heights[LAYERS - 1] = density(TAIL);
  let [x, above] = [TAIL, TAIL];
  for (let layer = LAYERS - 2; layer > 0; layer--) {
    x = Math.sqrt(-2 * Math.log(AREA / x + density(x)));
    inside[layer + 1] = Math.floor((x / above) * STEPS);
    above = x;
    heights[layer] = density(x);
    widths[layer] = x / STEPS;
  }
  known = { widths, inside, heights };
  return known;
}

/** A normally distributed number, from a generator of 64 bits and of numbers in [0, 1). */
export function nextNormal(bits: { next64(): bigint; nextDouble(): number }): number {
  const { widths, inside, heights } = layers();
  for (;;) {
    const word = bits.next64();
    const layer = Number(word & 0xffn);
    const sign = (word >> 8n) & 1n ? -1 : 1;
    const place = Number((word >> 9n) & 0xfffffffffffffn);
    const x = sign * place * (widths[layer] as number);
    if (place < (inside[layer] as number)) return x;
    if (layer === 0) return tail(bits, (place >> 8) & 1 ? -1 : 1);
    const [low, high] = [heights[layer] as number, heights[layer - 1] as number];
    if ((high - low) * bits.nextDouble() + low < Math.exp(-0.5 * x * x)) return x;
  }
}

function tail(bits: { nextDouble(): number }, sign: number): number {
  for (;;) {
    const x = -Math.log1p(-bits.nextDouble()) / TAIL;
    const y = -Math.log1p(-bits.nextDouble());
    if (y + y > x * x) return sign * (TAIL + x);
  }
}
