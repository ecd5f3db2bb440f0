export { createChips } from './chips';
export { button, type Control, choiceControl } from './controls';
export { element } from './element';
export { Form } from './form';
export { createLayout, type Layout, section } from './layout';
export { createArithmetic, createReadout } from './readout';
export { richText } from './sentence';
export { createSlider, linearScale, logScale } from './slider';
export { registerToolkit } from './toolkit';
