import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedDatabase } from './index';

it('starts', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'pgtry-'));
  const db = await startEmbeddedDatabase(dir, (l) => process.stderr.write(l + '\n'));
  const c = new Client(db.url);
  await c.connect();
  console.log((await c.query('select current_user, version()')).rows);
  await c.end();
  await db.stop();
  const db2 = await startEmbeddedDatabase(dir, (l) => process.stderr.write(l + '\n'));
  await db2.stop();
  rmSync(dir, { recursive: true });
});
