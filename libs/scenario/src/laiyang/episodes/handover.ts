import type { Chapter, Write } from '../writing/chapter';
import type { Lead } from '../writing/lead';

const LEAVER = 'supervisor-107';
const SUCCESSOR = 'supervisor-107-2';
const STATION = 'station-107';

const opened = (lead: Lead, harms: readonly string[], narrative: string, opinion: string): Lead =>
  lead
    .report({ by: lead.dispatcher, source: 'HOME_VISIT', harms, narrative })
    .takenOn(harms, opinion)
    .assign(STATION, 'AREA', LEAVER)
    .days(2, 4)
    .verify('入户核实，情况属实，已与监护人约定每周联系。', LEAVER);

/** The supervisor of a station leaves with two open cases, which go to the station's queue and then to the successor. */
export const handover =
  (first: number, born: number): Write =>
  (chapter: Chapter) => {
    const ill = opened(
      chapter.lead({ children: [chapter.child(first, born)], categories: ['SEVERELY_ILL'] }),
      ['NEGLECT'],
      '镇街来电：摸排发现一名患病儿童未按期复诊，祖辈不识字、不会挂号。',
      '协助就医，安排医疗救助。',
    );
    const truant = opened(
      chapter.lead({ at: ill.now, children: [chapter.child(first + 30, born - 2)] }, '-truant').days(2, 5),
      ['DROPOUT'],
      '镇街来电：摸排发现一名学生多次请长假在家看护弟妹。',
      '协调学校与家庭，防止失学。',
    );
    const health = ill.transfer('health', 'MEDICAL', '请安排绿色通道复诊，评估大病救助。');
    const cure = ill.rescue('MEDICAL', '陪同复诊，垫付检查费用。', ill.dispatcher);
    const education = truant.transfer('education', 'SCHOOL_DUTY', '请学校安排弹性作息并提供帮扶。');
    health.takenOver();
    education.takenOver();
    const change = chapter.change('-change', [ill, truant]).days(4, 8);
    change.dismiss(LEAVER);
    change.days(3, 6).enrol(SUCCESSOR, 'TOWN_SUPERVISOR', STATION, '照旺庄镇儿童督导员（继任）');
    for (const lead of [ill, truant]) {
      lead.notBefore(change.now).wait(1, 5);
      lead.reassign(STATION, 'ABSENCE', '原督导员离任，由继任者接手。', SUCCESSOR).wait(2, 20);
      lead.visit('与前任交接后入户，情况与记录一致。', SUCCESSOR);
    }
    health.answered(['MEDICAL'], '已复诊并纳入大病救助，费用减免。');
    cure.end('TREATED', '病情稳定，按月取药。');
    ill.days(5, 10).closeSafely('治疗规律，镇街按月探访。', SUCCESSOR);
    education.answered(['SCHOOL_RETURN'], '学校提供延时托管，弟妹入园，该生恢复全勤。');
    truant.days(5, 10).closeSafely('恢复全勤，家庭照料有安排。', SUCCESSOR);
    return [...ill.steps, ...truant.steps, ...change.steps];
  };
