import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { accuracyOn, createRandom, digitsToNpz, networkToNpz, TwoLayerNet, trainNetwork } from '#engine';
import { numpyScript, pytorchScript } from '../../../../src/views/training/takeAway/scripts';
import { embeddedDigits } from '../../../engine/embeddedDigits';
import { compilesInPython, runPyTorchFile, runPythonFile, withoutNumPy } from '../../../python';

/** Names that Python has to read as they are. */
const folder = mkdtempSync(join(tmpdir(), "a net's "));
after(() => rmSync(folder, { recursive: true }));

const training = embeddedDigits('train');
const test = embeddedDigits('test');
const netFile = "net's 기울기.npz";
const digitsFile = "test's digits.npz";
writeFileSync(join(folder, digitsFile), digitsToNpz(test));

for (const activation of ['sigmoid', 'relu'] as const) {
  const random = createRandom(3);
  const shape = { inputSize: 784, hiddenSize: 20, outputSize: 10 };
  const net = new TwoLayerNet({ ...shape, activation, weightInit: 0.1, random });
  for (const _ of trainNetwork(net, training, { method: 'backprop', iterationCount: 300, random }));
  const accuracy = accuracyOn(net, test);
  const options = { netFile: `${activation} ${netFile}`, digitsFile, activation, accuracy };
  writeFileSync(join(folder, options.netFile), networkToNpz(net));
  const written = (name: string, script: string): string => {
    const path = join(folder, `${activation}-${name}.py`);
    writeFileSync(path, script);
    return path;
  };

  describe(`the script of a net with ${activation}`, () => {
    it('is of a net that has learnt something, and not all', () => {
      assert.ok(accuracy > 0.6 && accuracy < 0.99, String(accuracy));
    });

    it('prints our accuracy in NumPy', { skip: withoutNumPy }, () => {
      const printed = runPythonFile(written('numpy', numpyScript(options)));
      assert.equal(Number(printed), accuracy);
    });

    it('prints another accuracy with the other activation', { skip: withoutNumPy }, () => {
      const other = activation === 'relu' ? 'sigmoid' : 'relu';
      const script = numpyScript({ ...options, activation: other });
      const printed = runPythonFile(written('other', script));
      assert.notEqual(Number(printed), accuracy);
    });

    it('prints our accuracy in PyTorch', (context) => {
      const path = written('pytorch', pytorchScript(options));
      const printed = runPyTorchFile(path);
      if (printed !== undefined) return assert.equal(Number(printed), accuracy);
      assert.notEqual(compilesInPython(path), false);
      context.skip('no Python with PyTorch here: its grammar alone was checked');
    });

    for (const script of [numpyScript(options), pytorchScript(options)]) {
      it('says what our accuracy is', () => assert.ok(script.includes(`# ${accuracy} in Gradient Lab`)));
    }
  });
}
