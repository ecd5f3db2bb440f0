export { countColour, isPainted, readPaint, waitForPaint } from './canvas';
export { openingCommands, paletteTitle, type ViewName } from './manifest';
export { openWorkbench } from './openWorkbench';
export { type Theme, themes } from './themes';
export { until } from './until';
export { useWorkbench } from './useWorkbench';
export type { Place } from './webviews';
export type { Workbench } from './workbench';
