import type * as vscode from 'vscode';
import type { NoPicture } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { withImports } from './codeSources';
import { readFrom } from './notebooks';

/** Milliseconds that reading it may take. */
const DEADLINE = 2000;

/** Why the function around a place of a document, or whose name stands there, cannot be drawn, where a sentence tells. */
export async function whyNoPicture(
  analysis: Pick<AnalysisThread, 'ask'>,
  document: vscode.TextDocument,
  offset: number,
  at: 'function' | 'name',
): Promise<NoPicture | undefined> {
  const from = readFrom(document);
  const read = await withImports(from, (documents, missing) =>
    analysis.ask('noPicture', { ...from, offset, at, missing }, { deadline: DEADLINE, documents }),
  );
  return read?.reason;
}
