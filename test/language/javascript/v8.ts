import { Script } from 'node:vm';

/**
 * What V8 refuses a program with; undefined where it takes it. Nothing of it runs. Node 20 ends at some errors of a Script, as of
 * `class A {...}`; at those of the body of a function it does not, so that a Script is asked only about what a function may have.
 */
export function refusalOf(source: string): string | undefined {
  try {
    new Function(source.replace(/^#!.*/, ''));
    new Script(source);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
