import { id, instant, label } from '@center/kernel';
import { codeOf } from './codes';
import type { FreeStringsOfReport, PublishedFigure } from './events';
import { MOST_FIGURES, type Report, evolveReport, publishReport } from './report';

const figure: PublishedFigure = { indicator: codeOf('leads_found'), unit: label('条'), group: {}, value: 38 };
const report: Report = {
  reportId: id<'report'>('0190163d-8694-7398-9f3c-1f6f4d2a6b10'),
  from: codeOf('2024-01-01'),
  to: codeOf('2024-08-06'),
  groupBy: [],
  indicators: [codeOf('leads_found')],
  definition: 1,
  asOf: instant(0),
  position: codeOf('4711'),
  figures: [figure],
  names: [],
  by: { id: id('0190163d-8694-7398-9f3c-1f6f4d2a6b11'), kind: 'MINORS_CENTER', name: label('指挥中心') },
  at: instant(0),
};
const published = { type: 'ReportPublished' as const, data: report };

describe('publishing a report', () => {
  it('stores its figures', () => {
    expect(publishReport(report)(undefined)).toEqual([published]);
    expect(evolveReport(undefined, published)).toEqual(report);
  });

  it('is rejected with more figures than an event can store', () => {
    const figures = (count: number) => Array.from({ length: count }, () => figure);
    expect(() => publishReport({ ...report, figures: figures(MOST_FIGURES + 1) })(undefined)).toThrow(
      'report-too-large',
    );
    expect(publishReport({ ...report, figures: figures(MOST_FIGURES) })(undefined)).toHaveLength(1);
  });

  it('fits into one event with figures of maximum length', () => {
    const value = codeOf('TWENTY_FOUR_CHARACTERS_AT');
    const group = Object.fromEntries(
      ['agency', 'area', 'harm', 'category', 'risk', 'source', 'month'].map((one) => [one, value]),
    );
    const figures = Array.from({ length: MOST_FIGURES }, () => ({
      ...figure,
      group,
      numerator: 99_999,
      denominator: 99_999,
    }));
    expect(Buffer.byteLength(JSON.stringify({ ...report, figures }))).toBeLessThan(900_000);
  });

  it('emits no event when repeated and changes nothing', () => {
    expect(publishReport({ ...report, figures: [] })(report)).toEqual([]);
    const other = { ...published, data: { ...report, figures: [] } };
    expect(evolveReport(report, other)).toBe(report);
  });
});

it('has no field for a free string and accepts none as a code', () => {
  const none: FreeStringsOfReport[] = [];
  const proof: readonly never[] = none; // compiles only while the type is `never`
  expect(proof).toEqual([]);
  for (const words of ['', '张三', 'two words', 'a'.repeat(65)]) expect(() => codeOf(words)).toThrow(RangeError);
});
