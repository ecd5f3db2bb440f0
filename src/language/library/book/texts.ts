import { functionsText } from './functions';
import { gradientText } from './gradient';
import { layersText } from './layers';
import { multiLayerNetText } from './multiLayerNet';
import { multiLayerNetExtendText } from './multiLayerNetExtend';
import { optimizerText } from './optimizer';
import { trainerText } from './trainer';
import { utilText } from './util';

/** The modules of common/ as Python, written for where the learner has no file of the name; by their path. */
export const bookTexts: ReadonlyMap<string, string> = new Map([
  ['common.functions', functionsText],
  ['common.gradient', gradientText],
  ['common.layers', layersText],
  ['common.optimizer', optimizerText],
  ['common.util', utilText],
  ['common.multi_layer_net', multiLayerNetText],
  ['common.multi_layer_net_extend', multiLayerNetExtendText],
  ['common.trainer', trainerText],
]);

/** The Python of a module of the book's; undefined where there is none. */
export const bookText = (name: string): string | undefined => bookTexts.get(name);
