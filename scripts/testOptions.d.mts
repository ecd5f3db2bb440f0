export interface TestOptions {
  readonly stages: readonly string[];
  readonly filter: string;
  readonly slow: boolean;
}

export function readTestOptions(args: readonly string[], stages: readonly string[]): TestOptions;
