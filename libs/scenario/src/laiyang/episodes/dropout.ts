import type { Chapter, Write } from '../writing/chapter';

const REASONS = ['开学两周未到校，家长称外出打工无人接送。', '该生沉迷手机，已连续二十余日未到校，劝返两次未果。'];

/** A pupil who stopped attending: school, education office and station bring the child back. */
export const dropout =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)], categories: ['IN_DIFFICULTY'] });
    lead.report({
      by: 'liaison-school',
      source: 'SCHOOL',
      harms: ['DROPOUT'],
      narrative: chapter.random.pick(REASONS),
      reporters: [chapter.reporter(nth)],
    });
    lead.takenOn(['DROPOUT'], '义务教育阶段失学，移送教育部门劝返复学，同步了解家庭困难。');
    const education = lead.transfer('education', 'SCHOOL_DUTY', '请会同学校、镇街开展控辍保学，制定一人一案。');
    const back = lead.rescue('SCHOOL_RETURN', '上门劝返，协调学校安排补课与心理辅导。');
    lead.assign().wait(4, 20).verify('入户核实：与监护人面谈，说明义务教育法定责任，监护人表示配合。');
    lead.wait(2, 20);
    education.sign();
    lead.wait(1, 8);
    education.accept();
    lead.days(3, 6);
    education.interim('已两次上门，儿童愿意返校，正在协调班级。');
    lead.days(3, 8);
    education.final(['SCHOOL_RETURN'], '该生已返校上课，学校安排专人帮扶。');
    lead.wait(2, 20);
    education.complete();
    lead.days(12, 16);
    back.end('RETURNED_TO_SCHOOL', '连续到校十日。');
    lead.days(7, 14).visit('到校走访，出勤正常，与同学相处融洽。');
    lead.wait(1, 6).closeSafely('已稳定复学，家庭困难已纳入镇街帮扶。', lead.station);
    return lead.steps;
  };
