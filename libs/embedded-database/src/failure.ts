/** The embedded database cannot be started. The message contains cause and remedy, in Chinese and English. */
export class DatabaseStartFailed extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese} / ${english}`);
    this.name = 'DatabaseStartFailed';
  }
}
