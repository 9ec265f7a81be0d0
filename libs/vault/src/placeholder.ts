const WORDS = new Set(
  (
    '无 無 没有 没 暂无 空 空白 不详 不祥 未详 不明 不清楚 未知 不知 不知道 待查 待核 待核实 待补 待补充 待定 待确认 未提供 未登记 ' +
    '未填 未填写 拒绝提供 保密 略 同上 某某 佚名 匿名 无名 无名氏 NULL NONE NIL NA UNKNOWN UNDEFINED NAN TBD'
  ).split(' '),
);

/** Marks, zeros and letters that only hold a place: `/`, `--`, `0`, `XXX`. */
const HOLDS_A_PLACE = /^(?:0*|X+)$/;

/** Whether a text only says that a number, name or date is not known: 无, 不详, `0`, `/`, `-` and the like. */
export const isPlaceholder = (text: string): boolean => {
  const letters = text
    .normalize('NFKC')
    .replace(/×/g, 'X')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
  return HOLDS_A_PLACE.test(letters) || WORDS.has(letters);
};

/** Whether a text holds the place of a number: also one digit again and again. */
export const isPlaceholderNumber = (text: string): boolean =>
  isPlaceholder(text) || /^(\d)\1*$/.test(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
