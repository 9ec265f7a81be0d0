import { CompanionWriter, EventStoreDbEventStore, EventStoreDbLog } from '@center/event-store';
import { testDatabase } from '@center/testing';
import { eventStoreContract } from '../../libs/event-store/testing/contract';
import { StandIn } from './stand-in/stand-in';

/** `npm run test:engines` runs it against the server of `EVENTSTOREDB_URL`, whose log must be empty. */
const SERVER = process.env['EVENTSTOREDB_URL'];

eventStoreContract(SERVER ? 'EventStoreDB' : 'EventStoreDB (its stand-in)', async (clock) => {
  const database = await testDatabase();
  const standIn = new StandIn();
  const log = new EventStoreDbLog(SERVER ?? (await standIn.start()), new CompanionWriter(database.pool));
  return {
    store: new EventStoreDbEventStore(log, clock),
    close: async () => {
      await log.close();
      standIn.stop();
      await database.close();
    },
  };
});
