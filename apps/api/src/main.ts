import { readSettings } from '@center/config';
import { errorName } from '@center/web';
import { Program, Stopped } from './start/program';
import { sentenceOf } from './start/start-refused';
import { whereToLook } from './start/where-to-look';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** One Ctrl-C arrives twice: from the terminal, and a moment later forwarded by npm. */
const ONE_PRESS = 1_000;

/** Shuts down gracefully on the first signal and exits immediately on a later one. */
const stopOnSignals = (program: Program): void => {
  let firstSignalAt: number | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    if (firstSignalAt !== undefined) {
      if (performance.now() - firstSignalAt > ONE_PRESS) process.exit(130);
      return;
    }
    firstSignalAt = performance.now();
    say(`收到 ${signal}，正在停止；再按一次立即退出 / ${signal}: stopping; press again to exit immediately`);
    program.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(`停止时出错 / error while stopping: ${errorName(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

/** An uncaught error leaves the program in an unknown state: it stops, and prints only the error's name. */
const stopOnUncaught = (program: Program): void => {
  const stop = (error: unknown): void => {
    complain(sentenceOf(error));
    void program.stop().finally(() => process.exit(1));
  };
  process.once('uncaughtException', stop);
  process.once('unhandledRejection', stop);
};

const main = async (): Promise<void> => {
  const settings = readSettings(process.env);
  const program = new Program(settings, say);
  stopOnSignals(program);
  stopOnUncaught(program);
  try {
    const running = await program.start();
    whereToLook(settings, running).forEach(say);
  } catch (error) {
    await program.stop();
    throw error;
  }
};

main().catch((error: unknown) => {
  if (error instanceof Stopped) return;
  complain(sentenceOf(error));
  process.exit(1);
});
