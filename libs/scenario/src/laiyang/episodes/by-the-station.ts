import type { Chapter, Write } from '../writing/chapter';

/** A case that a station settles on its own: no transfer; an officer of the organisation makes the assessment. */
export const byTheStation =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['LEFT_BEHIND'] });
    lead.report({
      by: lead.station,
      source: 'HOME_VISIT',
      harms: ['NEGLECT'],
      narrative: '暑期摸排发现一名留守儿童假期常到水边玩耍，祖辈看护不及。',
    });
    lead.takenOn(['NEGLECT'], '由镇街工作站落实暑期看护，不需移送。').assign();
    lead.days(1, 2).verify('入户核实：祖辈年迈，看护不及；已签订安全看护承诺，纳入村居暑期托管班。');
    lead.days(10, 15).reassign('ngo', 'COMPETENCE', '由社会组织接续开展陪伴服务。', 'social-worker').days(5, 8);
    lead.visit('托管班出勤良好，祖辈安全意识提高。', 'social-worker');
    lead.wait(1, 5).closeSafely('暑期看护落实，无溺水风险。', 'social-worker');
    return lead.steps;
  };
