import { changeOf, type PythonParts, readParts } from '../python/parts';
import { type OutlinedDefinition, outlinedIn } from './outline';

type Reading = PythonParts<readonly OutlinedDefinition[]>;

/** Texts read last, the newest first: those of the files that are being edited. */
const last: Reading[] = [];
const MOST = 4;

/** Reads a text part by part, and of one that is much like another read of late only what is not. */
export function readAgain(source: string): Reading {
  const known = last.find((reading) => reading.source === source);
  if (known) return known;
  const near = nearest(source);
  const reading = readParts(source, outlinedIn, near);
  if (near) last.splice(last.indexOf(near), 1);
  last.unshift(reading);
  last.length = Math.min(last.length, MOST);
  return reading;
}

/** The reading that shares most of its text with a text, where that is more than half of it. */
function nearest(source: string): Reading | undefined {
  let best: Reading | undefined;
  let most = source.length / 2;
  for (const reading of last) {
    const { start, end } = changeOf(reading.source, source);
    const shared = start + source.length - end;
    if (shared <= most) continue;
    best = reading;
    most = shared;
  }
  return best;
}
