import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Whether the server did what was asked. */
const isDone = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => true,
    (error: unknown) => {
      if ((error as { type?: unknown }).type !== 'access-denied') throw error;
      return false;
    },
  );

/** A user of the server who does not go through the engine. */
export class DirectClient {
  private readonly client: EventStoreDBClient;

  constructor(address: string) {
    this.client = EventStoreDBClient.connectionString(address);
  }

  /** Appends an event to a stream. Resolves to whether the server did it. */
  append(stream: string, type = 'Note', data: Record<string, unknown> = {}): Promise<boolean> {
    return isDone(this.client.appendToStream(stream, jsonEvent({ type, data }), { expectedRevision: ANY }));
  }

  /** Tries to take events of a stream out of the log, and to change who may do so. Resolves to what the server did. */
  async tamper(stream: string): Promise<string[]> {
    const { client } = this;
    const attempts: Record<string, () => Promise<boolean>> = {
      'truncates by age': () => isDone(client.setStreamMetadata(stream, { maxAge: 1 })),
      'truncates by count': () => isDone(client.setStreamMetadata(stream, { maxCount: 1 })),
      'truncates by revision': () => isDone(client.setStreamMetadata(stream, { truncateBefore: 1 })),
      'writes metadata as an event': () => this.append(`$$${stream}`, '$metadata', { $tb: 1 }),
      'limits a stream to come': () => isDone(client.setStreamMetadata(`${stream}-next`, { maxCount: 1 })),
      'opens $all': () => isDone(client.setStreamMetadata('$all', { acl: { readRoles: ['$all'] } })),
      'writes the settings': () => this.append('$settings', '$settings'),
      'writes a system stream': () => this.append('$own-1'),
      'deletes it': () => isDone(client.deleteStream(stream)),
      'deletes it for good': () => isDone(client.tombstoneStream(stream)),
    };
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) if (await attempt()) done.push(name);
    return done;
  }

  async close(): Promise<void> {
    await this.client.dispose();
    (await this.client['getChannel']()).close();
  }
}
