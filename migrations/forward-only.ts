import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of the database's shape. There is no way back: a mistake is mended by a further step. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;

  abstract up(database: QueryRunner): Promise<void>;

  /** Always throws: the log must not be taken apart. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
