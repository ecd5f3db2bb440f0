import type { Metafile } from 'esbuild';

export interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

export const noticesFile: string;

export function bundledPackages(metafile: Pick<Metafile, 'outputs'>): BundledPackage[];

export function thirdPartyNotices(packages: readonly BundledPackage[]): string;
