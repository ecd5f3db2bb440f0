/** The colours a figure or a view may name; each is a chain of theme tokens, the first that is set wins. */
const tokens = {
  blue: ['charts-blue', 'editorInfo-foreground', 'textLink-foreground'],
  orange: ['charts-orange', 'minimap-findMatchHighlight', 'editorWarning-foreground'],
  red: ['charts-red', 'editorError-foreground', 'errorForeground'],
  green: ['charts-green', 'testing-iconPassed', 'gitDecoration-addedResourceForeground'],
  purple: ['charts-purple', 'symbolIcon-classForeground', 'textLink-activeForeground'],
  yellow: ['charts-yellow', 'editorWarning-foreground', 'list-warningForeground'],
  foreground: ['charts-foreground', 'foreground', 'editor-foreground'],
  muted: ['descriptionForeground', 'foreground', 'editor-foreground'],
  lines: ['charts-lines', 'descriptionForeground', 'foreground'],
  background: ['editor-background', 'sideBar-background'],
  contrast: ['contrastBorder', 'foreground', 'editor-foreground'],
} as const;

export type ColorName = keyof typeof tokens;

/** The colours of runs, in the order in which they are given. */
export const runColors = [
  'blue',
  'orange',
  'green',
  'purple',
  'red',
  'yellow',
] as const satisfies readonly ColorName[];

/** The colour of the run at `place`, counted from 0; after the last colour they begin again. */
export const runColor = (place: number): (typeof runColors)[number] =>
  runColors[place % runColors.length] ?? 'blue';

/** Reads the first token that is set; where none is, the canvas's own system colours stand in. */
export function resolveColor(name: ColorName, read: (property: string) => string): string {
  for (const token of tokens[name]) {
    const value = read(`--vscode-${token}`).trim();
    if (value !== '') return value;
  }
  if (name === 'background') return 'Canvas';
  return name === 'foreground' || name === 'contrast' ? 'CanvasText' : resolveColor('foreground', read);
}

let cache = new Map<string, string>();
let highContrast: boolean | undefined;
let watching = false;
const listeners = new Set<() => void>();

function readToken(property: string): string {
  return getComputedStyle(document.body).getPropertyValue(property);
}

function cached(key: string, read: () => string): string {
  watch();
  let value = cache.get(key);
  if (value === undefined) {
    value = read();
    cache.set(key, value);
  }
  return value;
}

/** The theme's colour of this name, as CSS and canvas take it. */
export function color(name: ColorName): string {
  return cached(name, () => resolveColor(name, readToken));
}

/** The colour let through to `share` (0 to 1) over what lies beneath. */
export function fade(css: string, share: number): string {
  return `color-mix(in srgb, ${css} ${Math.round(share * 1000) / 10}%, transparent)`;
}

/** `share` (0 to 1) of the first colour, the rest of the second. */
export function mix(first: string, second: string, share: number): string {
  return `color-mix(in srgb, ${first} ${Math.round(share * 1000) / 10}%, ${second})`;
}

/** The theme's colour of this name brought nearer to the text's colour: for words, which need more contrast than lines. */
export function textColor(name: ColorName): string {
  const share = document.body.classList.contains('vscode-light') ? 0.5 : 0.7;
  return name === 'foreground' || name === 'muted'
    ? color(name)
    : mix(color(name), color('foreground'), share);
}

/** Font families: of the interface, of the editor (numbers), and of letters in a formula. */
export function fontFamily(use: 'interface' | 'editor' | 'formula'): string {
  if (use === 'formula') return "Georgia, 'DejaVu Serif', 'Times New Roman', serif";
  const token = use === 'editor' ? '--vscode-editor-font-family' : '--vscode-font-family';
  const family = cached(token, () => readToken(token).trim());
  if (family !== '') return family;
  return use === 'editor' ? 'monospace' : 'sans-serif';
}

/** Calls back when the theme or the motion setting changes. Returns the way to stop. */
export function onThemeChange(callback: () => void): () => void {
  watch();
  listeners.add(callback);
  return () => listeners.delete(callback);
}

function watch(): void {
  if (watching) return;
  watching = true;
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ['style', 'class', 'data-vscode-theme-id'],
  });
  for (const query of ['(prefers-reduced-motion: reduce)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', changed);
  }
}

function changed(): void {
  cache = new Map();
  highContrast = undefined;
  for (const listener of [...listeners]) listener();
}

/** Whether the learner has asked VS Code or the system for less motion: what would glide jumps. */
export function reducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

export function isHighContrast(): boolean {
  watch();
  highContrast ??= findHighContrast();
  return highContrast;
}

function findHighContrast(): boolean {
  const classes = document.body.classList;
  return (
    classes.contains('vscode-high-contrast') ||
    classes.contains('vscode-high-contrast-light') ||
    matchMedia('(forced-colors: active)').matches
  );
}
