// `npm start`: installs and builds what is missing or stale, then runs the command center.
import './prepare/node-version.mjs';
import { play } from './prepare/play.mjs';
import { prepare } from './prepare/prepare.mjs';
import { say } from './prepare/say.mjs';

await prepare();
say('正在启动', 'Starting');
await play('api');
