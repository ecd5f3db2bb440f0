import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ViewId } from '#protocol';
import { viewOf } from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import type { Panels } from '../panel/panels';
import { isViewId } from '../panel/restore';
import { type ReadSource, readSource } from './codeSources';

/** The command behind the words above a function; nobody types it. */
export const OPEN_FUNCTION = 'gradientLab.openFunction';

/** What it is called with. */
export interface OpenFunction {
  readonly view: ViewId;
  readonly uri: string;
  readonly name: string;
  /** With which the view opens, where it is not as it opens on any function. */
  readonly params?: object;
  /** Whether the editor in use keeps the keys. */
  readonly preserveFocus?: boolean;
}

/** Opens a view on a function of a file. */
export function registerOpenFunction(
  analysis: Pick<AnalysisThread, 'ask'>,
  panels: Pick<Panels, 'show'>,
): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_FUNCTION, async (argument: unknown) => {
    const asked = parseArgument(argument);
    if (!asked) return;
    const { view, uri, name, params, preserveFocus } = asked;
    const found = await readSource(analysis, { uri, name });
    if (found?.kind === 'found')
      panels.show(
        view,
        viewOf(view).parseParams({ ...params, source: found.source }),
        undefined,
        preserveFocus,
      );
    else if (found) await vscode.window.showInformationMessage(whyNot(found, name));
  });
}

function parseArgument(argument: unknown): OpenFunction | undefined {
  const { view, uri, name, params, preserveFocus }: Record<string, unknown> = Object(argument);
  return isViewId(view) && typeof uri === 'string' && typeof name === 'string'
    ? { view, uri, name, params: Object(params), preserveFocus: preserveFocus === true }
    : undefined;
}

function whyNot(found: Exclude<ReadSource, { kind: 'found' }>, name: string): string {
  switch (found.kind) {
    case 'broken':
      return found.message;
    case 'noFile':
      return l10n.t('The file of {0} was moved or deleted. Put it back, or choose another function.', name);
    case 'gone':
      return l10n.t('There is no function {0} in the file any more. Choose another.', name);
  }
}
