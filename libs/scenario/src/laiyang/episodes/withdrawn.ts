import type { Chapter, Write } from '../writing/chapter';

/** A transfer to the wrong agency, withdrawn before it was signed for; the station helps on its own. */
export const withdrawnEarly =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['SEVERELY_ILL', 'LOW_INCOME'] });
    lead.report({
      by: 'liaison-ngo',
      source: 'PUBLIC',
      harms: ['NEGLECT'],
      narrative: '社工走访得知患病儿童家庭因治疗负债，近期断炊。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOnAtOnce(['NEGLECT'], '家庭突发困难，先行生活救助。');
    const sent = lead.transfer('health', 'MEDICAL', '请协助解决医疗费用。');
    lead.wait(0.3, 1).verify('入户核实：医疗费用已报销，家中存粮不多，眼下缺的是生活费。').wait(0.1, 0.3);
    sent.withdraw('ISSUED_IN_ERROR', '医疗费用已报销，实际困难为生活开支。');
    const aid = lead.wait(0.1, 0.3).rescue('LIVING_AID', '先行给予临时救助金与米面油。');
    lead.assign().calmDown().days(4, 8).visit('物资已送达，家庭已申请低保。').days(12, 20);
    aid.end('NO_LONGER_NEEDED', '低保已核定。');
    lead.days(5, 10).closeSafely('基本生活有保障，治疗按期进行。');
    return lead.steps;
  };

/** A transfer withdrawn from an agency that had accepted it, with its consent; another agency handles it. */
export const withdrawnLate =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born, { relation: '父亲' })] });
    lead.report({
      by: lead.dispatcher,
      source: 'SELF',
      harms: ['ABUSE'],
      narrative: '儿童本人来电，称与父亲争吵后被赶出家门，现在同学家。',
    });
    lead.takenOnAtOnce(['ABUSE', 'NEGLECT'], '儿童暂在安全处所，需公安核实是否存在家庭暴力。');
    const police = lead.transfer('police', 'DOMESTIC_VIOLENCE', '请核实是否存在家庭暴力。');
    lead.wait(0.3, 1).verify('到同学家核实：孩子身上无伤，情绪平稳，同学家长愿意留宿。').calmDown().wait(1, 4);
    police.sign();
    lead.wait(0.5, 2);
    police.accept();
    lead.days(1, 2);
    police.withdraw('BETTER_AGENCY', '经核实无暴力，属亲子冲突，拟由司法行政部门调解。');
    lead.wait(1, 5);
    police.confirmWithdrawal();
    const justice = lead
      .wait(0.5, 3)
      .transfer('justice', 'LEGAL_AID', '请安排人民调解员开展家庭纠纷调解与家庭教育指导。');
    justice.seenThrough([], '调解成功，父亲与孩子和解，已开展家庭教育指导。');
    lead.days(5, 10).visit('亲子沟通改善，已返家居住。').wait(1, 5).closeSafely('冲突化解，儿童自愿返家。');
    return lead.steps;
  };
