import type { Chapter, Write } from '../writing/chapter';

/** A report that turns out to be a mistake: looked into at home, told to the reporter, closed. */
export const unfounded =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: lead.dispatcher,
      source: 'PUBLIC',
      harms: ['ABUSE'],
      narrative: '邻居来电称夜间听到孩子哭喊，担心挨打。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOn('URGENT', ['ABUSE'], '先行入户核实，确认儿童安全。');
    lead.visit('会同镇街入户：儿童因发热夜啼，身上无伤，亲子关系正常。', 'rescue-worker', { kind: 'VERIFICATION' });
    lead.wait(2, 10).note('学校老师反映该生一贯开朗，未见异常。').wait(1, 5);
    lead.close('UNFOUNDED', lead.dispatcher, { safeNow: true });
    return lead.steps;
  };
