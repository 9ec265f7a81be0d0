import { areasStream } from '../../domain/streams';
import { keepsItsPromises } from '../../../testing/view-contract';
import { areaDirectory } from './area-directory.view';

describe('the directory of areas', () => {
  keepsItsPromises(
    areaDirectory,
    () => areasStream.nameOf(undefined),
    () => Promise.resolve(),
  );
});
