import type { Chapter, Write } from '../writing/chapter';

/** A case closed too early: a week later the child is harmed again, and the case is reopened. */
export const reopened =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({
      children: [chapter.child(nth, born, { relation: '父亲' })],
      categories: ['IN_DIFFICULTY'],
    });
    lead.report({
      by: 'director-001',
      source: 'HOME_VISIT',
      harms: ['NEGLECT'],
      narrative: '父亲酗酒，孩子常到邻居家吃饭，家中卫生差。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOn(['NEGLECT'], '监护失当，开展家庭教育指导。');
    const education = lead.transfer('education', 'SCHOOL_DUTY', '请学校关注其饮食与情绪，提供午餐补助。');
    lead.assign().wait(4, 20).verify('入户核实：父亲酒后在家，屋内脏乱，孩子三餐靠邻居接济。');
    education.seenThrough(['LIVING_AID'], '已提供午餐补助，班主任每日关注。');
    lead.days(4, 8).visit('家中卫生改善，父亲承诺戒酒。').wait(1, 4).closeSafely('监护状况改善。', lead.station);
    lead.days(6, 9);
    lead.give('reopen', lead.dispatcher, { reason: 'FAILED_MEASURE', note: '父亲醉酒将孩子锁在门外，原措施未奏效。' });
    lead.hurry().wait(0.2, 0.6).triage('URGENT', ['NEGLECT', 'ABUSE'], '原措施失效，升级处置，暂由民政部门临时监护。');
    lead.wait(0.3, 1).visit('到场查看：孩子在邻居家，父亲醉卧家中。');
    const guarded = lead
      .wait(0.1, 0.4)
      .rescue('TEMP_GUARDIANSHIP', '父亲醉酒无法履责，实施临时监护。', lead.dispatcher);
    lead.wait(0.1, 0.3).grade('HIGH', '重复发生，监护人无能力。');
    const police = lead.wait(0.1, 0.5).transfer('police', 'DOMESTIC_VIOLENCE', '请依法告诫并评估是否申请保护令。');
    lead.calmDown();
    police.seenThrough(['WARNING_LETTER', 'PROTECTION_ORDER'], '已告诫，协助取得人身安全保护令。');
    lead.days(15, 25).assess('FULL', '父亲已住院戒治，姑母愿意照护，监护条件具备。', 'MEDIUM_LOW');
    lead.days(5, 10);
    guarded.end('SAFE_AT_HOME', '由姑母接受委托照护。');
    lead.days(14, 24).visit('在姑母家生活稳定。').wait(1, 4).closeSafely('委托照护落实，回访正常。');
    return lead.steps;
  };
