/**
 * The name of a file in which a run is kept says which run it is and how many iterations it holds: ID.3353.npz. So a glance at the
 * folder is enough to know what holds more, and two windows that write the same run never write over each other.
 */
export interface KeptName {
  readonly id: string;
  /** The iterations made; 0 where the name does not say, as those of 0.1.0. */
  readonly progress: number;
  /** A run, one that is being written, one that could not be read, or the mark of one that was removed. */
  readonly kind: 'run' | 'new' | 'unreadable' | 'removed';
}

const pattern = /^(.+?)(?:\.(\d{1,15}))?\.npz((?:\.[\da-f]+)?\.new|\.unreadable)?$/;
const removed = '.removed';

/** undefined for a file that is none of ours. */
export function parseKeptName(name: string): KeptName | undefined {
  if (name.endsWith(removed) && name !== removed) {
    return { id: name.slice(0, -removed.length), progress: 0, kind: 'removed' };
  }
  const [, id, progress = '0', ending = ''] = pattern.exec(name) ?? [];
  if (id === undefined) return undefined;
  const kind = ending.endsWith('.new') ? 'new' : ending === '.unreadable' ? 'unreadable' : 'run';
  return { id, progress: Number(progress), kind };
}

export function keptName(id: string, progress: number): string {
  return `${id}.${progress}.npz`;
}

/** What is written first; no other window writes to a file of this name. */
export function besideName(path: string, writer: string): string {
  return `${path}.${writer}.new`;
}

/** The place of what was written beside it. */
export function placeOf(beside: string): string {
  return beside.replace(/(\.[\da-f]+)?\.new$/, '');
}

export function removedName(id: string): string {
  return `${id}${removed}`;
}
