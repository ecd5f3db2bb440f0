import path from 'node:path';

/** As much of VS Code's Uri as the extension uses. */
export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
    readonly fragment = '',
  ) {}

  static file(file: string): Uri {
    return new Uri('file', file);
  }

  static parse(text: string): Uri {
    const { protocol, pathname, hash } = new URL(text);
    return new Uri(protocol.slice(0, -1), decodeURIComponent(pathname), hash.slice(1));
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(base.scheme, path.posix.join(base.path, ...parts));
  }

  with({ path: changed }: { readonly path: string }): Uri {
    return new Uri(this.scheme, changed);
  }

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    const fragment = this.fragment === '' ? '' : `#${this.fragment}`;
    return `${this.scheme}://${encodeURI(this.path)}${fragment}`;
  }
}
