// The folds that the recorded histories are tested with.
export { agencyStream, areasStream, centerStream, officerStream } from '../src/domain/streams';
