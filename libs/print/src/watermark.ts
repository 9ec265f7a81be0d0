import type { Imprint } from './paper';
import { type Sheet, mm } from './sheet';

const GREY = '#8a8a8a';
const TILE = { height: mm(46), width: mm(150), angle: -24, size: 10 };

/** Marks every page of a copy: across the page beneath the text, and legibly in the footer. */
export const stampPage = (sheet: Sheet, imprint: Imprint, page: number): void => {
  const { doc } = sheet;
  const { reader, officerId, time, subject, shown } = imprint;
  const [label, number] = subject;
  const { width, height } = doc.page;
  doc
    .save()
    .fillOpacity(0.16)
    .rotate(TILE.angle, { origin: [width / 2, height / 2] });
  const hand = { size: TILE.size, colour: '#5a5a5a' };
  for (let row = -1, y = -mm(40); y < height + mm(40); row += 1, y += TILE.height) {
    for (let x = -mm(70) + (row % 2) * (TILE.width / 2); x < width + mm(40); x += TILE.width) {
      sheet.write(`${reader} ${time}`, x, y, hand);
      sheet.write(`${officerId} ${number}`, x, y + 15, hand);
    }
  }
  doc.restore();
  sheet.centre(`— ${page} —`, height - mm(24), { size: 11 }, 0, width);
  sheet.rule(mm(20), height - mm(16), width - mm(20), height - mm(16), 0.3, GREY);
  const foot = { size: 7, colour: '#666666' };
  sheet.centre(`${shown}　查阅人：${reader}（${officerId}）`, height - mm(14.5), foot, 0, width);
  sheet.centre(`查阅时间：${time}　${label}：${number}`, height - mm(11), foot, 0, width);
};
