import { AREAS_STREAM } from '../../domain/streams';
import { keepsItsPromises } from '../../../testing/view-contract';
import { areaDirectory } from './area-directory.view';

describe('the directory of areas', () => {
  keepsItsPromises(
    areaDirectory,
    () => AREAS_STREAM,
    () => Promise.resolve(),
  );
});
