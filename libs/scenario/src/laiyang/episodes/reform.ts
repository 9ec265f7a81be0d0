import type { Chapter, Write } from '../writing/chapter';

const LIAISON = 'liaison-youth';

/** A second organisation is founded, works on a case months later, and is merged into the first with its open work. */
export const reform =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const founding = chapter.change('-founding', []);
    founding.establish('NGO', '示范青少年服务中心').wait(1, 4);
    founding.enrol(LIAISON, 'AGENCY_LIAISON', 'youth', '青少年服务中心联络员');
    const lead = chapter.lead({ at: founding.now, children: [chapter.child(nth, born)] }).days(95, 110);
    lead.report({
      by: lead.dispatcher,
      source: 'SELF',
      harms: ['SELF_HARM'],
      narrative: '少年本人来电倾诉学业压力大，曾划伤手臂，愿意接受帮助。',
    });
    lead.takenOnAtOnce(['SELF_HARM'], '存在自伤风险，立即联系监护人并启动心理干预。');
    const counsel = lead.rescue('PSYCH', '当日安排心理咨询师面谈，告知监护人看护要点。');
    const youth = lead.wait(0.2, 0.8).transfer('youth', 'YOUTH_SERVICE', '请指派社工长期陪伴，定期反馈。');
    lead.calmDown().wait(1, 4);
    youth.sign();
    lead.wait(1, 4);
    youth.accept();
    lead.days(6, 10);
    youth.interim('已建立信任关系，每周面谈一次。');
    const end = chapter.change('-end', [lead]).days(25, 35);
    end.dismiss(LIAISON);
    end.wait(0.5, 2).endAgency('youth', 'ngo');
    lead.notBefore(end.now).days(10, 20);
    youth.final(['PSYCH'], '接续原机构工作，每周面谈未中断，自伤意念消失。', 'HANDLED', 'liaison-ngo');
    lead.wait(2, 20);
    youth.complete();
    lead.wait(1, 4);
    counsel.end('NO_LONGER_NEEDED', '评估达到结束标准。');
    lead.days(3, 6).closeSafely('情绪稳定，家庭与学校支持到位。');
    return [...founding.steps, ...lead.steps, ...end.steps];
  };
