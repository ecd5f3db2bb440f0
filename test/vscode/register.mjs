// Lets what imports 'vscode' run without VS Code: the stand-in of api.ts takes its place. Loaded after tsx.
import { register } from 'node:module';

const standIn = JSON.stringify(new URL('./api.ts', import.meta.url).href);
const hooks = `export const resolve = (specifier, context, next) =>
  next(specifier === 'vscode' ? ${standIn} : specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
