import { Emitter } from './emitter';
import type { Uri } from './uri';

/** A webview whose page is the test: it reads what was posted and sends what a page sends. */
export class Webview {
  html = '';
  options: unknown;
  readonly cspSource = 'webview:';
  readonly posted: { readonly type: string; readonly [field: string]: unknown }[] = [];
  readonly messages = new Emitter<unknown>();
  readonly onDidReceiveMessage = this.messages.event;

  asWebviewUri(uri: Uri): string {
    return `webview:${uri.path}`;
  }

  async postMessage(message: never): Promise<boolean> {
    this.posted.push(message);
    return true;
  }

  /** The page says something. */
  says(message: unknown): void {
    this.messages.fire(message);
  }

  /** The newest message of a type that was posted. */
  last(type: string) {
    return this.posted.findLast((message) => message.type === type);
  }
}

/** An editor tab with a page, or, without a type, the page of a side panel. */
export class WebviewPanel {
  readonly webview = new Webview();
  iconPath: unknown;
  visible = true;
  active = true;
  reveals = 0;
  readonly #states = new Emitter<object>();
  readonly #disposed = new Emitter<void>();
  readonly onDidChangeViewState = this.#states.event;
  readonly onDidChangeVisibility = this.#states.event;
  readonly onDidDispose = this.#disposed.event;

  constructor(
    readonly viewType = '',
    public title = '',
    readonly column: unknown = undefined,
  ) {}

  /** Where it stands. */
  get viewColumn(): unknown {
    return this.column;
  }

  reveal(): void {
    this.reveals += 1;
    this.looks({ visible: true, active: true });
  }

  /** The learner goes to this tab or away from it. */
  looks({ visible, active }: { readonly visible: boolean; readonly active: boolean }): void {
    this.visible = visible;
    this.active = active;
    this.#states.fire({});
  }

  dispose(): void {
    this.#disposed.fire();
  }
}
