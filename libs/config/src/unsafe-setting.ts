/** A setting that prevents the program from starting. The message says how to fix it, in Chinese and English, never the value. */
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
