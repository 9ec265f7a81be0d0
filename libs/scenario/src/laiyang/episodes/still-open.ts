import type { Chapter, Write } from '../writing/chapter';

/*
 * Leads of the last weeks, with open work at the end of the scenario.
 */

/** A child alone at home: in temporary care, the guardian has not returned yet. */
export const leftAlone =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const child = chapter.child(nth, born, { relation: '母亲' });
    const lead = chapter.lead({ children: [child], categories: ['LEFT_BEHIND'] });
    lead.report({
      by: lead.dispatcher,
      source: 'PUBLIC',
      harms: ['NEGLECT'],
      narrative: '群众反映一名儿童近期无人照看，三餐不定，夜间独处。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOnAtOnce(['NEGLECT', 'NO_GUARDIAN'], '尽快落实照料，联系监护人。');
    const police = lead.transfer('police', 'GUARDIANSHIP', '请查找并告诫监护人。');
    lead.wait(0.3, 0.8).verify('入户核实：儿童独自在家，家中无大人，监护人电话无人接听。');
    lead.wait(0.1, 0.3).rescue('TEMP_CARE', '监护人联系不上，接至临时照料场所。');
    lead.grade('MEDIUM_HIGH', '短期内无人照料。').calmDown().wait(1, 4);
    police.sign();
    lead.wait(1, 4);
    police.accept();
    lead.wait(4, 20);
    police.interim('已查明监护人在外省务工，正在联系返程。');
    lead.days(5, 7).visit('到临时照料场所看望：饮食起居正常，情绪平稳，想念母亲。');
    lead
      .wait(1, 4)
      .supervised('police', '回告时限已过，请报告监护人返程情况。', '监护人已请假，正在购票，返程后即告诫并回告。');
    lead.days(4, 6).note('电话催办公安局联络员：监护人仍未返回，请抓紧；对方答复监护人已请假，正在购票。');
    lead.days(3, 5).visit('到临时照料场所看望：已适应集体生活，社工陪伴完成暑假作业。');
    return lead.steps;
  };

/** A child beaten over school work: the guardian is warned, and closure is proposed. */
export const beaten =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born, { relation: '父亲' })] });
    lead.report({
      by: lead.dispatcher,
      source: 'HOTLINE_12345',
      harms: ['ABUSE'],
      narrative: '来电反映邻居家孩子因作业常被打手心、罚站到深夜。',
      reporters: [chapter.reporter(nth)],
      more: { sourceRef: `热线工单${600 + nth}` },
    });
    lead.takenOnAtOnce(['ABUSE'], '疑似体罚，当日入户核实，移送公安依法告诫。');
    const police = lead.transfer('police', 'DOMESTIC_VIOLENCE', '请核查是否构成家庭暴力，依法告诫。');
    lead.wait(0.5, 1.5).verify('入户核实：孩子手心红肿，无其他伤；父亲承认体罚，愿意改正。').calmDown().wait(1, 3);
    police.sign();
    lead.wait(1, 3);
    police.accept();
    lead.days(1, 2);
    police.final(['WARNING_LETTER'], '属实，情节轻微，已对监护人出具告诫书。');
    lead.wait(2, 6);
    police.complete();
    lead.wait(1, 3).visit('入户回访：未再体罚，父亲陪同完成作业。').wait(0.5, 2).grade('LOW', '体罚已停止。');
    lead.inform('您反映的情况已核实并依法处置，感谢您的关心。').wait(0.5, 2);
    const judgements = { safeNow: true, childViewNoted: true };
    lead.give('propose-closure', lead.dispatcher, { reason: 'RISK_REMOVED', judgements });
    return lead.steps;
  };

/** A child found far from home by another area: the police request more information before tracing the guardian. */
export const farFromHome =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['LEFT_BEHIND'] });
    lead.report({
      by: lead.dispatcher,
      source: 'OTHER_AREA',
      harms: ['VAGRANCY'],
      narrative: '外地救助管理机构来函：本地户籍儿童独自乘车到当地后滞留车站，现已在站照料，请协助查找监护人。',
    });
    lead.takenOnAtOnce(['VAGRANCY', 'NO_GUARDIAN'], '儿童现由外地照料，尽快查找监护人，商定接返。').calmDown();
    const police = lead.transfer('police', 'GUARDIANSHIP', '请核实户籍，查找监护人下落。');
    lead.wait(1, 4);
    police.sign();
    lead.wait(1, 4);
    police.requestMaterial('儿童近照', '当地询问记录');
    return lead.steps;
  };

/** A pupil sent to work instead of school: transferred to the education office, which has not signed for it yet. */
export const offToWork =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['LOW_INCOME'] });
    lead.report({
      by: lead.station,
      source: 'HOME_VISIT',
      harms: ['DROPOUT', 'CHILD_LABOUR'],
      narrative: '暑期走访得知一名初中学生在亲戚饭店帮工，家长打算开学后不再让其返校。',
    });
    lead.takenOn(['DROPOUT', 'CHILD_LABOUR'], '开学在即，移送教育部门提前劝返，同步了解家庭困难。');
    lead.transfer('education', 'SCHOOL_DUTY', '请会同学校、镇街提前劝返，确保秋季按时入学。');
    return lead.steps;
  };

/** A report just made by a hospital, not yet triaged. */
export const justReported =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: 'liaison-hospital',
      source: 'HOSPITAL',
      harms: ['NEGLECT'],
      narrative: '门诊接诊一名误服祖辈降压药的幼儿，已脱离危险；家长称白天无人看管，半年内第二次。',
      reporters: [chapter.reporter(nth)],
    });
    return lead.steps;
  };
