import type { Chapter, Write } from '../writing/chapter';

/** A pupil working in a workshop: returned once as not competent, then handled, and brought back to school. */
export const labour =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: lead.dispatcher,
      source: 'PUBLIC',
      harms: ['CHILD_LABOUR', 'DROPOUT'],
      narrative: '群众举报一处作坊使用学龄少年做工。',
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOnAtOnce(['CHILD_LABOUR', 'DROPOUT'], '涉嫌使用童工，移送公安会同有关部门查处。');
    const police = lead.transfer('police', 'OTHER', '请会同有关部门现场检查，护送少年离开。');
    lead.wait(0.3, 1).verify('实地核实：作坊内确有一名学龄少年做工，当场通知公安到场。').calmDown();
    police.seenThrough(['RETURNED_HOME'], '已现场查处，少年已由监护人接回。');
    const back = lead.rescue('SCHOOL_RETURN', '联系原学校办理复学，补发校服课本。');
    const education = lead.wait(0.5, 3).transfer('education', 'SCHOOL_DUTY', '请安排复学并跟踪出勤。');
    education.seenThrough(['SCHOOL_RETURN'], '已复学，出勤正常。');
    lead.days(9, 12);
    back.end('RETURNED_TO_SCHOOL', '复学满两周。');
    lead.days(5, 10).visit('家庭已申请临时救助，不再外出做工。').wait(1, 4).closeSafely('已复学，家庭困难得到救助。');
    return lead.steps;
  };
