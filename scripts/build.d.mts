import type { BuildOptions, Metafile } from 'esbuild';

export function build(options?: { metafile?: boolean; write?: boolean }): Promise<Metafile | undefined>;

export const onNode: BuildOptions;
export const inBrowser: BuildOptions;
/** What is bundled into dist/. */
export const bundles: readonly BuildOptions[];
