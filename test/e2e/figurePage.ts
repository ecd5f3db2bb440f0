import type * as FigureModule from '#figures';
import { type BrowserPages, openBrowserPages } from '../browserPage';

export type Figures = typeof FigureModule;

/** The figures alone in a page of a browser, without VS Code around them. */
export function openFigurePages(): Promise<BrowserPages> {
  const source = `import * as figures from '#figures'; Reflect.set(globalThis, 'figures', figures);
    document.querySelector('main').innerHTML = '<h1>Figures</h1>';`;
  return openBrowserPages({ source });
}
