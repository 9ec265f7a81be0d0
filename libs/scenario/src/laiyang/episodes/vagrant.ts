import type { Chapter, Write } from '../writing/chapter';
import { lateInTheEvening } from '../writing/working-time';

/** A child found on the street at night who does not give a name: cared for, identified, brought home. */
export const vagrant =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const { name, idNumber, birthDate, sex, guardian } = chapter.child(nth, born, { relation: '母亲' });
    const lead = chapter.lead({ at: lateInTheEvening(chapter.begins), children: [{ sex }], emergency: true });
    lead.report({
      by: 'liaison-police',
      source: 'POLICE_110',
      harms: ['VAGRANCY'],
      narrative: '巡逻民警发现一名儿童深夜滞留街头，不愿说出姓名和住处。',
      more: {
        mandatorySituations: ['MR7'],
        policeReported: { at: lead.now, note: '由公安机关发现。' },
        sourceRef: `110警情${700 + nth}`,
      },
    });
    lead
      .wait(0.1, 0.2)
      .accept()
      .wait(0.1, 0.3)
      .triage('EMERGENCY', ['VAGRANCY', 'MISSING'], '身份不明，先行临时照料并比对失踪信息。');
    lead.wait(0.2, 0.4).verify('到场核实：儿童身上无伤，情绪紧张，不愿说出姓名。');
    const care = lead.wait(0.2, 0.5).rescue('TEMP_CARE', '接至临时照料场所，安排食宿。');
    const tracing = lead.wait(0.2, 0.5).rescue('FAMILY_TRACING', '采集信息，比对走失人员库。');
    lead.calmDown();
    const health = lead.transfer('health', 'MEDICAL', '请为其做健康检查，排除传染病与外伤。');
    lead.wait(3, 10);
    health.sign();
    lead.wait(0.5, 4);
    health.accept();
    lead.wait(5, 24);
    health.final(['MEDICAL'], '检查未见异常，营养略差，已给予指导。');
    lead.wait(0.5, 4);
    health.complete();
    lead.days(1, 2);
    const facts = { name, idNumber, birthDate, guardian, categories: ['LEFT_BEHIND'] };
    lead.give(`children/${lead.children[0]!}/identify`, lead.dispatcher, facts, 'identify');
    lead.wait(1, 5).note('比对成功，监护人已从外地赶回。', 'rescue-worker').wait(2, 20);
    tracing.end('HANDED_OVER', '核验身份后由监护人接回。');
    care.end('SAFE_AT_HOME', '随监护人返家。');
    lead.assign().days(5, 10).visit('返家后生活正常，监护人已在本地就近务工。');
    lead.wait(1, 6).closeSafely('监护人已返乡，未再离家。', lead.station);
    return lead.steps;
  };
