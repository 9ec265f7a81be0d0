// `npm start`: installs and builds what is missing or stale, then runs the command center.
// In package.json `exec` replaces the shell, so that a signal to npm reaches this process and npm waits for it; without
// `exec` (cmd.exe) the second half runs. A young generation of 32 MB halves the time of garbage collection under load.
import './prepare/node-version.mjs';
import { play } from './prepare/play.mjs';
import { prepare } from './prepare/prepare.mjs';
import { say } from './prepare/say.mjs';

await prepare();
say('正在启动', 'Starting');
await play('api');
