import { type KernelProgram, startKernel } from '../../engine/network/kernel/kernelProgram';

const PAGE = 65_536;

let program: KernelProgram | undefined;
let isMissing = false;

/** kernel.wat with that much memory, the largest so far; undefined where it cannot be had. */
export function kernelOf(bytes: number): KernelProgram | undefined {
  if (program && program.buffer.byteLength >= bytes) return program;
  if (isMissing) return undefined;
  const started = startKernel(Math.ceil(bytes / PAGE) * PAGE);
  if (started) program = started;
  else isMissing = program === undefined;
  return started;
}
