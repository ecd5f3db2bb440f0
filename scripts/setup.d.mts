export const root: string;
export function npm(args: readonly string[], cwd?: string): string;
