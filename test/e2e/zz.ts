import { openWorkbench } from './harness';
const w = await openWorkbench({ companion: { 'package.json': JSON.stringify({ name: 'probe', publisher: 'gradient-lab-tests', version: '1.0.0', engines: { vscode: '*' }, main: './main.cjs', activationEvents: ['onStartupFinished'] }), 'main.cjs': "exports.activate = () => require('fs').writeFileSync('/tmp/probe-was-here', String(process.pid))" } });
const t = await w.open('training');
console.log(await w.page.locator('.monaco-workbench').getAttribute('class'));
await t.getByRole('button', { name: 'Train' }).click();
await w.page.waitForTimeout(4000);
await w.screenshot(`look training`);
console.log(w.problems);
await w.dispose();
