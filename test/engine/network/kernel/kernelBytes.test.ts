import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compileKernel } from '../../../../scripts/kernel.mjs';
import { readSource } from '../../../imports';

it('kernelBytes.ts is what kernel.wat compiles to', async () => {
  const source = await compileKernel();
  assert.equal(readSource('src/engine/network/kernel/kernelBytes.ts').replaceAll('\r\n', '\n'), source);
  assert.match(source, /'AGFzbQEAAAA/, 'the magic number and version of WebAssembly');
});
