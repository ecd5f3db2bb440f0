import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { gunzip, isGzip } from '../../../src/engine/datasets/gunzip';
import { createRandom } from '../../../src/engine/numbers/random';

const random = createRandom(1);
const noise = Uint8Array.from(random.choice(256, 100_000));
const packed = new Uint8Array(gzipSync(noise));

function withBytes(bytes: Uint8Array, from: number, ...changed: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(changed, from < 0 ? bytes.length + from : from);
  return copy;
}

describe('gunzip', () => {
  const contents = [
    { name: 'nothing', bytes: new Uint8Array(0) },
    { name: 'one byte', bytes: Uint8Array.of(7) },
    { name: 'noise of several chunks', bytes: noise },
    { name: 'a million zeros', bytes: new Uint8Array(1_000_000) },
  ];
  for (const { name, bytes } of contents) {
    for (const level of [0, 1, 9]) {
      it(`unpacks ${name} packed at level ${level}`, () => {
        const file = new Uint8Array(gzipSync(bytes, { level }));
        assert.ok(isGzip(file));
        assert.deepEqual(gunzip(file), bytes);
      });
    }
  }

  it('unpacks a file whose header holds its name', () => {
    const body = new Uint8Array(gzipSync(Uint8Array.of(1, 2, 3)));
    const named = Uint8Array.of(
      0x1f,
      0x8b,
      8,
      8,
      ...body.subarray(4, 10),
      0x61,
      0x2e,
      0x62,
      0,
      ...body.subarray(10),
    );
    assert.deepEqual(gunzip(named), Uint8Array.of(1, 2, 3));
  });

  it('knows gzip by its first two bytes', () => {
    assert.ok(!isGzip(Uint8Array.of(0x1f)));
    assert.ok(!isGzip(Uint8Array.of(0, 0, 8, 3)));
  });

  const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
  const faults = [
    {
      name: 'a cut header',
      bytes: packed.subarray(0, 17),
      says: 'The gzip file is broken: it ends too early.',
    },
    {
      name: 'a size of 4 GB',
      bytes: withBytes(packed, -4, 255, 255, 255, 255),
      says: 'The gzip file unpacks to 4294967295 bytes, more than the 200000000 allowed.',
    },
    {
      name: 'a size that no compression reaches',
      bytes: withBytes(new Uint8Array(gzipSync(Uint8Array.of(1))), -4, 0, 0, 1, 0),
      says: 'The gzip file is broken: it promises more bytes than it can hold.',
    },
    {
      name: 'a bomb that promises little',
      bytes: withBytes(bomb, -4, 1, 0, 0, 0),
      says: 'The gzip file is broken: it holds more bytes than it promises.',
    },
    {
      name: 'a size too large',
      bytes: withBytes(packed, -4, 0xa1, 0x86, 1, 0),
      says: 'The gzip file is broken: it holds fewer bytes than it promises.',
    },
    {
      name: 'another checksum',
      bytes: withBytes(packed, -8, (packed.at(-8) ?? 0) ^ 1),
      says: 'The gzip file is broken: its checksum does not match.',
    },
    {
      name: 'several parts',
      bytes: new Uint8Array(Buffer.concat([gzipSync(noise), gzipSync(noise)])),
      says: 'The gzip file is packed in several parts, one after the other, but only a single part can be read: unpack it first.',
    },
    {
      name: 'very many empty parts',
      bytes: new Uint8Array(Buffer.concat(Array.from({ length: 20_000 }, () => gzipSync('')))),
      says: 'The gzip file is packed in several parts, one after the other, but only a single part can be read: unpack it first.',
    },
    {
      name: 'another method of compression',
      bytes: withBytes(packed, 2, 7),
      says: 'The gzip file is broken: invalid gzip data.',
    },
  ];
  for (const { name, bytes, says } of faults) {
    it(`refuses ${name}`, () => assert.throws(() => gunzip(bytes), { name: 'InputError', message: says }));
  }

  it('stops a bomb before its end', () => {
    const broken = withBytes(bomb, bomb.length - 1000, ...new Uint8Array(992).fill(255));
    assert.throws(() => gunzip(broken), { message: /holds fewer bytes than it promises/ });
    assert.throws(() => gunzip(withBytes(broken, -4, 1, 0, 0, 0)), {
      message: /holds more bytes than it promises/,
    });
  });

  it('refuses every file with one changed byte, or gives what was packed', () => {
    const file = new Uint8Array(gzipSync(noise.subarray(0, 300)));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        try {
          assert.deepEqual(
            gunzip(withBytes(file, place, (file[place] ?? 0) ^ change)),
            noise.subarray(0, 300),
          );
        } catch (error) {
          assert.equal((error as Error).name, 'InputError', String(error));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
