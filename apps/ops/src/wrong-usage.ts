/** What was asked for is no command, or none with such words. The message says what there is. */
export class WrongUsage extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'WrongUsage';
  }
}
