import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';
import { lateInTheEvening } from '../writing/working-time';

/** The outcome after the child is safe. */
export type Aftermath = 'PROSECUTED' | 'WARNED';

/** The reporter: a village's director at the child's home, or a hospital. */
const FOUND = {
  PROSECUTED: {
    by: 'director-101',
    source: 'HOME_VISIT',
    narrative: '夜间走访发现儿童多处外伤，家中成年人醉酒，对受伤经过说法前后不一。',
  },
  WARNED: {
    by: 'liaison-hospital',
    source: 'HOSPITAL',
    narrative: '夜间急诊发现儿童多处外伤，陪同人满身酒气，说法前后不一。',
  },
};

const deal = (aftermath: Aftermath, nth: number, born: number) => (chapter: Chapter) => {
  const lead = chapter.lead({
    at: lateInTheEvening(chapter.begins),
    children: [chapter.child(nth, born, { relation: '父亲' })],
    categories: ['KEY_MONITORED'],
    emergency: true,
  });
  lead.report({
    ...FOUND[aftermath],
    harms: ['ABUSE'],
    more: { mandatorySituations: ['MR4'], allegedPerpetrators: [{ relation: '同住成年人' }] },
  });
  lead.wait(0.05, 0.1);
  lead.give('police-report', lead.dispatcher, {
    agencyId: agency('police'),
    receipt: `接警回执${nth}号`,
    note: '接报即报案。',
  });
  lead.wait(0.05);
  const police = lead.transfer('police', 'SUSPECTED_CRIME', '疑似家庭暴力，请立即出警，控制现场并保护儿童。');
  lead.wait(0.1, 0.2);
  police.accept();
  lead.wait(0.05).accept().wait(0.1, 0.3).triage('EMERGENCY', ['ABUSE'], '现场危险，先保护儿童，同步就医取证。');
  lead.wait(0.2, 0.5).verify('到场核实：伤情属实，同住成年人醉酒失控，儿童不宜留在原处。');
  const shelter = lead.wait(0.1, 0.4).rescue('EMERGENCY_PLACEMENT', '连夜转移至临时照料场所，专人陪护。');
  const health = lead.wait(0.1, 0.3).transfer('health', 'MEDICAL', '请安排伤情检查，完整保存诊疗记录。');
  lead.wait(0.5, 1.5);
  health.sign();
  lead.wait(0.2, 0.5).grade('HIGH', '新旧伤并存，加害人同住。').wait(3, 6);
  health.accept();
  lead.wait(2, 5).assess('SAFETY', '儿童暂不宜返家，临时照料场所安全。', 'HIGH', 'rescue-worker').calmDown();
  lead.wait(0.5, 2);
  health.final(['MEDICAL'], '已完成检查，软组织挫伤，无需手术，病历已封存。');
  lead.wait(1, 4);
  health.complete();
  lead
    .wait(3, 8)
    .confer(['police', 'health', 'justice'], '会商意见：加害人暂不得接触儿童；公安继续侦办；由社会组织开展心理疏导。');
  const care = lead.wait(0.5, 2).rescue('TEMP_CARE', '在临时照料场所接受照料，由社工陪伴。');
  shelter.end('PLACED', '转入临时照料。');
  const counsel = lead.days(1, 3).rescue('PSYCH', '每周一次心理疏导。');
  lead.days(5, 9).assess('FULL', '由两名评估员完成监护能力评估：现监护人能力不足，祖辈可承担照护。', 'MEDIUM_HIGH');
  return { lead, police, care, counsel };
};

/** An emergency at night: the police are informed and called before triage. It ends in a prosecution or a warning. */
export const night =
  (aftermath: Aftermath, nth: number, born: number): Write =>
  (chapter) => {
    const { lead, police, care, counsel } = deal(aftermath, nth, born)(chapter);
    lead.days(3, 10);
    if (aftermath === 'PROSECUTED') {
      const prosecution = lead.transfer(
        'procuratorate',
        'SUSPECTED_CRIME',
        '案件移送审查起诉，请依法办理并考虑司法救助。',
        {
          by: 'liaison-police',
        },
      );
      lead.wait(4, 30);
      prosecution.sign();
      lead.wait(1, 20);
      prosecution.accept();
      lead.days(4, 10);
      police.final(['PROTECTION_ORDER', 'WARNING_LETTER'], '已立案侦查并移送审查起诉，协助取得人身安全保护令。');
      lead.wait(2, 20);
      police.complete();
      lead.days(20, 30);
      prosecution.interim('已受理审查起诉，正在办理司法救助。');
      lead.days(15, 25);
      prosecution.final(['JUDICIAL_AID', 'SUPERVISION_ORDER'], '已提起公诉，发放司法救助金，向监护人制发督促监护令。');
      lead.wait(4, 40);
      prosecution.complete();
    } else {
      police.final(['WARNING_LETTER', 'FAMILY_EDU_ORDER'], '情节较轻，已出具告诫书并责令接受家庭教育指导。');
      lead.wait(2, 20);
      police.complete();
    }
    lead.days(5, 12);
    care.end('SAFE_AT_HOME', '由祖辈接回照护，签订委托照护协议。');
    lead.assign().days(7, 14).visit('随祖辈生活，情绪平稳，未再见到加害人。');
    lead.days(10, 20);
    counsel.end('NO_LONGER_NEEDED', '疏导八次，量表评估恢复正常范围。');
    lead.days(5, 10).visit('生活规律，学校反馈良好。').wait(1, 5).grade('LOW', '危险源已隔离，监护得到落实。');
    lead.wait(0.5, 3).close(aftermath === 'PROSECUTED' ? 'LONG_TERM_PLAN' : 'RISK_REMOVED');
    return lead.steps;
  };
