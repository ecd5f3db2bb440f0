import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type {
  CallValue,
  CodeSource,
  MentionedFunction,
  NoPicture,
  Picture,
  ReadFrom,
  Result,
  ThemeKind,
} from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { AskRefused } from '../host/pendingAsk';
import { codeOf } from '../panel/session/fileSource';
import type { Session } from '../panel/session/session';
import type { Sessions } from '../panel/sessions';
import { log } from '../support/log';
import { offersFor } from './codeLens';
import { readSource, withImports } from './codeSources';
import { isRead } from './documents';
import { languages } from './languages';
import { whyNoPicture } from './noPicture';
import { documentsOf, readFrom } from './notebooks';
import { OPEN_FUNCTION } from './openFunction';

/** Milliseconds that the thread may take for what stands under the pointer. */
const DEADLINE = 3000;

/** Over a function's name: how it is read, a small picture, and the views that draw it; over a call of which all is known: what it gives. */
class FunctionHovers implements vscode.HoverProvider {
  constructor(
    private readonly analysis: Pick<AnalysisThread, 'ask'>,
    private readonly sessions: Pick<Sessions, 'all'>,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const isOff = vscode.workspace.getConfiguration('gradientLab', document).get('hover') === false;
    if (!isRead(document) || isOff) return undefined;
    try {
      return await this.#hover(document, document.offsetAt(position), token);
    } catch (error) {
      if (!(error instanceof AskRefused)) throw error;
      log(`hover in ${document.uri}: ${error.message}`);
      return undefined;
    }
  }

  async #hover(
    document: vscode.TextDocument,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const uri = document.uri.toString();
    const from = readFrom(document);
    const options = { deadline: DEADLINE, documents: documentsOf(from), token };
    const [mention, call] = await Promise.all([
      this.analysis.ask('mention', { ...from, offset }, options),
      this.#call(from, offset, token),
    ]);
    const one = mention?.function;
    const { picture, reason } = (one && (await this.#picture(uri, one, token))) ?? {};
    const about = call ?? (picture && one);
    if (!about) {
      const why = await whyNoPicture(this.analysis, document, offset, 'name');
      return hoverOf(why ?? (reason && one ? { ...one, message: reason } : undefined), document);
    }
    const texts = [
      ...(call ? [textOfCall(call)] : []),
      ...(picture && one ? [textOf(uri, one.name, picture)] : []),
    ];
    return new vscode.Hover(
      texts,
      new vscode.Range(document.positionAt(about.start), document.positionAt(about.end)),
    );
  }

  async #call(
    from: ReadFrom,
    offset: number,
    token: vscode.CancellationToken,
  ): Promise<CallValue | undefined> {
    const read = await withImports(from, (documents, missing) =>
      this.analysis.ask('callValue', { ...from, offset, missing }, { deadline: DEADLINE, documents, token }),
    );
    return read?.value;
  }

  async #picture(
    uri: string,
    { name, takes }: MentionedFunction,
    token: vscode.CancellationToken,
  ): Promise<Result<'picture'> | undefined> {
    const read = await readSource(this.analysis, { uri, name });
    if (read?.kind !== 'found') return undefined;
    const at = this.#pointOf(read.source);
    const question = { source: read.source, takes, theme: themeKind(), ...(at && { at }) };
    return this.analysis.ask('picture', question, { deadline: DEADLINE, token });
  }

  /** The point that an open view of the function looks at. */
  #pointOf({ uri, name }: CodeSource): readonly number[] | undefined {
    const shows = ({ params }: Session) => codeOf(params)?.uri === uri && codeOf(params)?.name === name;
    for (const { params } of this.sessions.all.filter(shows)) {
      if ('points' in params && params.points)
        return params.points.slice(params.selected, params.selected + 1);
      if ('point' in params) return params.point;
      if ('start' in params) return params.start;
      if ('x' in params && typeof params.x === 'number') return [params.x];
    }
    return undefined;
  }
}

/** Shown as it is written, whatever signs are in it; with appendText of VS Code, which joins all words, a line breaks within one. */
const asWritten = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-!~|]/g, '\\$&');

/** Over the name of a function that cannot be drawn: why. */
function hoverOf(reason: NoPicture | undefined, document: vscode.TextDocument): vscode.Hover | undefined {
  if (!reason) return undefined;
  const range = new vscode.Range(document.positionAt(reason.start), document.positionAt(reason.end));
  return new vscode.Hover([new vscode.MarkdownString().appendMarkdown(asWritten(reason.message))], range);
}

const kinds: Readonly<Record<vscode.ColorThemeKind, ThemeKind>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'highContrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

const themeKind = (): ThemeKind => kinds[vscode.window.activeColorTheme.kind];

function textOfCall({ text }: CallValue): vscode.MarkdownString {
  return new vscode.MarkdownString()
    .appendMarkdown(asWritten(l10n.t('This call gives')))
    .appendCodeblock(text, 'python');
}

/** A line of its own in the same paragraph: with the room between paragraphs, a hover has to be scrolled. */
const BREAK = '  \n';

function textOf(uri: string, name: string, { sentences, drawn, takes }: Picture): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [OPEN_FUNCTION] };
  const [first = '', ...rest] = sentences;
  text.appendMarkdown(asWritten(first));
  if (drawn) {
    const alternative = drawn.words.replace(/[[\]\\]/g, '\\$&');
    // What is in a page's text is refused as a picture of its own, so that it comes as an address.
    text.appendMarkdown(`${BREAK}![${alternative}](data:image/svg+xml;base64,${inBase64(drawn.svg)})\n\n`);
  }
  text.appendMarkdown(asWritten(rest.join(' ')));
  const links = offersFor(takes).map(({ view, title }) => {
    const given = encodeURIComponent(JSON.stringify([{ view, uri, name }]));
    return `[${title}](command:${OPEN_FUNCTION}?${given})`;
  });
  return text.appendMarkdown(`${BREAK}${links.join(' | ')}`);
}

function inBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

export function registerHover(
  analysis: Pick<AnalysisThread, 'ask'>,
  sessions: Pick<Sessions, 'all'>,
): vscode.Disposable {
  const selector = languages.map((language) => ({ language }));
  return vscode.languages.registerHoverProvider(selector, new FunctionHovers(analysis, sessions));
}
