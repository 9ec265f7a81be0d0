import { areasStream } from '../../domain/streams';
import { fulfilsViewContract } from '../../../testing/view-contract';
import { areaDirectory } from './area-directory.view';

describe('the directory of areas', () => {
  fulfilsViewContract(
    areaDirectory,
    () => areasStream.nameOf(undefined),
    () => Promise.resolve(),
  );
});
