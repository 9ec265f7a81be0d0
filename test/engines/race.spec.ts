import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { race } from '../../libs/event-store/testing/race/race';
import { logFor, SERVER } from './server';
import { StandIn } from './stand-in/stand-in';

jest.setTimeout(120_000);

describe('a live reader while 32 appenders in two processes race on the second engine', () => {
  it('reads every event once and in order, although its subscription is dropped again and again', async () => {
    const standIn = new StandIn();
    const address = SERVER ? logFor(randomUUID(), SERVER) : await standIn.start();
    const dropping = setInterval(() => standIn.dropSubscriptions(), 100);
    try {
      const tally = await race(join(__dirname, 'race-lane.ts'), address, 32, 60);
      expect(tally).toEqual({ taken: 32 * 120, skipped: 0, repeated: 0, disordered: 0 });
    } finally {
      clearInterval(dropping);
      standIn.stop();
    }
  });
});
