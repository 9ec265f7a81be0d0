// The fold that the recorded histories are tested with.
export { webhookStream } from '../src/domain/streams';
