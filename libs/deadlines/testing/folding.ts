// The folds that the recorded histories are tested with.
export { calendarStream, policyStream } from '../src/domain/streams';
