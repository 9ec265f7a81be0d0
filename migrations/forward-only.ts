import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A schema migration. It cannot be reverted: a mistake is fixed by a further migration. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;

  abstract up(database: QueryRunner): Promise<void>;

  /** Always rejects: the log must not be destroyed. */
  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
