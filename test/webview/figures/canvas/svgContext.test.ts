import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInk } from '../../../../webview/figures/canvas/ink';
import { type Measures, SvgContext } from '../../../../webview/figures/canvas/svgContext';
import { SvgPath } from '../../../../webview/figures/canvas/svgPath';

const measures: Measures = {
  measureText: (font, text) => ({ width: text.length * Number.parseFloat(font) }) as TextMetrics,
  ink: (css) => (css === 'pale' ? { color: '#0000ff', opacity: 0.25 } : { color: css, opacity: 1 }),
};

function recorded(draw: (context: SvgContext) => void, ratio = 1): string {
  const context = new SvgContext(undefined, measures, ratio);
  draw(context);
  return context.markup;
}

describe('SvgContext', () => {
  it('writes a stroked line with its style', () => {
    const svg = recorded((context) => {
      context.strokeStyle = 'pale';
      context.lineWidth = 2;
      context.lineJoin = 'round';
      context.setLineDash([6, 4]);
      context.beginPath();
      context.moveTo(1, 2);
      context.lineTo(3.144, 4);
      context.stroke();
    });
    assert.equal(
      svg,
      '<path d="M1 2L3.14 4" fill="none" stroke="#0000ff" stroke-opacity="0.25" stroke-width="2" stroke-linejoin="round" stroke-dasharray="6 4"/>',
    );
  });

  it('draws a whole circle, and a quarter of one', () => {
    const circle = recorded((context) => {
      context.beginPath();
      context.arc(10, 20, 5, 0, 2 * Math.PI);
      context.fill();
    });
    assert.match(circle, /d="M15 20A5 5 0 0 1 5 20A5 5 0 0 1 15 20"/);
    const path = new SvgPath();
    path.arc(0, 0, 10, 0, -Math.PI / 2, true);
    assert.match(path.d, /^M10 0A10 10 0 0 0 7\.07 -7\.07A10 10 0 0 0 -?0 -10$/);
  });

  it('keeps a text one text, with its rim beneath it, and escapes it', () => {
    const svg = recorded((context) => {
      context.font = 'italic 14px Georgia, serif';
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.strokeStyle = '#111111';
      context.fillStyle = '#eeeeee';
      context.lineWidth = 4;
      context.strokeText('f(x) < 1 & "y"', 10, 20);
      context.fillText('f(x) < 1 & "y"', 10, 20);
    });
    assert.equal(svg.match(/<text/g)?.length, 1);
    assert.match(svg, />f\(x\) &lt; 1 &amp; &quot;y&quot;<\/text>$/);
    for (const attribute of [
      'x="10"',
      'y="24.9"',
      'font-size="14"',
      'font-style="italic"',
      'text-anchor="middle"',
    ])
      assert.ok(svg.includes(attribute), attribute);
    for (const attribute of ['fill="#eeeeee"', 'stroke="#111111"', 'paint-order="stroke"'])
      assert.ok(svg.includes(attribute), attribute);
  });

  it('writes two texts where they differ', () => {
    const svg = recorded((context) => {
      context.strokeText('a', 1, 2);
      context.fillText('a', 1, 3);
      context.fillText('b', 1, 3);
    });
    assert.equal(svg.match(/<text/g)?.length, 3);
  });

  it('restores styles, dash, clip and transform', () => {
    const svg = recorded((context) => {
      context.save();
      context.fillStyle = '#ff0000';
      context.setLineDash([1]);
      context.translate(5, 5);
      context.beginPath();
      context.rect(0, 0, 10, 10);
      context.clip();
      context.fillRect(1, 1, 2, 2);
      context.restore();
      assert.deepEqual(context.getLineDash(), []);
      context.fillRect(3, 3, 4, 4);
    });
    const [definitions, inside, outside] = svg.split('\n');
    assert.equal(
      definitions,
      '<defs><clipPath id="clip1"><path d="M0 0h10v10h-10Z" transform="translate(5 5)"/></clipPath></defs>',
    );
    assert.equal(
      inside,
      '<g clip-path="url(#clip1)"><path d="M1 1h2v2h-2Z" fill="#ff0000" transform="translate(5 5)"/></g>',
    );
    assert.equal(outside, '<path d="M3 3h4v4h-4Z" fill="black"/>');
  });

  it('is in CSS pixels whatever the device has', () => {
    const svg = recorded((context) => {
      context.setTransform(2, 0, 0, 2, 0, 0);
      context.fillRect(1, 1, 2, 2);
    }, 2);
    assert.equal(svg, '<path d="M1 1h2v2h-2Z" fill="black"/>');
  });

  it('forgets what was drawn when it is cleared, and measures by the font', () => {
    const svg = recorded((context) => {
      context.fillRect(1, 1, 2, 2);
      context.clearRect();
      context.font = '20px sans-serif';
      assert.equal(context.measureText('abc').width, 60);
    });
    assert.equal(svg, '');
  });
});

describe('readInk', () => {
  const cases = [
    ['#1a2b3c', '#1a2b3c', 1],
    ['rgba(255, 0, 128, 0.5)', '#ff0080', 0.5],
    ['color(srgb 1 0.5 0 / 0.08)', '#ff8000', 0.08],
    ['color(srgb 0.2 0.4 0.6)', '#336699', 1],
  ] as const;
  for (const [css, color, opacity] of cases)
    it(`reads ${css}`, () => assert.deepEqual(readInk(css), { color, opacity }));
});
