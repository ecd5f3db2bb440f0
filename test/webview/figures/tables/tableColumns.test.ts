import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barColumns, matrixColumns } from '../../../../webview/figures/tables/tableColumns';
import { csvOf } from '../../../../webview/figures/values/columns';

describe('columns', () => {
  it('of bars and of a matrix stand as they are seen', () => {
    assert.equal(csvOf(barColumns([{ name: 'answer 0', value: 0.1 }])), 'name,value\r\nanswer 0,0.1\r\n');
    const matrix = { rowNames: ['a', 'b'], columnNames: ['0', '1'], values: [1, 2, 3, 4] };
    assert.equal(csvOf(matrixColumns(matrix)), 'name,0,1\r\na,1,2\r\nb,3,4\r\n');
  });
});
