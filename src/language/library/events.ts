import type { Problem, Range } from '../core/problem';
import type { Notice } from './notices';

/** What a program says while it runs; a module and an input are answered by the text, or undefined. */
export type ProgramEvent =
  | { readonly type: 'output'; readonly text: string }
  /** It goes on with the next call of next(): a place to look, to pause, or to stop. */
  | {
      readonly type: 'step';
      readonly range: Range;
      readonly path: string | undefined;
      readonly depth: number;
    }
  | { readonly type: 'module'; readonly path: string }
  | { readonly type: 'input'; readonly prompt: string }
  /** Something to tell beside what it prints, such as that a module of ours is used; it goes on. */
  | { readonly type: 'notice'; readonly notice: Notice; readonly path: string | undefined }
  | { readonly type: 'problem'; readonly problem: Problem; readonly path: string | undefined }
  | { readonly type: 'done' };
