import { CompanionWriter, EventStoreDbEventStore, EventStoreDbLog } from '@center/event-store';
import { testDatabase } from '@center/testing';
import { eventStoreContract } from '../../libs/event-store/testing/contract';
import { logFor, SERVER } from './server';
import { StandIn } from './stand-in/stand-in';

eventStoreContract(SERVER ? 'EventStoreDB' : 'EventStoreDB (its stand-in)', async (clock) => {
  const database = await testDatabase();
  const standIn = new StandIn();
  const address = SERVER ? logFor(database.url, SERVER) : await standIn.start();
  const log = new EventStoreDbLog(address, new CompanionWriter(database.pool));
  return {
    store: new EventStoreDbEventStore(log, clock),
    close: async () => {
      await log.close();
      standIn.stop();
      await database.close();
    },
  };
});
