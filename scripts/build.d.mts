import type { Metafile } from 'esbuild';

export function build(options?: { metafile?: boolean; write?: boolean }): Promise<Metafile | undefined>;
