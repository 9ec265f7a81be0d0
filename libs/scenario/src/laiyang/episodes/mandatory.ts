import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';

/** A mandatory report by a hospital: the police investigate and refer it to the procuratorate, the girl is cared for. */
export const mandatory =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born, { sex: 'FEMALE' })] });
    lead.report({
      by: 'liaison-hospital',
      source: 'MANDATORY_REPORT',
      harms: ['EARLY_PREGNANCY', 'SEXUAL'],
      narrative: '就诊时发现未成年少女早孕，陪同人回避询问，按强制报告制度报告。',
      reporters: [chapter.reporter(nth)],
      more: { mandatorySituations: ['MR3'], policeReported: { at: lead.now, agencyId: agency('police') } },
    });
    lead.takenOnAtOnce(['SEXUAL', 'EARLY_PREGNANCY'], '疑似性侵害，一站式询问，严控知情范围。');
    const police = lead.transfer('police', 'SUSPECTED_CRIME', '请依法立案审查，由女民警一站式询问取证。');
    const counsel = lead.wait(0.5, 1).rescue('PSYCH', '由专业心理咨询师一对一疏导，地点保密。');
    lead.wait(0.3, 1);
    police.sign();
    lead.calmDown();
    lead.wait(0.2, 1);
    police.accept();
    lead
      .wait(4, 8)
      .confer(
        ['police', 'procuratorate', 'health', 'education'],
        '会商意见：一次询问、隐私保护、学籍保留、心理疏导并行。',
      );
    lead.days(1, 3).assess('FULL', '情绪低落，有家庭支持，建议持续疏导三个月。', 'MEDIUM_HIGH').days(8, 15);
    const prosecution = lead.transfer(
      'procuratorate',
      'SUSPECTED_CRIME',
      '犯罪嫌疑人已到案，提请审查逮捕，请提前介入。',
      {
        by: 'liaison-police',
      },
    );
    lead.wait(3, 20);
    prosecution.accept();
    lead.days(2, 5);
    police.final([], '已刑事立案，犯罪嫌疑人到案，案件移送检察机关。', 'HANDED_ON');
    lead.wait(2, 20);
    police.complete();
    const relief = lead.days(3, 8).rescue('JUDICIAL_AID', '协助申请国家司法救助。');
    lead.days(20, 35);
    prosecution.final(['JUDICIAL_AID', 'LEGAL_AID'], '已提起公诉，发放司法救助金并指派法律援助律师。');
    lead.wait(4, 30);
    prosecution.complete();
    relief.end('OTHER', '司法救助金已发放。');
    lead.days(20, 30);
    counsel.end('NO_LONGER_NEEDED', '疏导结束，已平稳返校。');
    lead.wait(2, 8).grade('LOW', '情绪稳定，家庭支持良好。').wait(0.5, 4).close('LONG_TERM_PLAN');
    return lead.steps;
  };
