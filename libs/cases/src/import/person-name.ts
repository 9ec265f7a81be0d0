/** Remarks after a name: 王小明（弟）. */
const REMARK = /[(（][^)）]*[)）]/g;
/** Remarks that a seal or a note has, and no name. */
const NO_REMARK = /[(（][^)）]*(?:章|签字|签名|空白|无正文|核实|以[上下])[^)）]*[)）]/;

const HAN = /^(?=.*[\p{Script=Han}〇])[\p{Script=Han}〇○·•.．*＊×Xx某]+$/u;
/** Characters that are filled in for words: 男, 无, 略. A name of one character is a name otherwise. */
const ONE_WORD = /^[男女无有同略空完否是共计注页止毕已未待〇○·•.．*＊×Xx]$/u;
const LATIN = /^(?=(?:.*\p{Script=Latin}){2})[\p{Script=Latin}\p{M}·•.'’*-]+(?: [\p{Script=Latin}\p{M}·•.'’*-]+)*$/u;
/** 样例1: names in a list are counted with a number of a few digits. */
const COUNTED = /(?<=\p{L}) ?\d{1,3}$/u;

/** How notes begin or end that are as short as names, or as long as the names of some peoples. */
const NOTE =
  /^(?:以[上下]|同[上前]|如[上下]|[续附本此]表|附件|备注|说明|空白|其[他它]|电话|手机|联系|姓名|儿童|[男女](?:$|[孩童生性]))|(?:盖章|签章|签字|签名|公章|核实|核对|确认|属实|空白|无正文|完毕|同上)$/u;
/** The longest name without points between its parts that needs no closer look. */
const USUAL = 6;
/** What long names that are written without points do not have, and sentences do. */
const IN_SENTENCES =
  /[的了是均已无有为请见该等]|人员|情况|信息|学校|小学|中学|单位|派出所|委员会|居委|村委|幼儿园|街道|政府/u;

/** Whether a text in a column of names may be the name of a person: neither a note, a date, a number nor a stamp. */
export const looksLikeName = (text: string): boolean => {
  if (NO_REMARK.test(text)) return false;
  const plain = text.normalize('NFKC').replace(REMARK, '').replace(/\s+/g, ' ').trim();
  if (LATIN.test(plain.replace(COUNTED, ''))) return true;
  const name = plain.replace(/ /g, '').replace(COUNTED, '');
  if (!HAN.test(name) || ONE_WORD.test(name) || NOTE.test(name)) return false;
  return [...name].length <= USUAL || name.includes('·') || !IN_SENTENCES.test(name);
};
