import { CompanionWriter, EventStoreDbEventStore, EventStoreDbLog } from '@center/event-store';
import { FakeClock, testDatabase, type TestDatabase } from '@center/testing';
import { BreakableLine } from '../../apps/api/testing/breakable-line';
import { StandIn } from './stand-in/stand-in';

/** How long a call may take, in ms. */
const PATIENCE = 5_000;

/** The engine on a stand-in, whose connection can be cut, and on a database for companions. */
export class EngineUnderTest {
  readonly clock = new FakeClock();
  private readonly logs: EventStoreDbLog[] = [];

  private constructor(
    readonly standIn: StandIn,
    readonly line: BreakableLine,
    readonly database: TestDatabase,
    private readonly patience: number,
  ) {}

  static async open(standIn = new StandIn(), patience = PATIENCE): Promise<EngineUnderTest> {
    const line = await BreakableLine.to(await standIn.start());
    standIn.cut = () => {
      line.break();
      line.restore();
    };
    return new EngineUnderTest(standIn, line, await testDatabase(), patience);
  }

  /** Another process: a connection and an index of its own. */
  process({ patience = this.patience, address = this.line.url } = {}): {
    store: EventStoreDbEventStore;
    log: EventStoreDbLog;
  } {
    const log = new EventStoreDbLog(address, new CompanionWriter(this.database.pool), patience);
    this.logs.push(log);
    return { log, store: new EventStoreDbEventStore(log, this.clock) };
  }

  async close(): Promise<void> {
    for (const log of this.logs) await log.close();
    this.standIn.stop();
    await this.line.close();
    await this.database.close();
  }
}
