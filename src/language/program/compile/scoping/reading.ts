import type { Body, Expression, Name, Target } from '../../tree';
import type { Scope } from '../scope';
import type { Block } from './variables';

/** What reads a tree, for the parts of the reader that stand in files of their own. */
export interface Reading {
  readonly scopes: Map<object, Scope>;
  readonly block: Block;
  /** One that reads in a new block in this one. */
  readonly inner: Reading;
  within(block: Block): Reading;
  functionBody(body: Body): Body;
  expression(node: Expression): Expression;
  target(node: Target, isDeclared: boolean): Target;
  name(node: Name, isDeclared?: boolean): Name;
  parts<Node extends object>(node: Node, target?: (part: Target) => Target): Node;
}
