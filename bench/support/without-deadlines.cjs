// Preloaded into the built program (`--require`): no event gets deadlines, their views fold nothing, nothing is watched and
// nobody is notified.
const { join } = require('node:path');

const built = (path) => require(join(__dirname, '../../dist/libs', path));
const { deadlinesView } = built('cases/src/views/deadlines/deadlines.view.js');
const { supervisionsView } = built('cases/src/views/supervisions/supervisions.view.js');
const { Watcher } = built('deadlines/src/watch/watcher.js');
const { Notifying } = built('notifications/src/notifying.js');

built('deadlines/src/with-deadlines.js').withDeadlines =
  () =>
  ({ events }) =>
    events;
for (const view of [deadlinesView, supervisionsView]) view.wants = () => false;
Watcher.prototype.start = () => undefined;
Notifying.prototype.onApplicationBootstrap = () => undefined;
