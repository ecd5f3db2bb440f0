import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseTrainingRequest } from '../../../src/views/training/request';

describe('parseTrainingRequest', () => {
  const right = [
    ...['go', 'pause', 'step', 'begin', 'embeddedDigits'].map((type) => ({ type })),
    { type: 'choose', id: 'a' },
    { type: 'remove', id: 'a' },
    { type: 'rename', id: 'a', name: 'b' },
    { type: 'draw', strokes: [[{ x: 0, y: 0.5 }], []] },
  ];
  for (const request of right) {
    it(`reads ${JSON.stringify(request)}`, () =>
      assert.deepEqual(parseTrainingRequest({ ...request, extra: 1 }), request));
  }

  const wrong = [
    undefined,
    'go',
    { type: 'format' },
    { type: 'choose' },
    { type: 'rename', id: 'a' },
    { type: 'draw', strokes: 7 },
  ];
  for (const request of wrong) {
    it(`refuses ${JSON.stringify(request)}`, () => assert.equal(parseTrainingRequest(request), undefined));
  }

  it('leaves out points that are none, and what is beyond a drawing', () => {
    const strokes = [[{ x: 1, y: 1 }, { x: Number.NaN, y: 1 }, null, { x: '1', y: 1 }], 'stroke'];
    assert.deepEqual(parseTrainingRequest({ type: 'draw', strokes }), {
      type: 'draw',
      strokes: [[{ x: 1, y: 1 }], []],
    });
    const long = [Array.from({ length: 30_000 }, () => ({ x: 0, y: 0 })), [{ x: 0, y: 0 }]];
    const request = parseTrainingRequest({ type: 'draw', strokes: long });
    assert.ok(request?.type === 'draw');
    assert.deepEqual(
      request.strokes.map(({ length }) => length),
      [20_000, 0],
    );
  });

  it('takes any value, and reads of it what it says, in the types of a request', () => {
    const type = fc.constantFrom('go', 'choose', 'rename', 'draw', 'x');
    fc.assert(
      fc.property(
        fc.record({ type, id: fc.anything(), name: fc.anything(), strokes: fc.anything() }),
        (value) => {
          const request = parseTrainingRequest(value);
          if (request === undefined) return;
          assert.equal(request.type, value.type);
          if ('id' in request) assert.equal(request.id, String(value.id));
          if ('name' in request) assert.equal(typeof request.name, 'string');
        },
      ),
    );
  });
});
