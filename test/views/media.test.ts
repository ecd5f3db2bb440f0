import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { mediaOf, views } from '#views';
import { computationOf } from '../../src/views/engineHalves';
import { mediaFile } from '../media';
import { createContext } from './createContext';

/** The files under media/ that the first picture of a view, and what is shown in it at rest, was computed from. */
function filesRead(view: ViewId): string[] {
  const names = new Set<string>();
  const file = (name: string) => {
    names.add(name);
    return mediaFile(name);
  };
  for (const params of [views[view].defaults, ...views[view].presets().map((preset) => preset.params)])
    computationOf(view)(params, { ...createContext().context, file }).next();
  return [...names].sort();
}

describe('the files that a description names', () => {
  for (const view of Object.keys(views) as ViewId[])
    it(`are those that ${view} reads`, () => assert.deepEqual(filesRead(view), mediaOf(view).toSorted()));
});
