import { CLOCK, EventStore, EventStoreModule, hostClock, openPool } from '@center/event-store';
import { testDatabase, type TestDatabase } from '@center/testing';
import { Test } from '@nestjs/testing';
import type { Pool } from 'pg';
import { aStream, someEvents } from '../../event-store/testing/sample-events';
import { tallyView } from '../testing/tally-view';
import { Projections } from './projections';
import { ProjectionsModule } from './projections.module';
import { ViewReader } from './view-reader';

describe('the modules of the log and of the views', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.url);
  });
  afterAll(async () => {
    await pool.end(); // waits for every connection: the program has released all of them
    await database.close();
  });

  const program = async (following: boolean) => {
    const views = ProjectionsModule.forRoot([tallyView()], { following });
    const module = await Test.createTestingModule({
      imports: [EventStoreModule.forRoot({ pool, clock: hostClock }), views],
    }).compile();
    return module.init();
  };

  it('subscribe to the log while the program runs', async () => {
    const running = await program(true);
    const { position } = await running.get(EventStore).append(aStream(), 'new', someEvents(2));
    expect(await running.get(Projections).reached('tally', position, 10_000)).toBe(true);
    expect(await running.get(ViewReader).query('SELECT events FROM tally')).toEqual([{ events: 2 }]);
    expect(running.get(CLOCK)).toBe(hostClock);
    await running.close();
    const { position: later } = await running.get(EventStore).append(aStream(), 'new', someEvents(1));
    expect(await running.get(Projections).reached('tally', later, 100)).toBe(false);
  });

  it('only read and rebuild in a second program', async () => {
    const beside = await program(false);
    const { position } = await beside.get(EventStore).append(aStream(), 'new', someEvents(1));
    expect(await beside.get(Projections).reached('tally', position, 100)).toBe(false);
    await beside.get(Projections).rebuild('tally');
    expect(await beside.get(Projections).reached('tally', position, 0)).toBe(true);
    await beside.close();
  });
});
