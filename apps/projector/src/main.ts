import { readSettings } from '@center/config';
import { errorName } from '@center/web';
import { sentenceOf } from '../../api/src/start/start-refused';
import { startProjector } from './projector';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const main = async (): Promise<void> => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  const stop = await startProjector(readSettings(process.env));
  say('视图由本进程更新 / this process keeps the views up to date');
  if (!stopping.signal.aborted) {
    await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
  }
  await stop().catch((error: unknown) => complain(`停止时出错 / error while stopping: ${errorName(error)}`));
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    complain(sentenceOf(error));
    process.exit(1);
  },
);
