/** What the extension answers VS Code's questions about a language with; in the stand-in a position is an offset. */
export class Range {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

export class CodeLens {
  constructor(
    readonly range: Range,
    readonly command: {
      readonly command: string;
      readonly title: string;
      readonly arguments: readonly unknown[];
    },
  ) {}
}

export class MarkdownString {
  isTrusted: unknown;
  value = '';

  /** Shown as it is written, whatever signs are in it; as VS Code does it, no line breaks between its words. */
  appendText(text: string): this {
    this.value += text
      .replace(/[\\`*_{}[\]()#+\-!~]/g, '\\$&')
      .replace(/[ \t]+/g, (gap) => '&nbsp;'.repeat(gap.length));
    return this;
  }

  appendCodeblock(text: string, language: string): this {
    this.value += `\n\`\`\`${language}\n${text}\n\`\`\`\n`;
    return this;
  }

  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
}

export class Hover {
  constructor(
    readonly contents: readonly MarkdownString[],
    readonly range: Range,
  ) {}
}

export const ColorThemeKind = { Light: 1, Dark: 2, HighContrast: 3, HighContrastLight: 4 };

export class InlayHint {
  paddingLeft = false;
  tooltip: unknown;

  constructor(
    readonly position: number,
    readonly label: string,
  ) {}
}

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
