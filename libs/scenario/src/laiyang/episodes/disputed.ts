import type { Chapter, Write } from '../writing/chapter';

/** Two agencies in turn deny responsibility: the leader rules, and that transfer cannot be returned. */
export const disputed =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: lead.dispatcher,
      source: 'HOTLINE_12345',
      harms: ['MISCONDUCT'],
      narrative: '群众反映放学后有学生在校外聚集滋事，其中一名多次逃课。',
      reporters: [chapter.reporter(nth)],
      more: { sourceRef: `热线工单${600 + nth}` },
    });
    lead.takenOnAtOnce(['MISCONDUCT', 'DROPOUT'], '不良行为与逃课并存，需明确牵头单位。');
    lead.give('reporters', lead.dispatcher, { anonymous: true });
    const first = lead.transfer('education', 'SCHOOL_DUTY', '请核查逃课情况并落实校内教育。');
    lead.wait(0.5, 1.5).verify('到家中和学校核实：本月逃课六次，放学后常在校外逗留。').calmDown().wait(3, 20);
    first.sign();
    lead.wait(2, 10);
    first.giveBack('NOT_COMPETENT', '事发校外，应由公安处置。', 'police');
    lead.wait(2, 8);
    const second = lead.transfer('police', 'OTHER', '请处置校外滋事行为。', { replaces: first });
    lead.wait(3, 20);
    second.sign();
    lead.wait(2, 10);
    second.giveBack('NOT_COMPETENT', '未构成违法，属学生管教，应由教育部门负责。', 'education');
    lead.wait(3, 8);
    const ruled = lead.rule(
      second.disputeId,
      'education',
      '裁定由教育部门牵头，公安配合做好校园周边巡查，不得再退回。',
    );
    ruled.seenThrough([], '已落实一生一策，逃课停止，家校签订共育协议。');
    lead.days(7, 14).visit('走访家庭与学校，行为明显好转。').wait(1, 5).closeSafely('行为已纠正，家校共育落实。');
    return lead.steps;
  };
