import { randomUUID } from 'node:crypto';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { officerDirectory } from './officer-directory.view';

describe('the directory of officers', () => {
  fulfilsViewContract(
    officerDirectory,
    () => `officer-${randomUUID()}`,
    async (center) => {
      const { officerId } = await center.account('viewer');
      const ended = await center.ask('admin', `/v1/officers/${officerId}/end`, { method: 'POST' });
      expect(ended.status).toBe(200);
    },
  );
});
