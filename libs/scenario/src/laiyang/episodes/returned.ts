import type { Chapter, Write } from '../writing/chapter';

/** A transfer returned for good reason; another agency handles the case. */
export const returnedOnce =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born, { relation: '母亲' })] });
    lead.report({
      by: lead.dispatcher,
      source: 'OTHER_AREA',
      harms: ['NEGLECT'],
      narrative: '外地未成年人保护机构来函：随母迁居本地的儿童，抚恤金被监护人挪作他用。',
    });
    lead.takenOn(['NEGLECT'], '侵害财产权益，建议检察机关支持起诉。');
    const health = lead.transfer('health', 'OTHER', '请协助核实孩子的治疗支出。');
    lead.wait(3, 10).verify('入户核实：抚恤金存折由母亲保管，大部分用于还债，称另有孩子的治疗开支。').wait(1, 10);
    health.sign();
    lead.wait(2, 10);
    health.giveBack('ALREADY_HANDLED', '治疗支出清单已提供给医保部门，可直接调取。');
    const prosecution = lead.wait(1, 6).transfer('procuratorate', 'GUARDIANSHIP', '请审查是否支持起诉，追回抚恤金。', {
      replaces: health,
    });
    prosecution.seenThrough(['SUPERVISION_ORDER'], '已制发督促监护令，抚恤金退回专户。');
    lead.days(5, 10).visit('抚恤金由村委监督使用。').wait(1, 4).closeSafely('财产权益得到保护。');
    return lead.steps;
  };
