/** What the view says, and whether it is a warning. */
export interface Sentence {
  readonly sentence: string;
  readonly warning: boolean;
}

export const say = (sentence: string): Sentence => ({ sentence, warning: false });

export const warn = (sentence: string): Sentence => ({ sentence, warning: true });
