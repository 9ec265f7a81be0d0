import type { Chapter, Write } from '../writing/chapter';

/** How far a lead of the last weeks has come when the story ends. */
export type Stand = 'RESCUED' | 'PROPOSED' | 'MATERIAL' | 'ISSUED' | 'REPORTED';

/** Leads of the last weeks: what is to be done next is open when the story ends. */
export const stillOpen =
  (stand: Stand, nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['LEFT_BEHIND'] });
    lead.report({
      by: stand === 'REPORTED' ? 'liaison-hospital' : lead.dispatcher,
      source: stand === 'REPORTED' ? 'HOSPITAL' : 'PUBLIC',
      harms: ['NEGLECT'],
      narrative: '反映一名儿童近期无人照看，三餐不定，夜间独处。',
      reporters: [chapter.reporter(nth)],
    });
    if (stand === 'REPORTED') return lead.steps;
    lead.takenOn('URGENT', ['NEGLECT', 'NO_GUARDIAN'], '尽快落实照料，联系监护人。');
    const police = lead.transfer('police', 'GUARDIANSHIP', '请查找并告诫监护人。');
    if (stand === 'ISSUED') return lead.steps;
    lead.wait(1, 4);
    police.sign();
    lead.wait(1, 4);
    if (stand === 'MATERIAL') {
      police.requestMaterial('监护人联系方式', '户籍信息');
      return lead.steps;
    }
    police.accept();
    if (stand === 'RESCUED') {
      lead.rescue('TEMP_CARE', '监护人联系不上，接至临时照料场所。');
      lead.grade('MEDIUM_HIGH', '短期内无人照料。').wait(4, 20);
      police.interim('已查明监护人在外省务工，正在联系返程。');
      return lead.steps;
    }
    lead.days(1, 2);
    police.final(['WARNING_LETTER'], '监护人已返家，出具告诫书。');
    lead.wait(2, 6);
    police.complete();
    lead.wait(1, 3).grade('LOW', '监护人在家照料。').inform('监护人已返家，感谢您的反映。').wait(0.5, 2);
    const judgements = { safeNow: true, childViewNoted: true };
    lead.give('propose-closure', lead.dispatcher, { reason: 'RISK_REMOVED', judgements });
    return lead.steps;
  };
