/** The embedded database cannot be started; the message says why and how to mend it, in Chinese and English. */
export class DatabaseStartFailed extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese} / ${english}`);
    this.name = 'DatabaseStartFailed';
  }
}
