import * as l10n from '@vscode/l10n';
import { element } from '#ui';

/** At the end of every view: which book the examples call the book. */
export function createBook(): HTMLElement {
  return element(
    'p',
    'book muted',
    l10n.t('The book is Deep Learning from Scratch by Koki Saitoh, chapter 4.'),
  );
}

/** Under the sentence: the word that leads on through the story to the view called `title`, or that there is none. */
export function createNext(title: string | undefined, goOn: () => void): HTMLElement {
  if (title === undefined) return element('p', 'next muted', l10n.t('The story ends here.'));
  const word = element('button', '', l10n.t('Next: {0}', title));
  word.type = 'button';
  word.addEventListener('click', goOn);
  return element('p', 'next', word);
}
