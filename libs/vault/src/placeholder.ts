const SAYS_NOTHING = new Set(
  (
    '无 無 没有 没 暂无 暂缺 空 空白 不详 不祥 未详 不明 不清楚 未知 不知 不知道 待查 待核 待核实 待补 待补充 待定 待确认 未提供 未登记 ' +
    '未填 未填写 未采集 未掌握 无法提供 尚未提供 NULL NONE NIL NA UNKNOWN UNDEFINED NAN TBD'
  ).split(' '),
);

/** What is written for a name that is not given. It says something, but is the name of no one. */
const NAMELESS = new Set('某 某某 某某某 佚名 匿名 无名 无名氏 保密 略 同上 拒绝提供 不愿透露'.split(' '));

/** Marks, zeros and letters that only hold a place: `/`, `--`, `0`, `×××`. */
const HOLDS_A_PLACE = /^(?:0*|X+)$/;

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/×/g, 'X')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/** Whether a text only says that a number, name or date is not known: 无, 不详, `0`, `/`, `-` and the like. */
export const isPlaceholder = (text: string): boolean => {
  const plain = letters(text);
  return HOLDS_A_PLACE.test(plain) || SAYS_NOTHING.has(plain);
};

/** Whether a text in the place of a name is not the name of anyone: a placeholder, or 匿名, 同上 and the like. */
export const isNameless = (text: string): boolean => isPlaceholder(text) || NAMELESS.has(letters(text));

/** Whether a text holds the place of a number: also one digit again and again. */
export const isPlaceholderNumber = (text: string): boolean =>
  isPlaceholder(text) || /^(\d)\1*$/.test(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
