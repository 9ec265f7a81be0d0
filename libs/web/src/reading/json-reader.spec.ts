import fc from 'fast-check';
import { JsonFault, readJson } from './json-reader';

const outcome = (text: string): unknown => {
  try {
    return { read: readJson(text) };
  } catch (error) {
    if (error instanceof JsonFault) return error.code;
    throw error;
  }
};

const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));

const names = fc.string().filter((name) => name !== 'prototype' && !(name in {}));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      names.filter((name) => !name.includes('\0')),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
}));

describe('the JSON reader', () => {
  it('reads what is exactly at the limits, and nothing of what is beyond them', () => {
    const fields = (count: number) => `{${Array.from({ length: count }, (_, nth) => `"f${nth}":1`).join(',')}}`;
    const items = (count: number) => `[${Array<string>(count).fill('{}').join(',')}]`;
    const values = (count: number) =>
      `[${Array<string>(count / 50)
        .fill(`[${'1,'.repeat(48)}1]`)
        .join(',')}]`;
    expect([fields(100), items(500), values(19_950)].map(outcome)).toEqual(Array(3).fill({ read: expect.anything() }));
    expect([fields(101), items(501), values(20_000)].map(outcome)).toEqual([
      'too-many-fields',
      'wrong-count',
      'too-many-values',
    ]);
    // what follows the limit is not even parsed
    expect(outcome(`${items(501).slice(0, -1)},no JSON`)).toBe('wrong-count');
  });

  it('takes a member that is null as absent, and no other null', () => {
    expect(outcome('{"a":null,"b":{"c":null,"d":1},"e": null}')).toEqual({ read: { b: { d: 1 } } });
    expect(['null', '[null]', '{"a":[null]}'].map(outcome)).toEqual(Array(3).fill('null-not-allowed'));
    expect(['{"a":null,"a":1}', '{"a":1,"a":null}'].map(outcome)).toEqual(Array(2).fill('duplicate-field'));
    expect(outcome('{"a":nullx}')).toBe('malformed-json');
  });

  it('parses what JSON.parse parses', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (given, indent) => {
        const text = JSON.stringify(given, null, indent);
        expect(outcome(text)).toEqual({ read: JSON.parse(text) as unknown });
      }),
      { numRuns: 500 },
    );
  });

  it('rejects what JSON.parse rejects', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'true',
      'nul',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const ours = outcome(text);
        if (typeof ours === 'string') return;
        expect(ours).toEqual({ read: JSON.parse(text) as unknown });
      }),
      { numRuns: 3000 },
    );
  });

  it('rejects valid JSON only for its stricter rules', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const ours = outcome(text);
        if (ours === 'malformed-json') throw new Error('this is JSON');
        if (ours === 'null-not-allowed') expect(holdsNull(JSON.parse(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
