export { countColour, readPaint, waitForPaint } from './canvas';
export { paletteTitle, viewNames } from './manifest';
export { openWorkbench } from './openWorkbench';
export { themes } from './themes';
export { slowness, until } from './until';
export { useWorkbench } from './useWorkbench';
