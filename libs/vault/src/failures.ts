/** A sealed text was altered, moved to another place, or its key is not in this vault. The message contains no data. */
export class SealBroken extends Error {
  constructor(options?: ErrorOptions) {
    super('a sealed text was altered or moved, or its key is missing', options);
    this.name = 'SealBroken';
  }
}

/** The officer has opened as much in the last hour as the budget allows. `seconds`: until the next unmasking is possible. */
export class BudgetSpent extends Error {
  constructor(readonly seconds: number) {
    super('the budget of unmaskings is spent');
    this.name = 'BudgetSpent';
  }
}

/** The master key is missing, unreadable, or not the one this vault was created with. The message says how to fix it. */
export class MasterKeyRefused extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.name = 'MasterKeyRefused';
  }
}
