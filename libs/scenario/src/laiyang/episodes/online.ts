import { agency } from '../writing/cast';
import type { Chapter, Write } from '../writing/chapter';

/** Online harm: the police request missing information before they accept it. */
export const online =
  (nth: number, born: number): Write =>
  (chapter: Chapter) => {
    const lead = chapter.lead({ children: [chapter.child(nth, born)] });
    lead.report({
      by: 'director-001',
      source: 'ONLINE',
      harms: ['ONLINE_HARM'],
      narrative: '家长反映孩子在社交软件上被陌生人诱导发送照片并遭威胁。',
      reporters: [chapter.reporter(nth)],
      more: {
        mandatorySituations: ['MR9'],
        policeReported: { notReportedNote: '家长拟自行报案，中心已提醒立即报案。' },
      },
    });
    lead.takenOnAtOnce(['ONLINE_HARM'], '涉嫌网络猥亵、敲诈，立即报案并移送公安，提醒保存证据。');
    lead.give('police-report', lead.dispatcher, { agencyId: agency('police'), note: '家长尚未报案，中心代为报案。' });
    const police = lead.wait(0.1, 0.4).transfer('police', 'SUSPECTED_CRIME', '请依法侦查，注意保护儿童隐私。');
    lead.wait(0.3, 1);
    police.sign();
    lead.calmDown();
    lead.wait(1, 6);
    police.requestMaterial('聊天记录原始载体', '账号信息与转账记录');
    lead.wait(5, 20);
    police.supplement('已由家长提交手机并作镜像，转账记录附后。');
    lead.wait(1, 5);
    police.accept();
    lead.days(3, 6);
    police.interim('已锁定对方账号，正在异地协查。');
    lead.days(15, 25);
    police.final([], '犯罪嫌疑人已被抓获，涉案影像已清除。');
    lead.wait(3, 20);
    police.complete();
    lead.give('corrections', lead.dispatcher, {
      revision: 0,
      field: 'narrative',
      value: '家长反映孩子在网络游戏中被陌生人诱导发送照片并遭威胁。',
      note: '家长更正：起因为网络游戏而非社交软件。',
    });
    lead
      .days(5, 10)
      .assess('SAFETY', '作息恢复，家长已掌握网络保护方法。', 'LOW')
      .wait(1, 5)
      .closeSafely('侵害停止，家庭网络监护到位。');
    return lead.steps;
  };
