import type { Body, Program } from '../../tree';
import type { Scopes } from '../gather';
import { Scope } from '../scope';
import { lexicalNames } from './declared';
import { BodyReader } from './reader';
import { Block, FunctionPlace } from './variables';

/** The scopes of a JavaScript module, with its tree in which each variable has a name of its own in its function. */
export function scopedProgram({ body, isStrict }: Program): {
  readonly module: Scope;
  readonly scopes: Scopes;
  readonly body: Body;
} {
  const module = new Scope('module', undefined);
  const place = new FunctionPlace(module, undefined, false, isStrict ?? false, undefined);
  const scopes = new Map<object, Scope>();
  const block = new Block(place, undefined, { next: 0 });
  for (const [name, declared] of lexicalNames(body)) block.declare(name, declared);
  const read = new BodyReader(scopes, block).functionBody(body);
  module.resolve();
  return { module, scopes, body: read };
}
