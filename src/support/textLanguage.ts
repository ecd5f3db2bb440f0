import * as vscode from 'vscode';

/** The language of our texts: VS Code's where they are translated into it, else English, with numbers and a page to match. */
export function textLanguage(): string {
  return vscode.l10n.bundle ? vscode.env.language : 'en';
}
