import type { Params, Told } from '#protocol';
import type { ComputeContext } from '../../src/views/view';
import { mediaFile } from '../media';

let names = 0;

/** A context as the runner makes one, with what is told, kept and adopted in the test's hands. */
export function createContext(now: () => number = () => performance.now(), isDue = () => true) {
  const told: Told[] = [];
  const kept = new Map<string, Uint8Array>();
  const adopted: Params[] = [];
  const chosen: boolean[] = [];
  const context: ComputeContext = {
    file: (name) => mediaFile(name), // what is known of files is known by this function
    now,
    told: () => told.shift(),
    keep: (name, bytes) => void kept.set(name, bytes),
    remove: (name) => void kept.delete(name),
    forget: (name) => void kept.delete(name),
    setAside: (name) => void kept.delete(name),
    newName: () => {
      names += 1;
      return `run-${names}`;
    },
    isDue,
    working: () => undefined,
    pause: () => undefined,
    useChosen: (_, inUse) => chosen.push(inUse),
    adopt: (params) => adopted.push(params),
    memory: new Map(),
  };
  return { context, told, kept, adopted, chosen };
}
