/** Unknown command or wrong arguments. The message states what is valid. */
export class WrongUsage extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'WrongUsage';
  }
}
