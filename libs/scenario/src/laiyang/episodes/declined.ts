import type { Chapter, Write } from '../writing/chapter';

interface Call {
  readonly source: string;
  readonly narrative: string;
  readonly reason: string;
  readonly advice: string;
}

const CALLS = {
  elsewhere: {
    source: 'HOTLINE_12345',
    narrative: '来电咨询外地学籍转入手续。',
    reason: 'NOT_A_MINOR_MATTER',
    advice: '请向教育部门学籍管理窗口咨询。',
  },
  abroad: {
    source: 'HOTLINE_12345',
    narrative: '来电反映外县一名儿童无人照看，来电人不在本地，儿童亦不在本地。',
    reason: 'OUT_OF_AREA',
    advice: '已将情况电话转告事发地未成年人保护机构，请与其保持联系。',
  },
  rumour: {
    source: 'ONLINE',
    narrative: '网上流传的视频称本地有儿童被关在家中，未提供地点。',
    reason: 'UNFOUNDED',
    advice: '经核实视频拍摄于外地且为旧闻；如有具体线索请随时拨打热线。',
  },
} as const satisfies Record<string, Call>;

const call = (chapter: Chapter, { source, narrative }: Pick<Call, 'source' | 'narrative'>) => {
  const lead = chapter.lead();
  return lead.report({ by: lead.dispatcher, source, harms: [], narrative, reporters: [{ anonymous: true }] });
};

/** A call outside the center's responsibility: declined, with advice on whom to contact. */
export const declined =
  (which: keyof typeof CALLS): Write =>
  (chapter) => {
    const { reason, advice } = CALLS[which];
    const lead = call(chapter, CALLS[which]).wait(0.5, 3);
    lead.give('decline', lead.dispatcher, { reason, advice });
    return lead.steps;
  };

/** Declined for lack of facts, and reopened when facts were found. */
export const declinedTooSoon =
  (nth: number, born: number): Write =>
  (chapter) => {
    const lead = call(chapter, {
      source: 'HOTLINE_12345',
      narrative: '匿名来电称某村有个孩子常在外游荡到深夜，说不清住处。',
    });
    lead.wait(1, 3);
    lead.give('decline', lead.dispatcher, { reason: 'OTHER', advice: '请补充村名或儿童特征后再报。' });
    lead.days(3, 6);
    lead.give('reopen', lead.dispatcher, { reason: 'NEW_FACT', note: '村儿童主任排查到与来电描述相符的儿童。' });
    lead.wait(0.2, 1);
    const added = lead.give('children', lead.dispatcher, { ...chapter.child(nth, born), categories: ['LEFT_BEHIND'] });
    lead.takenOn(['MISCONDUCT', 'NEGLECT'], '夜不归宿存在安全风险，移送公安落实训诫与家长责任。');
    const police = lead.transfer('police', 'GUARDIANSHIP', '请对监护人予以训诫，督促履行监护责任。');
    const childrenSeen = { childrenSeen: [`{{${added}.childId}}`] };
    lead.wait(3, 20).verify('会同村儿童主任入户核实：祖辈管不住，孩子多次深夜未归。', 'rescue-worker', childrenSeen);
    police.seenThrough(['WARNING_LETTER', 'FAMILY_EDU_ORDER'], '已对监护人训诫，家长承诺夜间陪伴。');
    lead
      .days(6, 12)
      .visit('据村儿童主任两次夜间走访，孩子均在家。', 'rescue-worker', childrenSeen)
      .wait(1, 5)
      .closeSafely('夜不归宿已纠正，监护人履责。');
    return lead.steps;
  };
