import type * as vscode from 'vscode';
import type { OutlinedFunction, ReadFrom } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { log } from '../support/log';
import { documentsOf, readFrom, stampOf } from './notebooks';

/** Milliseconds that reading a file may take. */
const DEADLINE = 2000;

/** The functions of each document as they were read last; a function that cannot be read at the moment is what it was before. */
export class Outlines {
  readonly #known = new Map<
    string,
    { readonly stamp: string; readonly functions: readonly OutlinedFunction[] }
  >();

  constructor(private readonly analysis: Pick<AnalysisThread, 'ask'>) {}

  async of(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<readonly OutlinedFunction[]> {
    const uri = document.uri.toString();
    const stamp = stampOf(document);
    const known = this.#known.get(uri);
    if (known?.stamp === stamp) return known.functions;
    const read = await this.#ask(readFrom(document), token);
    if (!read) return known?.functions ?? [];
    const functions = read.flatMap((one) => asBefore(one, known?.functions ?? []));
    this.#known.set(uri, { stamp, functions });
    return functions;
  }

  forget(document: vscode.TextDocument): void {
    this.#known.delete(document.uri.toString());
  }

  async #ask(
    from: ReadFrom,
    token?: vscode.CancellationToken,
  ): Promise<readonly OutlinedFunction[] | undefined> {
    const options = { deadline: DEADLINE, documents: documentsOf(from), ...(token && { token }) };
    try {
      return (await this.analysis.ask('outline', from, options))?.functions;
    } catch (error) {
      if (!(error instanceof AskRefused)) throw error;
      log(`outline of ${from.uri}: ${error.message}`);
      return undefined;
    }
  }
}

/** What a function takes is known from before while its text is broken. */
function asBefore(one: OutlinedFunction, before: readonly OutlinedFunction[]): readonly OutlinedFunction[] {
  if (one.takes) return [one];
  const takes = before.find(({ name }) => name === one.name)?.takes;
  return takes ? [{ ...one, takes }] : [];
}
