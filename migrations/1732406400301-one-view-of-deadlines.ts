import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** The figures of deadlines are read from the table of the list. The view of both replaces the one of the list when it starts. */
export class OneViewOfDeadlines1732406400301 extends ForwardOnly {
  readonly name = 'OneViewOfDeadlines1732406400301';

  async up(database: QueryRunner): Promise<void> {
    await database.query(`
DROP TABLE IF EXISTS views.deadline_fact, views.deadline_fact_words;
DELETE FROM views.checkpoint WHERE view = 'deadline_facts';
`);
  }
}
