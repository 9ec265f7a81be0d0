import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { temporaryFolder } from '@center/testing';

type Before = (options: object, program: ts.Program) => ts.TransformerFactory<ts.SourceFile>;
const { before } = createRequire(__filename)('./object-spread.cjs') as { readonly before: Before };

let nth = 0;
const compiled = (source: string, transformers: readonly Before[] = [before]): string => {
  const folder = join(temporaryFolder(), String((nth += 1)));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'file.ts');
  writeFileSync(file, source);
  const program = ts.createProgram([file], { noLib: true, types: [], target: ts.ScriptTarget.ES2023, strict: true });
  let text = '';
  const write = (_: string, written: string): void => void (text = written);
  program.emit(undefined, write, undefined, false, { before: transformers.map((one) => one({}, program)) });
  return text;
};

const DECLARED = `
  const state: { a: number; b: number; c?: number } = { a: 1, b: 2 };
  const other: { b: number; d: number } = { b: 3, d: 4 };
  const none = (undefined as { c: number } | undefined);
`;
const literal = (text: string): string =>
  compiled(`${DECLARED} const built = ${text};`).replace(/^[^]*const built = /, '');

/** TypeScript rejects a literal that gives a name twice. */
const literalOf = (property: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .uniqueArray(property, { maxLength: 5, selector: (text) => text.split(': ')[0] })
    .map((properties) => `{ ${properties.join(', ')} }`);

describe('object spread in the built program', () => {
  it.each([
    ['{ ...state, d: 5 }', '{ ...null, ...state, d: 5 }'],
    ['{ ...state, c: 5 }', '{ ...null, ...state, c: 5 }'],
    ['{ ...state, ...other }', '{ ...null, ...state, ...other }'],
    ['{ ...{ a: 1, b: 2 }, c: 3 }', '{ a: 1, b: 2, c: 3 }'],
    ['{ ...{ ...state, a: 2 }, d: 5 }', '{ ...null, ...state, a: 2, d: 5 }'],
    ['{ ...state, e: { ...other, f: 1 } }', '{ ...null, ...state, e: { ...null, ...other, f: 1 } }'],
  ])('%s is written as what V8 builds fast', (text, faster) => {
    expect(literal(text).trim()).toBe(`${faster};`);
  });

  const asWritten = ['{ ...state }', '{ ...state, a: 5, b: 6 }', '{ d: 5, ...state }', '{ d: 5, ...{ d: 6 } }'];
  it.each(asWritten)('%s stays as it is', (text) => {
    expect(literal(text).trim()).toBe(`${text};`);
  });

  const property = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9)).map(([name, value]) => `${name}: ${value}`),
      fc.constantFrom('...state', '...other', '...none', '...(other && { e: 7 })', '...{ get d() { return 8; } }'),
      literalOf(tie('any')).map((inner) => `...${inner}`),
    ),
  })).any;
  const literals = fc.array(literalOf(property), { minLength: 30, maxLength: 30 });
  const holds = (transformer: Before): void =>
    fc.assert(
      fc.property(literals, (texts) => {
        const source = `${DECLARED} JSON.stringify([${texts.join(', ')}])`;
        expect(runInNewContext(compiled(source, [transformer]))).toBe(runInNewContext(compiled(source, [])));
      }),
      { numRuns: 20 },
    );

  it('builds the same objects, with their properties in the same order', () => {
    holds(before);
  });

  it('would be found out if it moved a property', () => {
    const faulty: Before = () => (context) => {
      const visit = (node: ts.Node): ts.Node => {
        const visited = ts.visitEachChild(node, visit, context);
        if (!ts.isObjectLiteralExpression(visited)) return visited;
        return context.factory.updateObjectLiteralExpression(visited, visited.properties.toReversed());
      };
      return (file) => ts.visitNode(file, visit) as ts.SourceFile;
    };
    expect(() => holds(faulty)).toThrow();
  });
});
