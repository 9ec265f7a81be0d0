import { once } from 'node:events';
import { appendAtOnce } from './appenders';
import { laneAt } from './lane';

/** The other process of the race: waits for the start message, appends, sends the appended ids to its parent, and exits. */
const main = async (path: string, url: string, appenders: number, appends: number): Promise<void> => {
  const { lane, close } = (await laneAt(path)).openLane(url);
  process.send!('ready');
  await once(process, 'message');
  process.send!(await appendAtOnce(lane, appenders, appends));
  await close();
  process.disconnect();
};

const [path, url, appenders, appends] = process.argv.slice(2);
void main(path!, url!, Number(appenders), Number(appends));
