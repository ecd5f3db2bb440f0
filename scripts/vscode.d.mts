/** What a started VS Code server gives back: see launchServer. */
export interface LaunchedServer {
  /** The address to open in a browser; holds the connection token. */
  readonly url: string;
  /** The server's exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** What the server printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

export interface LaunchOptions {
  readonly extensionPath: string;
  readonly workspace: string;
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly port?: number | string;
  readonly offline?: boolean;
  /** Where the extension runs: 'node' unless told. */
  readonly host?: 'node' | 'web';
}

export declare function launchServer(options: LaunchOptions): Promise<LaunchedServer>;
