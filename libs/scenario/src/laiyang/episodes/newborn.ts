import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';
import { shanghaiDate } from '@center/kernel';

const INFANT = { safeNow: true, childViewNotApplicableNote: '新生儿，尚不能表达意愿。' };

/** A newborn left at a hospital: placed immediately, then under temporary guardianship that outlasts the case. */
export const newborn =
  (nth: number): Write =>
  (chapter: Chapter) => {
    const { sex, birthDate } = chapter.child(nth, shanghaiDate(chapter.begins));
    const lead = chapter.lead({ children: [{ sex, birthDate }], categories: ['DE_FACTO_UNATTENDED'], emergency: true });
    lead.report({
      by: 'liaison-hospital',
      source: 'HOSPITAL',
      harms: ['ABANDONMENT'],
      narrative: '产妇产后离院失联，新生儿留在病区无人认领。',
      more: { mandatorySituations: ['MR6'], policeReported: { at: lead.now, agencyId: agency('police') } },
    });
    lead.wait(0.1, 0.2).accept().wait(0.1, 0.3).triage('EMERGENCY', ['ABANDONMENT'], '先行安置照料，公安查找监护人。');
    lead.wait(0.1, 0.3).verify('到院核实：新生儿生命体征平稳，产妇登记的住址和电话均不实。');
    const police = lead.wait(0.1, 0.3).transfer('police', 'GUARDIANSHIP', '请查找其父母，采集血样比对。');
    const placed = lead.wait(0.1, 0.3).rescue('EMERGENCY_PLACEMENT', '由医院新生儿科暂时照护，中心派员陪护。');
    lead.wait(0.3, 1);
    police.accept();
    lead.calmDown().days(2, 4).confer(['police', 'hospital', 'justice'], '会商意见：查找期间由民政部门临时监护。');
    const guarded = lead.wait(0.5, 3).rescue('TEMP_GUARDIANSHIP', '由民政部门承担临时监护，委托儿童福利机构照料。');
    placed.end('PLACED', '转入儿童福利机构。');
    lead.days(25, 35);
    police.interim('血样未比中，继续查找。');
    lead.days(30, 40);
    police.final([], '查找公告期满，未找到父母。', 'OTHER');
    lead.wait(4, 20);
    police.complete();
    lead
      .days(2, 5)
      .grade('MEDIUM_LOW', '养育状况良好，体检达标。')
      .wait(1, 4)
      .close('LONG_TERM_PLAN', lead.dispatcher, INFANT);
    lead.days(40, 60);
    guarded.end('PLACED', '依法转为长期监护。');
    return lead.steps;
  };
