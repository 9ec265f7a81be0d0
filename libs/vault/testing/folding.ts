// The fold that the recorded histories are tested with.
export { personStream } from '../src/erasure/person-forgotten';
