import type { Chapter, Write } from '../writing/chapter';

/** A new lead about a child whom the center has helped before. */
export const knownChild =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({
      children: [chapter.child(nth, born, { relation: '父亲' })],
      categories: ['KEY_MONITORED'],
    });
    lead.report({
      by: 'supervisor-101',
      source: 'HOME_VISIT',
      harms: ['DROPOUT'],
      narrative: '重点监测对象，升学后不适应住校，已两周未到校。',
    });
    lead.takenOn(['DROPOUT'], '曾受家庭暴力，需教育与心理支持并行。');
    const education = lead.transfer('education', 'SCHOOL_DUTY', '请协调走读并安排心理教师。');
    const back = lead.rescue('SCHOOL_RETURN', '陪同返校，联系心理教师。');
    lead.assign().wait(4, 20).verify('入户核实：孩子愿意上学，但不愿住校，夜间难以入睡。');
    education.seenThrough(['SCHOOL_RETURN', 'PSYCH'], '已改为走读，心理教师每周约谈。');
    back.end('RETURNED_TO_SCHOOL', '已稳定返校。');
    lead.days(10, 15).visit('走读后状态良好。').wait(1, 4).closeSafely('返校稳定，继续按月探访。', lead.station);
    return lead.steps;
  };
