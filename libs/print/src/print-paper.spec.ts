import { pdfPages } from '@center/testing';
import { fields, heading, type Imprint, paragraph, signature, table } from './paper';
import { printPaper } from './print-paper';

const imprint: Imprint = {
  reader: '指挥中心 值班调度员',
  officerId: '0190163d-8694-7398-9f3c-1f6f4d2a6b10',
  time: '2026-01-05 09:30:12',
  subject: ['个案编号', 'XS-370682-2026-000038'],
  shown: '遮蔽件',
};
const head = { title: '移送回执', number: 'YS-370682-2026-000001', marks: ['保密', '加急'] };
const story = Array.from({ length: 900 }, (_, nth) => `第${nth}句。`);

const textOf = async (...blocks: Parameters<typeof printPaper>[0]['blocks']) =>
  pdfPages(await printPaper({ ...head, letterhead: '公安局', blocks }, imprint));

describe('a printed document', () => {
  it('shows reader, time, case, disclosure level and page number on every page', async () => {
    const pages = await textOf(paragraph(story.join('')));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, nth) => {
      expect(page).toContain('遮蔽件查阅人：指挥中心值班调度员（0190163d-8694-7398-9f3c-1f6f4d2a6b10）');
      expect(page).toContain('查阅时间：2026-01-0509:30:12个案编号：XS-370682-2026-000038');
      expect(page).toContain(`—${nth + 1}—`);
      // repeated across the page
      expect(page.split('0190163d-8694-7398-9f3c-1f6f4d2a6b10XS-370682-2026-000038').length).toBeGreaterThan(4);
      expect(page.split('指挥中心值班调度员2026-01-0509:30:12').length).toBeGreaterThan(4);
    });
  });

  it.each([
    ['paragraph', paragraph(story.join(''))],
    ['cell of a form', fields(['内容', story.join('')])],
    ['cell of a table', table({ 序号: 10, 内容: 90 }, [['1', story.join('')]])],
    [
      'hundred rows',
      table(
        { 内容: 100 },
        story.map((sentence) => [sentence]),
      ),
    ],
  ])('keeps all text of a %s that spans pages', async (_, block) => {
    const text = (await textOf(block)).join('');
    expect(story.filter((sentence) => !text.includes(sentence)).length).toBeLessThan(12); // sentences split by a page break
    expect(text).toContain('第899句。');
  });

  it('repeats the head of a table on each page', async () => {
    const pages = await textOf(
      table(
        { 发生时间: 50, 事项: 50 },
        story.map((sentence) => [sentence, '登记']),
      ),
    );
    expect(pages.filter((page) => !page.includes('发生时间事项'))).toEqual([]);
  });

  it('prints the letterhead and keeps the closing together', async () => {
    for (const sentences of [10, 60, 70, 80, 90]) {
      const pages = await textOf(
        paragraph(story.slice(0, sentences).join('')),
        signature('专此函达。', '公安局', '2026年1月5日'),
      );
      expect(pages[0]).toMatch(/公安局.*保密加急.*编号：YS-370682-2026-000001.*移送回执/);
      expect(pages.filter((page) => page.includes('专此函达。公安局2026年1月5日'))).toHaveLength(1);
    }
  });

  it('keeps a heading with the following block', async () => {
    const pages = await textOf(
      ...Array.from({ length: 60 }, (_, nth) => [heading(`第${nth}节`), paragraph(`第${nth}段`)]).flat(),
    );
    for (const nth of Array.from({ length: 60 }).keys())
      expect(pages.find((page) => page.includes(`第${nth}节`))).toContain(`第${nth}段`);
  });
});
