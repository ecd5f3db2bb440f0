import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeTextField,
} from '@vscode/webview-ui-toolkit';

/** Defines the toolkit's elements; the only place that names the library. */
export function registerToolkit(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeDropdown(), vsCodeOption(), vsCodeTextField());
}

/** What we use of a toolkit control: it fires `input` and `change` as native ones do. */
export interface ValueElement extends HTMLElement {
  value: string;
}

export function toolkitElement(tag: 'vscode-text-field' | 'vscode-dropdown'): ValueElement {
  return document.createElement(tag) as ValueElement;
}
