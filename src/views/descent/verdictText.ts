import * as l10n from '@vscode/l10n';
import type { DescentParams, VerdictKind } from '#protocol';

export function describeVerdict(verdict: { kind: string }, _: { params: DescentParams; exactFinal: string }) {
  return { verdictName: l10n.t('x'), sentence: verdict.kind, warning: false, kind: undefined as VerdictKind | undefined };
}
