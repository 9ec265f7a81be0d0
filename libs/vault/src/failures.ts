/** A sealed text was altered, moved to another place, or its key is not in this vault. Says nothing of what was in it. */
export class SealBroken extends Error {
  constructor(options?: ErrorOptions) {
    super('a sealed text was altered or moved, or its key is missing', options);
    this.name = 'SealBroken';
  }
}

/** The master key is missing, unreadable, or not the one this vault was begun with. The message says how to mend it. */
export class MasterKeyRefused extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.name = 'MasterKeyRefused';
  }
}
