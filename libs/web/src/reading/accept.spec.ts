import { preferred } from './accept';

const OFFERED = ['application/json', 'text/csv', 'application/pdf'] as const;

describe('the preferred media type', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/*;q=0.5, application/pdf', 'application/pdf'],
    ['application/json;q=0.1, text/csv;q=0.9', 'text/csv'],
    ['*/*;q=0.1, application/pdf', 'application/pdf'],
    ['application/json;q=0, */*', 'text/csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['image/png', undefined],
    ['application/json;q=0', undefined],
    ['nonsense', undefined],
    ['', 'application/json'],
  ])('of %p is %p', (accept, media) => expect(preferred(accept, OFFERED)).toBe(media));
});
