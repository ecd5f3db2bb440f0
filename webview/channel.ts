import type { FromWebview, ToWebview } from '#protocol';
import { unpack } from './unpack';

/** What VS Code keeps for this page over hiding and reload. */
interface VsCodeApi {
  postMessage(message: FromWebview): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Channel {
  readonly post: (message: FromWebview) => void;
  /** Kept by VS Code; the host reads it when it brings the page back after a reload. */
  readonly keep: (state: unknown) => void;
}

/** Joins the page to the host. Only the host's messages come through `window`, so their type is known. */
export function openChannel(receive: (message: ToWebview) => void): Channel {
  const api = acquireVsCodeApi();
  window.addEventListener('message', (event: MessageEvent<unknown>) =>
    receive(unpack(event.data) as ToWebview),
  );
  return { post: (message) => api.postMessage(message), keep: (state) => api.setState(state) };
}
