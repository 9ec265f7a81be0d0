import { hostClock, openPool, PostgresEventStore } from '@center/event-store';
import { Client } from 'pg';
import { Projections } from '../../src';
import { tallyView } from '../tally-view';

/** A fault: the server does not limit the silence of the owner. */
const withoutLimit = (): void => {
  const { query } = Client.prototype as unknown as { query: (...asked: unknown[]) => unknown };
  Object.assign(Client.prototype, {
    query(this: Client, asked: { text?: string }, ...rest: unknown[]) {
      const text = asked.text?.replace(/'idle_session_timeout', '\d+'/, `'idle_session_timeout', '0'`);
      return query.call(this, { ...asked, text }, ...rest);
    },
  });
};

/** A process that keeps the tally of a log up to date until it is killed. */
const main = async (url: string, fault: string | undefined): Promise<void> => {
  if (fault === 'without-limit') withoutLimit();
  const pool = openPool(url);
  await new Projections(new PostgresEventStore(pool, hostClock), pool, [tallyView()]).start();
  process.send!('ready');
};

const [url, fault] = process.argv.slice(2);
void main(url!, fault);
