/** The source of kernelBytes.ts, made from kernel.wat. */
export function compileKernel(): Promise<string>;
