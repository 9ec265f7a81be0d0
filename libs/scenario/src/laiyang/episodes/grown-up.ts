import { shanghaiDate } from '@center/kernel';
import type { Chapter, Write } from '../writing/chapter';
import { minutesLater } from '../writing/working-time';

const WEEK = 7 * 24 * 60;
const MAJORITY = 18;

/** A youth who comes of age during the case: still helped, but not counted as a minor. */
export const grownUp =
  (nth: number): Write =>
  (chapter: Chapter) => {
    const birthday = shanghaiDate(minutesLater(chapter.begins, WEEK));
    const born = `${Number(birthday.slice(0, 4)) - MAJORITY}${birthday.slice(4).replace('-02-29', '-02-28')}`;
    const lead = chapter.lead({ children: [chapter.child(nth, born, { relation: '伯父' })], categories: ['ORPHAN'] });
    lead.report({
      by: lead.dispatcher,
      source: 'SELF',
      harms: ['NO_GUARDIAN'],
      narrative: '一名孤儿即将成年，来电咨询祖屋继承被亲属阻拦一事。',
    });
    lead.takenOn(['NO_GUARDIAN'], '提供法律援助，成年后继续帮助。');
    const justice = lead.transfer('justice', 'LEGAL_AID', '请指派律师提供继承法律帮助。');
    justice.takenOver();
    lead.days(7, 8);
    const aid = lead.rescue('LEGAL_AID', '陪同律师会见、收集证据（当事人已满十八周岁）。');
    justice.answered(['LEGAL_AID'], '律师介入后亲属配合，已办理继承公证。');
    aid.end('OTHER', '继承手续办结。');
    lead.wait(1, 5).close('TURNED_18', lead.dispatcher, { childViewNoted: true });
    return lead.steps;
  };
