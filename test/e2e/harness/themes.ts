/** The four themes that every learner's VS Code has, one of each kind. */
export const themes = {
  dark: { setting: 'Default Dark Modern', label: 'Dark Modern', workbenchClass: 'vs-dark' },
  light: { setting: 'Default Light Modern', label: 'Light Modern', workbenchClass: 'vs' },
  hcDark: { setting: 'Default High Contrast', label: 'Dark High Contrast', workbenchClass: 'hc-black' },
  hcLight: {
    setting: 'Default High Contrast Light',
    label: 'Light High Contrast',
    workbenchClass: 'hc-light',
  },
} as const;

export type Theme = keyof typeof themes;
