export { countColour, readPaint, waitForPaint } from './canvas';
export { openingCommands, paletteTitle, type ViewName } from './manifest';
export { openWorkbench } from './openWorkbench';
export { themes } from './themes';
export { until } from './until';
export { useWorkbench } from './useWorkbench';
