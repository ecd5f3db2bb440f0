import * as vscode from 'vscode';
import { textLanguage } from '../support/textLanguage';

export type PagePlace = 'panel' | 'side';

/** The page around every view: one script, one style sheet, nothing else may load or run. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, place: PagePlace): string {
  const nonce = createNonce();
  const dist = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', file));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${textLanguage()}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<link rel="stylesheet" href="${dist('page.css')}">
<title>Gradient Lab</title>
</head>
<body data-place="${place}">
<main id="view"></main>
<script nonce="${nonce}" src="${dist('page.js')}"></script>
</body>
</html>`;
}

/** 128 random bits, from the Web Crypto that every extension host has. */
function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
