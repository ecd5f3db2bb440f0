import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvOf, exactText, gridColumns } from '../../../../webview/figures/values/columns';

describe('csvOf', () => {
  it('follows RFC 4180: CRLF, commas and quotes between quotes, empty cells at the end of short columns', () => {
    const csv = csvOf([
      { name: 'x (s)', values: [1, 2.5] },
      { name: 'a "b", c', values: ['start (-3, 4)'] },
    ]);
    assert.equal(csv, 'x (s),"a ""b"", c"\r\n1,"start (-3, 4)"\r\n2.5,\r\n');
  });

  it('gives every number back exactly', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const read = Number(exactText(value).replace('inf', 'Infinity').replace('nan', 'NaN'));
        assert.ok(Object.is(read, value), `${value} became ${read}`);
      }),
    );
  });
});

describe('columns', () => {
  it('of a grid name every point', () => {
    const columns = gridColumns({ x: [1, 2, 3], y: [10, 20], z: [1, 2, 3, 4, 5, 6] }, ['x', 'y', 'f']);
    assert.equal(csvOf(columns), 'x,y,f\r\n1,10,1\r\n2,10,2\r\n3,10,3\r\n1,20,4\r\n2,20,5\r\n3,20,6\r\n');
  });
});
