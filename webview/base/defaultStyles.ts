/**
 * Puts the style sheet that VS Code gives every page into a layer below ours, as VS Code itself does from 1.104 on
 * (microsoft/vscode#261430). Outside of all layers it would rule over whatever stands in one.
 */
export function layerDefaultStyles(): void {
  const style = document.getElementById('_defaultStyles');
  const sheet = style instanceof HTMLStyleElement ? style.sheet : null;
  if (!sheet) return;
  const rules = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) sheet.deleteRule(i);
  sheet.insertRule(`@layer vscode-default { ${rules} }`);
}
