import type { Chapter, Write } from '../writing/chapter';
import type { Child } from '../writing/child';

interface Matched {
  readonly children: (chapter: Chapter) => readonly Child[];
  readonly categories: readonly string[];
  readonly harm: string;
  readonly found: string;
  readonly to: string;
  readonly reason: string;
  readonly letter: string;
  readonly measures: readonly string[];
  readonly answer: string;
  /** the rescue given, if any */
  readonly aid?: { readonly kind: string; readonly note: string; readonly outcome: string };
}

/** Matching the registers of several departments reveals children who get less than they are entitled to. */
const dataMatch =
  ({ children, categories, harm, found, to, reason, letter, measures, answer, aid }: Matched): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: children(chapter), categories });
    lead.report({ by: 'liaison-civil-affairs', source: 'DATA_MATCH', harms: [harm], narrative: found });
    lead.takenOn([harm], '符合保障条件，应保尽保，一次告知所需材料。');
    const rescue = aid && lead.rescue(aid.kind, aid.note);
    const transfer = lead.transfer(to, reason, letter);
    lead.assign();
    transfer.takenOver();
    lead.wait(2, 20).verify('入户核实家庭情况，与比对结果一致，已收齐申请材料。');
    transfer.answered(measures, answer);
    rescue?.end(aid!.outcome, '待遇已核定并发放到位。');
    lead.wait(1, 6).grade('MEDIUM_LOW', '措施已落实，由镇街按月探访。').wait(0.5, 4);
    lead.close('LONG_TERM_PLAN', lead.station);
    return lead.steps;
  };

const ENROLMENT = { kind: 'ENROLMENT', note: '协助申请事实无人抚养儿童基本生活保障。', outcome: 'ENROLLED' };

/** Siblings whose parents cannot raise them and who were not enrolled. */
export const siblingsNotEnrolled = (first: number, born: number): Write =>
  dataMatch({
    children: (chapter) => {
      const elder = chapter.child(first, born, { relation: '祖母' });
      return [elder, { ...chapter.child(first + 1, born + 3), guardian: elder.guardian }];
    },
    harm: 'NO_GUARDIAN',
    categories: ['DE_FACTO_UNATTENDED', 'LOW_INCOME'],
    found: '服刑、重残与低保数据比对发现：一户两名儿童父亲服刑、母亲失联，随祖母生活，尚未纳入保障。',
    to: 'health',
    reason: 'MEDICAL',
    letter: '请为两名儿童建立健康档案并安排一次免费体检。',
    measures: ['MEDICAL'],
    answer: '已完成体检并建档，未见需住院治疗的疾病。',
    aid: ENROLMENT,
  });

/** A pupil of a poor household without the support for pupils. */
export const pupilNotSupported = (nth: number, born: number): Write =>
  dataMatch({
    children: (chapter) => [chapter.child(nth, born, { relation: '祖父' })],
    categories: ['LOW_INCOME', 'IN_DIFFICULTY'],
    harm: 'NO_GUARDIAN',
    found: '低保数据与学籍资助数据比对发现：该生父母失联，随祖父领取低保，本学年未享受生活补助。',
    to: 'education',
    reason: 'SCHOOL_DUTY',
    letter: '请核实该生资助情况，符合条件的按规定补发。',
    measures: ['LIVING_AID'],
    answer: '经核实符合条件，已补办本学年家庭经济困难学生生活补助。',
    aid: { kind: 'LIVING_AID', note: '发放临时生活救助物资，协助申请补助。', outcome: 'NO_LONGER_NEEDED' },
  });

/** A disabled child without a place at a suitable school. */
export const disabledNotTaught = (nth: number, born: number): Write =>
  dataMatch({
    children: (chapter) => [chapter.child(nth, born)],
    categories: ['DISABLED'],
    harm: 'DROPOUT',
    found: '残疾儿童数据与学籍数据比对发现：该适龄残疾儿童无学籍记录。',
    to: 'education',
    reason: 'DISABILITY',
    letter: '请评估入学需求，安排特教学校、随班就读或送教上门。',
    measures: ['LONG_TERM'],
    answer: '经专家委员会评估，安排每周送教上门两次。',
  });
