import { instant } from '@center/kernel';
import fc from 'fast-check';
import { segments } from './coverage';

const at = (nth: number) => instant(1_000 * nth);
const span = fc
  .tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 9 })))
  .map(([from, length]) => ({ from: at(from), ...(length !== null && { to: at(from + length) }) }));

describe('segments', () => {
  it('divide a time without gaps, at the instants at which coverage changes', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, spans) => {
        const parts = segments(whole, spans);
        expect(parts[0]!.from).toBe(whole.from);
        expect(parts.at(-1)!.to).toBe(whole.to);
        parts.slice(1).forEach((part, nth) => {
          expect(part.from).toBe(parts[nth]!.to);
          expect(part.covered).not.toBe(parts[nth]!.covered);
        });
        for (let nth = 0; nth < 32; nth += 1) {
          const here = (one: { from: string; to?: string | undefined }) =>
            one.from <= at(nth) && (one.to === undefined || at(nth) < one.to);
          const part = parts.find(here);
          expect(part?.covered).toBe(here(whole) ? spans.some(here) : undefined);
        }
      }),
    );
  });
});
