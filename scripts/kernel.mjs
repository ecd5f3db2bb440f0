// npm run kernel: compiles src/engine/network/kernel/kernel.wat into kernelBytes.ts beside it. The same bytes on every run.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = new URL('../src/engine/network/kernel/', import.meta.url);

/** The source of kernelBytes.ts, made from kernel.wat. */
export async function compileKernel() {
  const { default: loadWabt } = await import('wabt');
  const wabt = await loadWabt();
  const program = wabt.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', folder), 'utf8'));
  program.validate();
  const { buffer } = program.toBinary({});
  program.destroy();
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,100}/g) ?? [];
  return [
    '// Made from kernel.wat by `npm run kernel`; change that file, not this one.',
    '/** The WebAssembly module of kernel.wat, in base64. */',
    'export const kernelBytes = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = fileURLToPath(new URL('kernelBytes.ts', folder));
  writeFileSync(target, await compileKernel());
  console.log(target);
}
