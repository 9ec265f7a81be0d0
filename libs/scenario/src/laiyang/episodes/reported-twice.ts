import type { Chapter, Write } from '../writing/chapter';

/** A duplicate report: the later lead is merged, and its reporter is informed through the earlier one. */
export const reportedTwice =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const known = chapter.child(nth, born, { relation: '父亲' });
    const lead = chapter.lead({ children: [known] });
    lead.report({
      by: 'liaison-school',
      source: 'SCHOOL',
      harms: ['ABUSE'],
      narrative: '该生手臂有条状红痕，自述做错作业被打。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOnAtOnce(['ABUSE'], '疑似体罚，移送公安核查并训诫。');
    const police = lead.transfer('police', 'DOMESTIC_VIOLENCE', '请核查是否构成家庭暴力，依法告诫。');
    lead.wait(0.5, 1.5).verify('会同学校入户核实：手臂红痕属实，父亲承认用衣架打过。').calmDown();
    const again = chapter.lead({ at: lead.now, children: [known] }, '-again').wait(3, 20);
    again.report({
      by: again.dispatcher,
      source: 'HOTLINE_12345',
      harms: ['ABUSE'],
      narrative: '邻居反映常听到孩子被打骂，与学校所报为同一家庭。',
      reporters: [chapter.reporter(nth + 1)],
    });
    again.wait(0.3, 2).accept().wait(0.3, 2);
    again.giveAndHear('merge', again.dispatcher, { into: lead.caseId, note: '身份证号一致，同一事件，并案处理。' });
    lead.notBefore(again.now);
    police.seenThrough(['WARNING_LETTER', 'FAMILY_EDU_ORDER'], '已出具告诫书，责令接受家庭教育指导。');
    lead.days(6, 12).visit('未再体罚，亲子关系缓和。').wait(1, 4).grade('LOW', '回访未再发生。');
    const joined = `{{${again.name}.reporterIds.0}}`;
    const answer = { reporterId: joined, how: 'PHONE', text: '您反映的情况已并案处理，并已依法处置，感谢您的关心。' };
    lead.give('inform-reporter', lead.dispatcher, answer);
    lead.wait(0.5, 3).close('RISK_REMOVED');
    return [...lead.steps, ...again.steps];
  };

/** A wrong merge: it is undone, and the leads continue separately. */
export const mistakenForOne =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born, { relation: '母亲' })] });
    lead.report({
      by: lead.station,
      source: 'HOME_VISIT',
      harms: ['NEGLECT'],
      narrative: '走访发现父母离异后抚养费长期拖欠，孩子学费生活费无着。',
    });
    lead.takenOn(['NEGLECT'], '抚养费纠纷，提供法律援助。');
    const justice = lead.transfer('justice', 'LEGAL_AID', '请指派律师代理追索抚养费。');
    const aid = lead.rescue('LEGAL_AID', '陪同递交法律援助申请。');
    const other = chapter.lead({ at: lead.now, children: [{}] }, '-other').days(2, 4);
    other.report({
      by: other.dispatcher,
      source: 'HOTLINE_12345',
      harms: ['NEGLECT'],
      narrative: '来电反映同村一名孩子父母分居，无人管教。',
      reporters: [chapter.reporter(nth)],
    });
    other.wait(0.3, 2).accept().wait(0.3, 2);
    other.giveAndHear('merge', other.dispatcher, { into: lead.caseId, note: '同村、情节相近，疑为同一家庭。' });
    lead
      .notBefore(other.now)
      .days(1, 2)
      .verify('入户核实：父母离异属实；并入的一户为同村另一家，父母分居。')
      .wait(0.2, 1);
    lead.note('电话催办司法局联络员：移送件尚未签收，对方称联络员外出培训，返回后即办。');
    other.notBefore(lead.now).wait(0.2, 1);
    other.giveAndHear('unmerge', other.dispatcher, { note: '入户核实为两户人家，撤销并案。' });
    other.wait(0.5, 3).triage('ORDINARY', ['NEGLECT'], '移送教育部门落实家庭教育指导。').wait(0.5, 3);
    const education = other.transfer('education', 'SCHOOL_DUTY', '请安排家庭教育指导并关注在校情况。');
    education.seenThrough([], '已安排班主任结对，家长参加家庭教育课堂。');
    other.days(3, 8).closeSafely('父亲返家同住，管教到位。');
    justice.takenOver();
    lead.days(6, 8);
    justice.answered(['LEGAL_AID'], '律师代理起诉，双方达成调解，抚养费按月支付。');
    aid.end('OTHER', '调解书已生效。');
    lead.wait(1, 5).closeSafely('抚养费已到账，生活学习有保障。');
    return [...lead.steps, ...other.steps];
  };
