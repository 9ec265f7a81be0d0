import { ANY, EventStoreDBClient, excludeSystemEvents, jsonEvent } from '@eventstore/db-client';
import { until } from '@center/testing';

/** Uses the client without what the engine adds, to show what is lost then. */
export class NaiveClient {
  private readonly client: EventStoreDBClient;

  constructor(address: string) {
    this.client = EventStoreDBClient.connectionString(address);
  }

  /** Appends at any revision, and once more if that fails. */
  async append(stream: string, id: string): Promise<void> {
    const event = jsonEvent({ id, type: 'LeadNoted', data: {} });
    const append = () => this.client.appendToStream(stream, event, { expectedRevision: ANY });
    await append().catch(append);
  }

  /** Subscribes once. Resolves to a function that returns the ids that have arrived. */
  async subscribe(): Promise<() => string[]> {
    const ids: string[] = [];
    let live = false;
    this.client
      .subscribeToAll({ filter: excludeSystemEvents() })
      .on('data', ({ event }) => event && ids.push(event.id))
      .on('caughtUp', () => (live = true))
      .on('error', () => undefined); // without a listener the process would end
    await until('the subscription is live', () => live);
    return () => ids;
  }

  async close(): Promise<void> {
    await this.client.dispose();
    (await this.client['getChannel']()).close();
  }
}
