/** What the view says, and whether it is a warning. */
export interface Sentence {
  readonly sentence: string;
  readonly warning: boolean;
  /** The learning rate that the sentence advises, where it does. */
  readonly advisedRate?: number | undefined;
}

export const say = (sentence: string, advisedRate?: number): Sentence => ({
  sentence,
  warning: false,
  advisedRate,
});

export const warn = (sentence: string, advisedRate?: number): Sentence => ({
  sentence,
  warning: true,
  advisedRate,
});
