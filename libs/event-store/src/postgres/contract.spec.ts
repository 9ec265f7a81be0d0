import { testDatabase } from '@center/testing';
import { eventStoreContract } from '../../testing/contract';
import { PostgresEventStore } from './postgres-event-store';

eventStoreContract('PostgreSQL', async (clock) => {
  const { pool, close } = await testDatabase();
  return { store: new PostgresEventStore(pool, clock), close };
});
