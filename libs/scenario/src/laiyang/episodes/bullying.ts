import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';

const HEARD = [
  { source: 'HOTLINE_12345', channel: '来电', reference: '热线工单' },
  { source: 'ONLINE', channel: '家长网上留言', reference: '网络留言' },
];

/** Bullying among pupils: the education office handles it, and the school receives a copy. */
export const bullying =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    const { source, channel, reference } = chapter.random.pick(HEARD);
    lead.report({
      by: lead.dispatcher,
      source,
      harms: ['BULLYING'],
      narrative: `${channel}反映孩子在校期间多次被同学起侮辱性绰号、索要零花钱。`,
      reporters: [chapter.reporter(nth)],
      more: { sourceRef: `${reference}${500 + nth}` },
    });
    lead.takenOn(['BULLYING'], '属学生欺凌，移送教育部门启动防治学生欺凌工作机制。');
    const education = lead.transfer('education', 'SCHOOL_DUTY', '请责成学校调查认定，保护当事学生并反馈处理结果。');
    lead.give('copies', lead.dispatcher, { agencyId: agency('school'), note: '请学校先行做好保护。' });
    lead.wait(2, 24);
    education.sign();
    lead.wait(1, 10);
    education.accept();
    lead.days(4, 8);
    education.final([], '学校已开会处理。');
    lead.wait(2, 10);
    education.rejectFeedback('未说明认定结论与保护措施，请补充。');
    lead.days(2, 4);
    education.final([], '经学校学生欺凌治理委员会认定为欺凌，已对实施学生予以训导，双方家长签署承诺书。');
    lead.wait(2, 20);
    education.complete();
    lead.days(14, 18).note('电话回访：未再发生，孩子愿意上学。');
    lead.wait(0.5, 4).closeSafely('连续两周未再发生，同伴关系改善。');
    return lead.steps;
  };
