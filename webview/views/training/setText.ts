/** Text is replaced only where it differs: what stands still stays selected and is not read out again. */
export function setText(part: Element, text: string): void {
  if (part.textContent !== text) part.textContent = text;
}
