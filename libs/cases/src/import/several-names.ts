/** Signs between the entries of a cell. */
export const SEPARATORS = /[、,，;；/\n\r]+/;
/** 王小明和李小红: these characters are also in names, so that both sides must be whole names. */
const CONJUNCTIONS = /(?<=\p{Script=Han}{2}\s*)[和与及](?=\s*\p{Script=Han}{2})/u;
const HAN_NAME = /^[\p{Script=Han}·•]{2,}$/u;
const NAME = /^[\p{L}\p{M}·•.*＊× ]{1,30}$/u;
const LATIN = /[A-Za-z]/;
/** The number in a list: 1. 王小明 2. 李小红 */
const LIST_NUMBER = /^(?:[(（]?\d{1,2}(?:[.．:：]|[)）])|[①-⑳])\s*/u;
/** Words that mean a person without the name, or several. */
const NO_NAME = /[其他她它等兄弟姐妹哥父母\d]|儿子|女儿|孩子|小孩/u;
const COMPOUND_SURNAME =
  /^(?:欧阳|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|赫连|澹台|皇甫|宗政|濮阳|公冶|申屠|公孙|慕容|钟离|长孙|宇文|司徒|鲜于|司空|令狐|呼延|西门)$/;
const LONGEST_JOINED = 6;

/** The entries of a cell, without their numbers in a list. */
export const entriesOf = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map((entry) => entry.trim().replace(LIST_NUMBER, '').trim())
    .filter((entry) => entry !== '' && !/^\d{1,2}$/.test(entry));

/**
 * What a cell of names has: one name; several ones; several ones if there is a number for each (`likely`); or the names of
 * several children that cannot be divided (`unclear`).
 */
export type Names =
  { readonly are: 'one' | 'unclear' } | { readonly are: 'several' | 'likely'; readonly names: readonly string[] };

/** The names in a cell. */
export const namesIn = (text: string): Names => {
  const plain = text.replace(/[(（][^)）]*[)）]/g, '').trim();
  const divided = entriesOf(plain, SEPARATORS);
  if (divided.length > 1) return dividedNames(plain, divided, plain !== text.trim());
  const joined = joinedNames(plain);
  if (joined) return joined.some((name) => NO_NAME.test(name)) ? { are: 'unclear' } : { are: 'several', names: joined };
  const apart = plain.split(/\s+/);
  const areApart = apart.length > 1 && apart.every((name) => HAN_NAME.test(name)) && !COMPOUND_SURNAME.test(apart[0]!);
  return areApart ? { are: 'likely', names: apart } : { are: 'one' };
};

const dividedNames = (plain: string, divided: readonly string[], hasRemarks: boolean): Names => {
  const signs = plain.replace(/[^、,，;；/\n\r]/g, '');
  const isBroken = /^[\n\r]+$/.test(signs) && divided.some((name) => [...name].length < 2);
  const isInverted = /^[,/]+$/.test(signs) && divided.some((name) => LATIN.test(name));
  if (isBroken || isInverted) return { are: 'one' }; // over two lines; Smith, John
  if (hasRemarks || divided.some((name) => !NAME.test(name) || NO_NAME.test(name))) return { are: 'unclear' };
  return { are: 'several', names: divided.flatMap((name) => joinedNames(name) ?? [name]) };
};

/** The names on both sides of 和, 与 and 及; `undefined` for one name. */
const joinedNames = (text: string): readonly string[] | undefined => {
  const names = text.split(CONJUNCTIONS).map((name) => name.trim());
  const areNames = names.every((name) => HAN_NAME.test(name) && [...name].length <= LONGEST_JOINED);
  return names.length > 1 && areNames && !COMPOUND_SURNAME.test(names[0]!) ? names : undefined;
};
