import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import * as vscode from 'vscode';
import { pageHtml } from '../../src/panel/html';
import { textLanguage } from '../../src/support/textLanguage';
import { Uri } from '../vscode/api';
import { Webview } from '../vscode/webviews';

/** What VS Code says of itself, as the stand-in lets a test say. */
const { env, l10n } = vscode as unknown as {
  env: { language: string };
  l10n: { bundle: Record<string, string> | undefined };
};

describe('textLanguage', () => {
  afterEach(() => Object.assign(env, { language: 'en' }) && Object.assign(l10n, { bundle: undefined }));

  it("is VS Code's where our texts are translated into it", () => {
    Object.assign(env, { language: 'ko' });
    Object.assign(l10n, { bundle: { Stop: '중지' } });
    assert.equal(textLanguage(), 'ko');
  });

  it('is English where they are not, so that numbers and words agree', () => {
    Object.assign(env, { language: 'de' });
    assert.equal(textLanguage(), 'en');
  });

  it('is the language of the page, which writes its numbers by it', () => {
    Object.assign(env, { language: 'ko' });
    const html = () =>
      pageHtml(new Webview() as unknown as vscode.Webview, Uri.file('/') as unknown as vscode.Uri, 'panel');
    assert.match(html(), /<html lang="en">/);
    Object.assign(l10n, { bundle: { Stop: '중지' } });
    assert.match(html(), /<html lang="ko">/);
  });
});
