import { kernelBytes } from './kernelBytes';

/** The sums of kernel.wat, where they are explained. Every pointer and step is in bytes. */
export interface KernelSums {
  sparseProduct(
    rows: number,
    cols: number,
    out: number,
    start: number,
    startStep: number,
    matrix: number,
    bounds: number,
    offsets: number,
    values: number,
  ): void;
  denseProduct(
    rows: number,
    cols: number,
    out: number,
    start: number,
    startStep: number,
    matrix: number,
    terms: number,
    offsets: number,
    values: number,
    rowStep: number,
    step: number,
  ): void;
  tiledProduct(
    rows: number,
    tiles: number,
    out: number,
    matrix: number,
    matrixStep: number,
    terms: number,
    values: number,
    rowStep: number,
    step: number,
  ): void;
  sigmoid(at: number, count: number): void;
  exponentials(at: number, count: number): void;
}

export interface KernelProgram {
  readonly sums: KernelSums;
  /** The memory that the sums read and write; it never grows. */
  readonly buffer: ArrayBuffer;
}

/** The little of WebAssembly that is used here: a global of Node and of browsers, but not of every host. */
declare const WebAssembly:
  | undefined
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
      readonly Instance: new (
        module: object,
        imports: { engine: { memory: object } },
      ) => { readonly exports: unknown };
    };
declare function atob(base64: string): string;

const pageSize = 65_536;
let compiled: object | undefined;

/** The sums over a new memory of at least `byteCount` bytes; undefined without WebAssembly, SIMD or so much memory. */
export function startKernel(byteCount: number): KernelProgram | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelBytes), (byte) => byte.charCodeAt(0)));
    const pages = Math.ceil(byteCount / pageSize);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(compiled, { engine: { memory } });
    return { sums: exports as KernelSums, buffer: memory.buffer };
  } catch {
    return undefined;
  }
}
