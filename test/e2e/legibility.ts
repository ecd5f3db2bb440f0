/**
 * Runs in a page before its own scripts: notes what is written on each canvas since it was last wiped, and where.
 * A text of a program, since a function handed over would be compiled with what the page does not have.
 */
export const watchCanvases = `
  const written = new WeakMap();
  globalThis.writtenOn = (canvas) => written.get(canvas) ?? [];
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (x, y, width, height) {
    if (width * height > 100) written.set(this.canvas, []);
    return clearRect.call(this, x, y, width, height);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const { width, actualBoundingBoxLeft: before, actualBoundingBoxRight: after } = this.measureText(text);
    const corners = [-before, after].map((along) => this.getTransform().transformPoint({ x: x + along, y }));
    const noted = { text: String(text), xs: corners.map((corner) => corner.x), ys: corners.map((corner) => corner.y), width };
    written.set(this.canvas, [...(written.get(this.canvas) ?? []), noted]);
    return fillText.call(this, text, x, y, ...rest);
  };
`;

/** What is found in a page: what it says, and what cannot be read whole. */
export interface Legibility {
  /** All that is shown, a line a block or a label. */
  readonly said: readonly string[];
  /** What is cut off, sticks out or lies over another, each with its text. */
  readonly clipped: readonly string[];
}

/** Runs in the page: an expression that looks at all that is shown and gives a Legibility. */
export const readLegibility = `(() => {
  const clipped = new Set();
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.unseen, .figure-live');
  const words = (element) => element.textContent.replace(/\\s+/g, ' ').trim().slice(0, 90);
  const name = (element) => element.tagName.toLowerCase() + (element.getAttribute('class') ? '.' + element.getAttribute('class').replace(/ /g, '.') : '');
  const scrolls = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const elements = [...document.querySelectorAll('main *')].filter(shown);

  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) clipped.add('the page is wider than its panel');
  for (const element of elements) {
    for (const inner of element.shadowRoot?.querySelectorAll('.selected-value') ?? []) {
      // What stands there while the list is closed may be given from outside.
      const given = inner.querySelector('slot[name="selected-value"]')?.assignedElements()[0];
      const value = (given ?? inner).textContent.replace(/\\s+/g, ' ').trim() || words(element);
      const texts = document.createTreeWalker(given ?? inner, NodeFilter.SHOW_TEXT);
      const tops = new Set();
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { width, top } of range.getClientRects()) if (width > 1) tops.add(Math.round(top));
      }
      if (inner.scrollWidth > inner.clientWidth + 1) clipped.add(name(element) + ' cuts off its value: ' + value);
      if (inner.getBoundingClientRect().bottom > element.getBoundingClientRect().bottom + 1) clipped.add(name(element) + ' is too low for its value: ' + value);
      // A word may take a second line where there is no more room, but not one for every few letters.
      if (tops.size > value.split(' ').length + 1) clipped.add(name(element) + ' breaks a word of its value: ' + value);
    }
    const { overflowX, overflowY, display, position } = getComputedStyle(element);
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if (words(element) !== '' && display !== 'inline') {
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) clipped.add(name(element) + ' cuts off: ' + words(element));
      if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1) clipped.add(name(element) + ' cuts off below: ' + words(element));
    }
    if (/^vscode-/i.test(element.tagName) && element.scrollWidth > element.clientWidth + 1) clipped.add(name(element) + ' is too narrow for itself: ' + words(element.parentElement));
    const box = element.getBoundingClientRect();
    const around = element.parentElement;
    const within = around.getBoundingClientRect();
    if (position === 'static' && display !== 'inline' && box.width > 0 && getComputedStyle(around).display !== 'contents' &&
      box.right > within.right + 1 && !scrolls(element)) clipped.add(name(element) + ' sticks out of ' + name(around) + ': ' + words(element));
    if (box.right > document.documentElement.clientWidth + 1 && !scrolls(element)) clipped.add(name(element) + ' leaves the panel: ' + words(element));
  }

  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (node.textContent.trim() === '' || !shown(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let box = holder;
    while (getComputedStyle(box).display === 'inline' || getComputedStyle(box).display === 'contents') box = box.parentElement;
    const { left, right } = box.getBoundingClientRect();
    const over = rects.some((rect) => rect.right > right + 1 || rect.left < left - 1);
    if (over && !scrolls(box) && box.scrollWidth > box.clientWidth + 1) clipped.add(name(box) + ' does not hold: ' + words(holder));
    if (!scrolls(box)) texts.push({ node, holder, rects });
  }
  texts.forEach(({ rects, holder }, i) => {
    for (const other of texts.slice(i + 1)) {
      const meet = rects.some((a) => other.rects.some((b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4));
      if (meet) clipped.add(name(holder) + ' lies over another: ' + words(holder) + ' / ' + words(other.holder));
    }
  });

  const code = 'code, pre';
  const isCode = (element) => element.closest(code) || element.querySelector(code);
  const blocks = 'p, li, button, td, th, h1, h2, h3, caption, summary, label, option, .arithmetic > *, .readout-name, .readout-detail';
  // Words that are explained are a part of the text around them.
  const around = (element) => (element.tagName === 'DFN' ? element.parentElement : element);
  const blockOf = (element) => [element.closest(blocks)].find((block) => block && !isCode(block)) ?? around(element);
  const said = elements
    .filter((element) => [...element.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== ''))
    .map(blockOf)
    .filter((element) => !isCode(element))
    .map((element) => element.innerText.replace(/\\s+/g, ' ').trim());
  for (const element of elements)
    for (const attribute of ['aria-label', 'title', 'placeholder'])
      if (element.hasAttribute(attribute)) said.push(element.getAttribute(attribute));
  for (const canvas of document.querySelectorAll('main canvas')) {
    if (!shown(canvas)) continue;
    const texts = globalThis.writtenOn(canvas);
    said.push(texts.map(({ text }) => text).join(' '));
    for (const { text, xs, ys } of texts) {
      if (Math.min(...xs) < -2 || Math.max(...xs) > canvas.width + 2 || Math.min(...ys) < -2 || Math.max(...ys) > canvas.height + 2)
        clipped.add('a canvas ' + canvas.width + ' x ' + canvas.height + ' cuts off: ' + text + ' at ' + xs.map(Math.round) + '; ' + ys.map(Math.round));
    }
  }
  return { said: [...new Set(said)].filter((text) => text !== ''), clipped: [...clipped] };
})()`;
