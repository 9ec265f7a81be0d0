import type { Done } from './harness/caller';
import { Center } from './harness/center';
import { Scene } from './harness/scene';

const AT_ONCE = 120;

let center: Center;

beforeAll(async () => {
  center = await Center.open();
});
afterAll(() => center.close());

it('takes 120 notes at once on one case, each once', async () => {
  const scene = await Scene.registered(center);
  const dispatcher = await center.as('dispatcher');
  const texts = Array.from({ length: AT_ONCE }, (_, nth) => `第${nth + 1}次通话。`);
  const answers = await Promise.all(texts.map((text) => dispatcher.post<Done>(`${scene.path}/notes`, { text })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const versions = answers.map(({ body }) => body.version).sort((one, other) => one - other);
  expect(versions).toEqual(texts.map((_, nth) => nth + 2)); // the registration is version 1
  const { notes } = await dispatcher.read<{ notes: readonly unknown[] }>(scene.path);
  expect(notes).toHaveLength(AT_ONCE);
});
