import { Empty, StreamIdentifier, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { MaximumAppendSizeExceeded, AllStreamPosition } from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendReq, BatchAppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Proposed, Recorded } from './stand-in-log';

const TICKS_PER_MILLISECOND = 10_000n;

export const nameIn = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier!.getStreamName_asU8()).toString();

const identified = (stream: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

/** The event of a message of an append. */
export const proposedIn = (message: BatchAppendReq.ProposedMessage): Proposed => ({
  id: message.getId()!.getString(),
  type: message.getMetadataMap().get('type')!,
  contentType: message.getMetadataMap().get('content-type')!,
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** The message that delivers a record. */
export const eventMessage = (record: Recorded): ReadResp => {
  const event = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(record.id || '00000000-0000-0000-0000-000000000000'))
    .setStreamIdentifier(identified(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(String(record.commit))
    .setPreparePosition(String(record.commit))
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(BigInt(record.created.getTime()) * TICKS_PER_MILLISECOND));
  const read = new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(record.commit));
  return new ReadResp().setEvent(read);
};

export const notFoundMessage = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identified(stream)));

export const confirmationMessage = (): ReadResp =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('stand-in'));

export const caughtUpMessage = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const checkpointMessage = (commit: number): ReadResp =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(commit)),
  );

/** The response to an append that was written, or found. */
export const appendedMessage = (to: BatchAppendReq, { revision, commit }: Recorded): BatchAppendResp => {
  const position = new AllStreamPosition().setCommitPosition(String(commit)).setPreparePosition(String(commit));
  const success = new BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(position);
  return responseTo(to).setSuccess(success);
};

/** The response to an append at a revision where the stream is not. */
export const wrongRevisionMessage = (to: BatchAppendReq, stream: string, actual: number): BatchAppendResp => {
  const details = new WrongExpectedVersion().setExpectedAny(new GoogleEmpty());
  if (actual < 0) details.setCurrentNoStream(new GoogleEmpty());
  else details.setCurrentStreamRevision(String(actual));
  return refused(to, stream, details.serializeBinary(), 'event_store.client.WrongExpectedVersion');
};

export const tooLargeMessage = (to: BatchAppendReq, stream: string, most: number): BatchAppendResp => {
  const details = new MaximumAppendSizeExceeded().setMaxappendsize(most);
  return refused(to, stream, details.serializeBinary(), 'event_store.client.MaximumAppendSizeExceeded');
};

/** A response for which the client has no class: only its text says what it is. */
export const notReadyMessage = (to: BatchAppendReq, stream: string): BatchAppendResp =>
  refused(to, stream, new Empty().serializeBinary(), 'google.protobuf.Empty', 'Server Is Not Ready');

const responseTo = (request: BatchAppendReq): BatchAppendResp =>
  new BatchAppendResp().setCorrelationId(request.getCorrelationId());

const refused = (to: BatchAppendReq, stream: string, details: Uint8Array, type: string, text = ''): BatchAppendResp => {
  const packed = new Any();
  packed.pack(details, type);
  const status = new Status().setMessage(text).setDetails(packed);
  return responseTo(to).setStreamIdentifier(identified(stream)).setError(status);
};
