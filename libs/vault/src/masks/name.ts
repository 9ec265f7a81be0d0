const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 ' +
    '南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 歐陽 司馬 東方 諸葛 尉遲 長孫 慕容 鍾離 鮮于 軒轅 獨孤 南宮 赫連 万俟'
  ).split(' '),
);

const surnameOf = (letters: readonly string[]): string => {
  const two = letters.slice(0, 2).join('');
  return letters.length > 2 && COMPOUND_SURNAMES.has(two) ? two : (letters[0] ?? '');
};

const CLUSTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Marks without a shape of their own; the variation selector of a character belongs to its cluster. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\s]*$/u;
/** Marks that change the direction of what follows, also outside the name. */
const DIRECTION = /\p{Bidi_Control}/gu;

/**
 * A masked name for lists: the surname (otherwise the first letter) and `**`. A name of one letter is fully masked. A
 * letter is what a reader sees as one: a grapheme cluster (UAX #29).
 */
export const maskName = (name: string): string => {
  const clusters = [...CLUSTERS.segment(name.normalize('NFC').replace(DIRECTION, ''))].map(({ segment }) => segment);
  const letters = clusters.filter((cluster) => !UNSEEN.test(cluster));
  return `${letters.length > 1 ? surnameOf(letters) : ''}**`;
};
