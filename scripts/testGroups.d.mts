export function unitGroups(files: readonly string[]): string[][];
export function e2eGroups(files: readonly string[]): string[][];
