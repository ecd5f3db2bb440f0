import type { CodeSource, Params, ViewId } from '#protocol';
import { viewOf } from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';

/** Milliseconds for a point to stand on: without one the view says that there is no value. */
const DEADLINE = 1000;

/** A view as it opens on a function: at a point where that has a value; `given` is what is not as usual. */
export async function firstParams(
  analysis: Pick<AnalysisThread, 'ask'>,
  view: ViewId,
  source: CodeSource,
  given: object = {},
): Promise<Params> {
  const { parseParams, standing } = viewOf(view);
  const usual = parseParams({ ...given, source });
  if (!standing || Object.keys(given).length > 0) return usual;
  const at = await placeOn(analysis, source, standing.of(usual));
  return at ? parseParams({ source, ...standing.at(at) }) : usual;
}

async function placeOn(
  analysis: Pick<AnalysisThread, 'ask'>,
  source: CodeSource,
  at: readonly number[],
): Promise<readonly number[] | undefined> {
  try {
    return (await analysis.ask('standing', { source, at }, { deadline: DEADLINE }))?.at;
  } catch (error) {
    if (error instanceof AskRefused) return undefined; // the view itself says what is wrong
    throw error;
  }
}
