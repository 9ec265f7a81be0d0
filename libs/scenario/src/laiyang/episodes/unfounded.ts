import type { Chapter, Write } from '../writing/chapter';

/** An unfounded report: verified at home, the reporter informed, the case closed. */
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
    lead.takenOnAtOnce(['ABUSE'], '先行入户核实，确认儿童安全。');
    lead.wait(0.3, 1).verify('会同镇街入户核实：儿童因发热夜啼，身上无伤，亲子关系正常。').calmDown();
    lead.wait(2, 10).note('幼儿园老师反映孩子一贯开朗，未见异常。').wait(1, 5);
    lead
      .inform('经入户核实，孩子平安，未受伤害，感谢您的关心。')
      .close('UNFOUNDED', lead.dispatcher, { safeNow: true });
    return lead.steps;
  };
