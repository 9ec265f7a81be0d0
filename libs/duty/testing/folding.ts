// The fold that the recorded histories are tested with.
export { rosterStream } from '../src/domain/streams';
