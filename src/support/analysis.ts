import * as vscode from 'vscode';
import { AnalysisThread } from '../host/analysisThread';
import type { StartThread } from '../host/threads';
import { log } from './log';
import { textLanguage } from './textLanguage';

/** The one thread that answers the questions of all who ask; it is started at the first. */
export function analysisOn(startThread: StartThread): AnalysisThread {
  const strings = vscode.l10n.bundle ?? {};
  const data = { program: 'analyst', strings, language: textLanguage() } as const;
  return new AnalysisThread({ startThread: (listeners) => startThread(data, listeners), log });
}
