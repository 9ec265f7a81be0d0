// The folds that the recorded histories are tested with.
export { reportStream } from '../src/domain/streams';
