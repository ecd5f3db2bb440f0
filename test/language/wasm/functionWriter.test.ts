import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FunctionWriter } from '../../../src/language/wasm/functionWriter';

const [subtract, multiply] = [0xa1, 0xa2];

describe('a function written for WebAssembly', () => {
  it('computes from parameters and constants, in their order', () => {
    const writer = new FunctionWriter(2);
    writer.get(0);
    writer.constant(0.1);
    writer.instructions(multiply);
    writer.get(1);
    writer.instructions(subtract);
    assert.equal(writer.compile()(3, 5), 3 * 0.1 - 5);
  });

  it('keeps numbers in locals behind its parameters', () => {
    const writer = new FunctionWriter(1);
    const [first, second] = [writer.newLocal(), writer.newLocal()];
    assert.deepEqual([first, second], [1, 2]);
    writer.get(0);
    writer.keep(first);
    writer.get(first);
    writer.instructions(multiply);
    writer.keep(second);
    writer.get(second);
    writer.instructions(multiply);
    assert.equal(writer.compile()(3), 81);
  });

  it('goes round until it is left', () => {
    const [block, loop, ifTrue, end, nothing, add, more] = [0x02, 0x03, 0x04, 0x0b, 0x40, 0xa0, 0x64];
    const writer = new FunctionWriter(1);
    const sum = writer.newLocal();
    writer.instructions(block, nothing, loop, nothing);
    writer.get(sum);
    writer.get(0);
    writer.instructions(more, ifTrue, nothing);
    writer.branch(2);
    writer.instructions(end);
    writer.get(sum);
    writer.constant(3);
    writer.instructions(add);
    writer.set(sum);
    writer.branch(0);
    writer.instructions(end, end);
    writer.get(sum);
    assert.equal(writer.compile()(10), 12);
  });

  it('calls functions of one number and of two, each imported once', () => {
    const writer = new FunctionWriter(2);
    writer.get(0);
    writer.call(Math.sin, 1);
    writer.get(1);
    writer.call(Math.sin, 1);
    writer.call(Math.atan2, 2);
    const f = writer.compile();
    assert.equal(f(1, 2), Math.atan2(Math.sin(1), Math.sin(2)));
  });

  it('takes bodies of more than 127 bytes and more than 127 functions', () => {
    const writer = new FunctionWriter(1);
    writer.get(0);
    for (let place = 0; place < 200; place++) writer.call((u) => u + place, 1);
    assert.equal(writer.compile()(0), 19_900);
  });

  it('says so where the instructions make no function', () => {
    const writer = new FunctionWriter(1);
    writer.instructions(multiply);
    assert.throws(() => writer.compile());
  });
});
