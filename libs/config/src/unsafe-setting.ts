/** A setting that the program will not start with. The message says how to mend it, in Chinese and English, never the value. */
export class UnsafeSetting extends Error {
  constructor(
    readonly setting: string,
    chinese: string,
    english: string,
  ) {
    super(`${setting}：${chinese} / ${setting}: ${english}`);
    this.name = 'UnsafeSetting';
  }
}
