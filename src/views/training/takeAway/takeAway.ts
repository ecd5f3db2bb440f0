import { accuracyOn, digitsToNpz, networkToNpz } from '#engine';
import type { TrainingParams, Written } from '#protocol';
import type { ComputeContext } from '../../view';
import type { Run } from '../run/run';
import { Workshop } from '../run/workshop';
import { type NetScriptOptions, numpyScript, pytorchScript } from './scripts';

const NET_FILE = 'digits-net.npz';
const DIGITS_FILE = 'test-digits.npz';

/** The net in hand as a file that NumPy reads, and that can be loaded here again. */
function writtenNet(_: TrainingParams, context: ComputeContext): Written {
  const run = runInHand(context);
  return run ? { files: [{ name: NET_FILE, content: networkToNpz(run.first.net) }] } : {};
}

/** A script, and beside it the net and the test digits that it reads. */
function writtenScript(write: (options: NetScriptOptions) => string, name: string) {
  return (_: TrainingParams, context: ComputeContext): Written => {
    const run = runInHand(context);
    if (!run) return {};
    const { net } = run.first;
    const script = write({
      netFile: NET_FILE,
      digitsFile: DIGITS_FILE,
      activation: net.activation,
      accuracy: accuracyOf(run),
    });
    return {
      files: [
        { name, content: script },
        { name: NET_FILE, content: networkToNpz(net) },
        { name: DIGITS_FILE, content: digitsToNpz(run.digits.test) },
      ],
    };
  };
}

/** As it was measured last, where the net is still the same: to read all test digits again may take a second. */
function accuracyOf({ first, iteration, digits, examination }: Run): number {
  return examination.iteration === iteration ? examination.testAccuracy : accuracyOn(first.net, digits.test);
}

export const trainingTexts = {
  net: writtenNet,
  script: writtenScript(numpyScript, 'digits_numpy.py'),
  pytorch: writtenScript(pytorchScript, 'digits_pytorch.py'),
} as const;

function runInHand(context: ComputeContext): Run | undefined {
  return Workshop.known(context)?.current;
}
