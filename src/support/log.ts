import * as vscode from 'vscode';

let channel: vscode.LogOutputChannel | undefined;

/** The "Gradient Lab" output channel, made when there is first something to say. */
export function log(message: string): void {
  channel ??= vscode.window.createOutputChannel('Gradient Lab', { log: true });
  channel.warn(message);
}

export function disposeLog(): void {
  channel?.dispose();
  channel = undefined;
}
