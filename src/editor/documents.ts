import * as vscode from 'vscode';
import type { Edit } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import type { EditorDocument } from '../host/openDocuments';
import { importedLanguages, languages } from './languages';
import { CELL_LANGUAGE, cellOf, cellsUpTo, isCell } from './notebooks';

/** What is another state of a file, or no file of the learner's, in an editor of its own. */
const otherSchemes =
  /^(git|gitfs|git-index|conflict-resolution|output|debug|review|pr|vscode-local-history|vscode-userdata)$/;

/** What is longer when it is opened nobody wrote by hand: it is not read. */
const MOST_CHARACTERS = 200_000;

/** Whether functions of the document are read. */
export function isRead(document: vscode.TextDocument): boolean {
  if (isCell(document)) return isCellRead(cellOf(document));
  return languages.includes(document.languageId) && isMirrored(document);
}

/** Of a notebook as it is edited, not where it is compared; nor of what is sent to be run, line by line. */
function isCellRead(cell: vscode.NotebookCell | undefined): boolean {
  if (!cell || !isMirrored(cell.document)) return false;
  const { uri, notebookType } = cell.notebook;
  const length = cellsUpTo(cell).reduce((sum, { document }) => sum + document.getText().length, 0);
  return notebookType !== 'interactive' && !otherSchemes.test(uri.scheme) && length <= MOST_CHARACTERS;
}

/**
 * Whether the analysis thread knows the document: it is read, or may be imported. Of a cell it cannot be told yet, as it is opened, in
 * which notebook it is.
 */
function isMirrored(document: vscode.TextDocument): boolean {
  const { languageId, uri } = document;
  return isCell(document)
    ? languageId === CELL_LANGUAGE
    : [...languages, ...importedLanguages].includes(languageId) && !otherSchemes.test(uri.scheme);
}

/** Whether the analysis thread knows a document as soon as it is opened. */
export const isMirroredAtOnce = (document: vscode.TextDocument): boolean =>
  isMirrored(document) && document.getText().length <= MOST_CHARACTERS;

/** Has the analysis thread know the documents of the editor, as they are opened, edited and closed. */
export function mirrorDocuments(
  analysis: Pick<AnalysisThread, 'open' | 'change' | 'close'>,
): vscode.Disposable {
  const open = (document: vscode.TextDocument) => {
    if (isMirroredAtOnce(document)) analysis.open(asEditorDocument(document));
  };
  for (const document of vscode.workspace.textDocuments) open(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isMirrored(document)) analysis.change(document.uri.toString(), contentChanges.map(asEdit));
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isMirrored(document)) analysis.close(document.uri.toString());
    }),
  );
}

function asEditorDocument(document: vscode.TextDocument): EditorDocument {
  return {
    uri: document.uri.toString(),
    languageId: document.languageId,
    get version() {
      return document.version;
    },
    getText: () => document.getText(),
  };
}

function asEdit({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Edit {
  return { start: rangeOffset, end: rangeOffset + rangeLength, text };
}
