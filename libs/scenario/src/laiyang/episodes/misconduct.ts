import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';

/** Juvenile misconduct: parallel transfers, a closure that is rejected first, and a late entry from paper. */
export const misconduct =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: 'liaison-police',
      source: 'POLICE_110',
      harms: ['MISCONDUCT'],
      narrative: '该少年结伙小额盗窃，未达刑事责任年龄，监护人管教乏力。',
      more: { sourceRef: `110警情${800 + nth}`, policeReported: { at: lead.now, agencyId: agency('police') } },
    });
    lead.takenOnAtOnce(['MISCONDUCT'], '矫治与帮教并行：检察机关训诫，教育部门专门教育评估。');
    const prosecution = lead.transfer('procuratorate', 'OTHER', '请开展训诫并制发督促监护令。');
    const education = lead.wait(0.2, 1).transfer('education', 'SCHOOL_DUTY', '请评估是否需要专门教育。');
    lead.assign('ngo', 'COMPETENCE', 'social-worker').calmDown().wait(2, 10);
    prosecution.accept();
    lead.wait(0.5, 4);
    education.accept();
    lead.wait(1, 5);
    const [late, entered] = [lead.now, { lateEntryReason: 'PAPER' }];
    lead.days(1, 2).verify('社工首次面谈（据纸质记录补录）：愿意接受帮教。', 'social-worker', { at: late, ...entered });
    prosecution.answered(['SUPERVISION_ORDER'], '已训诫并制发督促监护令。');
    education.answered([], '评估为无需专门教育，由学校落实帮教。');
    lead.days(3, 6).grade('MEDIUM_LOW', '帮教初见成效。').wait(1, 4);
    const judgements = { safeNow: true, childViewNoted: true };
    lead.give('propose-closure', 'social-worker', { reason: 'RISK_REMOVED', judgements });
    lead.wait(2, 10).give('reject-closure', 'leader', { note: '帮教不足一个月，请继续跟进后再提请。' });
    lead.days(25, 32).visit('帮教满月，未再违规，参加志愿服务两次。', 'social-worker').wait(1, 4);
    lead.closeSafely('行为稳定，家庭管教改善。', 'social-worker');
    return lead.steps;
  };
