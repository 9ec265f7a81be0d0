import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Center } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';

const FOLLOWING = join(__dirname, '../testing/takeover/following-process.ts');
const TYPESCRIPT = join(__dirname, '../../event-store/testing/race/typescript.cjs');
/** longer than the silence after which the server closes the connection of the owner */
const TIMEOUT = 20_000;

jest.setTimeout(60_000);

describe('the views of a process', () => {
  const opened: { center: Center; owner: ChildProcess }[] = [];
  afterEach(async () => {
    for (const { center, owner } of opened.splice(0)) {
      if (owner.signalCode === null) {
        owner.kill('SIGKILL');
        await once(owner, 'exit');
      }
      await center.close();
    }
  });

  /** A process that owns the views, and this process, which waits to take them over. */
  const beside = async (fault = 'none') => {
    const center = await Center.open();
    const owner = fork(FOLLOWING, [center.url, fault], { execArgv: ['--require', TYPESCRIPT] });
    opened.push({ center, owner });
    await once(owner, 'message');
    const folded: bigint[] = [];
    const view = tallyView({
      apply: async (events, sql) => {
        await tally(events, sql);
        folded.push(...events.map(({ position }) => position));
      },
    });
    const projections = await center.started(view);
    const reached = async () => projections.reached('tally', await center.append(2), TIMEOUT);
    expect(await reached()).toBe(true);
    expect(folded).toEqual([]);
    return { center, owner, folded, reached };
  };

  it('are taken over when it is killed', async () => {
    const { center, owner, folded, reached } = await beside();
    owner.kill('SIGKILL');
    expect(await reached()).toBe(true);
    expect(folded).toHaveLength(2);
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });

  it('are taken over when it is stopped, and stay with the next one when it goes on', async () => {
    const [{ center, owner, folded, reached }, faulty] = [await beside(), await beside('without-limit')];
    owner.kill('SIGSTOP');
    faulty.owner.kill('SIGSTOP');
    // the second process would wait forever if the server did not limit the silence of the first
    expect(await Promise.all([reached(), faulty.reached()])).toEqual([true, false]);
    expect(faulty.folded).toEqual([]);
    owner.kill('SIGCONT');
    for (let nth = 0; nth < 20; nth += 1) expect(await reached()).toBe(true);
    expect(folded).toHaveLength(42);
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });
});
