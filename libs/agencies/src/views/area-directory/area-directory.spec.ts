import { areasStream } from '../../domain/streams';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { areaDirectory } from './area-directory.view';

describe('the directory of areas', () => {
  fulfilsViewContract(
    areaDirectory,
    () => areasStream.nameOf(undefined),
    async (center) => {
      const define = (body: object) => center.ask('admin', '/v1/areas', { method: 'POST', body });
      for (const name of ['第一村', '第一社区']) await define({ code: '370682001201', name });
      center.clock.advance(1);
      const ended = await center.ask('admin', '/v1/areas/370682001201/end', { method: 'POST' });
      expect(ended.status).toBe(200);
    },
  );
});
