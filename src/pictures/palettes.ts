import type { ThemeKind } from '#protocol';

/** The colours of a picture, each for what it means; the page behind it is the editor's. */
export interface Palette {
  readonly curve: string;
  /** The point that is looked at, and the tangent there. */
  readonly point: string;
  readonly text: string;
  readonly axis: string;
  readonly grid: string;
  /** The line of a level, and the shade of all that is above it, laid over that of the levels below. */
  readonly level: string;
  readonly shade: string;
}

/** A picture cannot ask the editor for the tokens of its theme: these are what those of charts are in the themes that come with it. */
export const palettes: Readonly<Record<ThemeKind, Palette>> = {
  dark: {
    curve: '#3794ff',
    point: '#e2a04a',
    text: '#cccccc',
    axis: '#8a8a8a',
    grid: '#80808040',
    level: '#a0a0a0',
    shade: '#3794ff26',
  },
  light: {
    curve: '#1a66c9',
    point: '#a85a00',
    text: '#3b3b3b',
    axis: '#767676',
    grid: '#80808033',
    level: '#6a6a6a',
    shade: '#1a66c924',
  },
  highContrast: {
    curve: '#53a8ff',
    point: '#ffb454',
    text: '#ffffff',
    axis: '#ffffff',
    grid: '#ffffff40',
    level: '#ffffff',
    shade: '#3794ff30',
  },
  highContrastLight: {
    curve: '#0a4f9e',
    point: '#7a3f00',
    text: '#000000',
    axis: '#292929',
    grid: '#29292933',
    level: '#292929',
    shade: '#1a66c930',
  },
};
