import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { training } from '../../../src/views/training/params';

const { parseRequest = () => undefined, parseParams, defaults } = training;

describe('a request of the training view', () => {
  const right = [
    ...['go', 'pause', 'step', 'begin', 'embeddedDigits'].map((type) => ({ type })),
    { type: 'begin', params: { ...defaults, seed: 7 } },
    { type: 'tryRate', learningRate: 0.1 },
    { type: 'choose', id: 'a' },
    { type: 'remove', id: 'a' },
    { type: 'rename', id: 'a', name: 'b' },
  ];
  for (const request of right) {
    it(`is read: ${JSON.stringify(request)}`, () =>
      assert.deepEqual(parseRequest({ ...request, extra: 1 }), request));
  }

  const wrong = [
    undefined,
    'go',
    { type: 'format' },
    { type: 'choose' },
    { type: 'rename', id: 'a' },
    { type: 'begin', params: { seed: -1 } },
    ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY, '0.1', undefined].map((learningRate) => ({
      type: 'tryRate',
      learningRate,
    })),
  ];
  for (const request of wrong) {
    it(`is refused: ${JSON.stringify(request)}`, () => assert.equal(parseRequest(request), undefined));
  }

  it('is read from any value, in the types of a request', () => {
    const type = fc.constantFrom('go', 'choose', 'rename', 'begin', 'tryRate', 'x');
    fc.assert(
      fc.property(
        fc.record({ type, id: fc.anything(), name: fc.anything(), params: fc.anything() }),
        (value) => {
          const request = parseRequest(value);
          if (request === undefined) return;
          assert.equal(request.type, value.type);
          if ('id' in request) assert.equal(request.id, String(value.id));
          if ('name' in request) assert.equal(typeof request.name, 'string');
        },
      ),
    );
  });
});

describe('a drawing among the params', () => {
  it('is without points that are none, and without what is beyond a digit', () => {
    const drawn = [[{ x: 1, y: 1 }, { x: Number.NaN, y: 1 }, null, { x: '1', y: 1 }], 'stroke'];
    assert.deepEqual(parseParams({ drawn }).drawn, [[{ x: 1, y: 1 }], []]);
    assert.deepEqual(parseParams({ drawn: 7 }).drawn, []);
    const long = [Array.from({ length: 30_000 }, () => ({ x: 0, y: 0 })), [{ x: 0, y: 0 }]];
    assert.deepEqual(
      parseParams({ drawn: long }).drawn.map(({ length }) => length),
      [5000, 0],
    );
  });
});
