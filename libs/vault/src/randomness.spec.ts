import { freshBytes } from './randomness';

it('never gives out the same bytes twice, across refills', () => {
  const texts = Array.from({ length: 5_000 }, () => freshBytes(12).toString('hex'));
  expect(new Set(texts).size).toBe(5_000);
});

it('gives out independent copies', () => {
  const first = freshBytes(32);
  const copy = Buffer.from(first);
  freshBytes(32).fill(0);
  expect(first).toEqual(copy);
  expect(first).not.toEqual(Buffer.alloc(32));
});
