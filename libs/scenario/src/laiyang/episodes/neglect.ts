import type { Chapter, Write } from '../writing/chapter';

const HARMS = ['NEGLECT', 'NO_GUARDIAN'];

const FOUND = [
  '班主任家访发现该生周末多独自在家，一日仅一餐，衣着单薄。',
  '学校晨检发现该生连续多日未吃早饭，家中仅有年迈祖辈照看。',
];

/** A child at school who is left alone at home: the police find the guardian, the station cares for the child. */
export const neglect =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({
      children: [chapter.child(nth, born, { relation: '父亲' })],
      categories: ['LEFT_BEHIND'],
    });
    lead.report({
      by: 'liaison-school',
      source: 'SCHOOL',
      harms: ['NEGLECT'],
      narrative: chapter.random.pick(FOUND),
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOnAtOnce(HARMS, '监护缺位，需查明监护人下落并落实临时照料。');
    const police = lead.transfer('police', 'GUARDIANSHIP', '请协助联系在外务工的监护人，并依法予以告诫。');
    lead.assign().wait(0.5, 1.5).verify('入户核实：情况属实，已委托邻居临时照看，饮食有保障。').calmDown();
    police.seenThrough(['WARNING_LETTER', 'RETURNED_HOME'], '已联系到监护人并出具告诫书，监护人已返乡履行监护职责。');
    lead.days(10, 20).visit('监护人在家照料，儿童按时到校，精神状态良好。');
    lead.wait(1, 6).closeSafely('监护人已返乡，入户回访生活正常。');
    return lead.steps;
  };
