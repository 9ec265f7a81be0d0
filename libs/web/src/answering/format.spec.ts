import { asksForFile, attachment, fileTypes, formatOf } from './format';

const FORMATS = ['json', 'csv', 'pdf'] as const;

it('the format parameter takes precedence over Accept, and JSON over files', () => {
  expect([
    formatOf(FORMATS, 'csv', 'application/pdf'),
    formatOf(FORMATS, undefined, 'application/pdf'),
    formatOf(FORMATS, undefined, undefined),
  ]).toEqual(['csv', 'pdf', 'json']);
});

it('a format that is not among those of the route is refused', () => {
  expect(() => formatOf(FORMATS, undefined, 'image/png')).toThrow('not-acceptable');
  expect(() => formatOf(['json', 'csv'], undefined, 'application/pdf')).toThrow('not-acceptable');
});

it.each([
  [{}, undefined, false],
  [{}, '*/*', false],
  [{}, 'text/csv', true],
  [{}, 'image/png', false],
  [{ format: 'pdf' }, 'application/json', true],
  [{ format: 'json' }, 'text/csv', false],
])('with the query %j and Accept %j: asks for a file is %j', (query, accept, asks) =>
  expect(asksForFile(FORMATS)(query, accept)).toBe(asks),
);

it('the media types of files, and a name in Unicode with an ASCII fallback', () => {
  expect(fileTypes(FORMATS)).toEqual(['text/csv', 'application/pdf']);
  const file = attachment(Buffer.from('a'), 'csv', { fileName: "台账'1", plainFileName: 'cases' });
  expect(file.getHeaders()).toEqual({
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="cases.csv"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6%271.csv`,
    length: 1,
  });
});
