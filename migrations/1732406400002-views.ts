import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The views' checkpoints. The tables of the views are created and rebuilt by the runner of `libs/projections`. */
export class Views1732406400002 extends ForwardOnly {
  readonly name = 'Views1732406400002';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
CREATE SCHEMA views;

CREATE TABLE views.checkpoint (
  view text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL,
  tables text[] NOT NULL,
  position bigint NOT NULL,
  fault text
);
`);
  }
}
