import { Center } from './harness/center';
import { planted } from './harness/planted';
import { Scene } from './harness/scene';

// Other specs run the program with `watchedStates`. This one shows that they would find a change.
describe('a state that requests share', () => {
  let center: Center;
  beforeAll(async () => {
    center = await Center.open(planted('watched-states.cjs', 'changed-state.cjs'));
  });
  afterAll(() => center.close());

  it('would be found changed by the next request', async () => {
    const { path } = await Scene.handled(center);
    const reader = await center.as('dispatcher');
    expect((await reader.get(path)).status).toBe(200);
    expect((await reader.get(path)).status).toBe(500);
  });
});
