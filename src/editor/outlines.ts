import * as vscode from 'vscode';
import type { DocumentVersion, OutlinedFunction, ReadFrom } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { inBackground } from '../support/inBackground';
import { log } from '../support/log';
import { withImports } from './codeSources';
import { readFrom, stampOf } from './notebooks';

/** Milliseconds that reading a file may take. */
const DEADLINE = 2000;

interface Known {
  readonly stamp: string;
  readonly functions: readonly OutlinedFunction[];
  /** The files that it imports, each at the version that was read. */
  readonly imported: readonly DocumentVersion[];
  /** The addresses of files that are not there. */
  readonly missing: readonly string[];
  /** So many functions were not tried yet. */
  readonly untried: number;
}

/** The functions of each document as they were read last; a function that cannot be read at the moment is what it was before. */
export class Outlines {
  readonly #known = new Map<string, Known>();
  readonly #toldMore = new vscode.EventEmitter<void>();
  /** Of some document more is known than when it was asked about. */
  readonly onDidTellMore = this.#toldMore.event;

  constructor(private readonly analysis: Pick<AnalysisThread, 'ask'>) {}

  async of(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<readonly OutlinedFunction[]> {
    const uri = document.uri.toString();
    const stamp = stampOf(document);
    const known = this.#known.get(uri);
    if (known?.stamp === stamp && known.imported.every(isNow)) return known.functions;
    const read = await this.#ask(readFrom(document), known?.imported ?? [], token);
    if (!read) return known?.functions ?? [];
    const now = this.#keep(uri, stamp, read);
    if (read.untried > 0) inBackground(this.#goOn(document, now));
    return now.functions;
  }

  #keep(uri: string, stamp: string, read: Omit<Known, 'stamp'>): Known {
    const before = this.#known.get(uri)?.functions ?? [];
    const functions = read.functions.flatMap((one) => asBefore(one, before));
    const now = { ...read, stamp, functions };
    this.#known.set(uri, now);
    return now;
  }

  /** Of a document with many new functions some are tried at a time, and between two times whoever waits has his turn. */
  async #goOn(document: vscode.TextDocument, known: Known): Promise<void> {
    const uri = document.uri.toString();
    const read = await this.#ask(readFrom(document), known.imported);
    const isNews = this.#known.get(uri) === known && stampOf(document) === known.stamp;
    if (!read || !isNews || read.untried >= known.untried) return;
    const now = this.#keep(uri, known.stamp, read);
    this.#toldMore.fire();
    if (now.untried > 0) await this.#goOn(document, now);
  }

  /** Whether what is known of some document depends on another, which was edited or opened. */
  dependOn(other: vscode.TextDocument): boolean {
    const uri = other.uri.toString();
    let isImported = false;
    for (const [importing, known] of this.#known) {
      const isFound = known.missing.includes(uri);
      isImported ||= isFound || known.imported.some((one) => one.uri === uri);
      if (isFound) this.#known.set(importing, { ...known, stamp: '' });
    }
    return isImported;
  }

  forget(document: vscode.TextDocument): void {
    this.#known.delete(document.uri.toString());
  }

  async #ask(
    from: ReadFrom,
    known: readonly DocumentVersion[],
    token?: vscode.CancellationToken,
  ): Promise<Omit<Known, 'stamp'> | undefined> {
    let absent: readonly string[] = [];
    const ask = (documents: readonly string[], missing: readonly string[]) => {
      absent = missing;
      const options = { deadline: DEADLINE, documents, ...(token && { token }) };
      return this.analysis.ask('outline', { ...from, missing }, options);
    };
    const file = vscode.Uri.parse(from.uri, true);
    const addressOf = (path: string): string => file.with({ path: `/${path}` }).toString();
    const open = known.map(({ uri }) => uri).filter((uri) => versionOf(uri).length > 0);
    try {
      const read = await withImports(from, ask, open);
      if (!read) return undefined;
      const imported = read.imported.flatMap((path) => versionOf(addressOf(path)));
      return { functions: read.functions, untried: read.untried, imported, missing: absent.map(addressOf) };
    } catch (error) {
      if (!(error instanceof AskRefused)) throw error;
      log(`outline of ${from.uri}: ${error.message}`);
      return undefined;
    }
  }
}

function versionOf(uri: string): DocumentVersion[] {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  return document ? [{ uri, version: document.version }] : [];
}

const isNow = ({ uri, version }: DocumentVersion): boolean => versionOf(uri)[0]?.version === version;

/** What a function takes is known from before while its text is broken. */
function asBefore(one: OutlinedFunction, before: readonly OutlinedFunction[]): readonly OutlinedFunction[] {
  if (one.takes) return [one];
  const takes = before.find(({ name }) => name === one.name)?.takes;
  return takes ? [{ ...one, takes }] : [];
}
