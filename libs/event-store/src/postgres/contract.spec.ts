import { testDatabase } from '@center/testing';
import { eventStoreContract } from '../../testing/contract';
import { SparseEventStore } from '../../testing/sparse-event-store';
import { PostgresEventStore } from './postgres-event-store';

eventStoreContract('PostgreSQL', async (clock) => {
  const { pool, close } = await testDatabase();
  return { store: new PostgresEventStore(pool, clock), close };
});

// no guarantee of the contract may depend on dense positions
eventStoreContract('PostgreSQL with gaps between its positions', async (clock) => {
  const { pool, close } = await testDatabase();
  return { store: new SparseEventStore(new PostgresEventStore(pool, clock)), close };
});
