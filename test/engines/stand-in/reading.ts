import { type ServerWritableStream, Metadata, status } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { eventMessage, nameIn, notFoundMessage } from './messages';
import type { Recorded, StandInLog } from './stand-in-log';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;

/** Fails a call like the server. */
export const fail = (call: Call, code: status, details: string): void =>
  void call.emit('error', { code, details, metadata: new Metadata() });

/** Answers a read of a stream or of the log, of so many records; `stalls`: after the first one nothing more comes. */
export const answerRead = (call: Call, log: StandInLog, stalls = false): void => {
  const options = call.request.getOptions()!;
  const found = options.hasStream() ? inStream(call, options, log) : inLog(call, options, log);
  if (!found) return;
  for (const record of found.slice(0, stalls ? 1 : Number(options.getCount()))) call.write(eventMessage(record));
  if (!stalls) call.end();
};

const isBackwards = (options: Options): boolean =>
  options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;

/** Forwards from a record, or backwards before one. `undefined`: the call has its answer, or never gets one. */
const inLog = (call: Call, options: Options, { records }: StandInLog): readonly Recorded[] | undefined => {
  const all = options.getAll()!;
  const backwards = isBackwards(options);
  if (all.hasStart() || all.hasEnd()) return backwards ? records.toReversed() : records;
  const commit = Number(all.getPosition()!.getCommitPosition());
  if (commit > records.at(-1)!.commit) return undefined; // the server is silent about a position beyond the end
  if (!records.some((record) => record.commit === commit)) {
    fail(call, status.UNKNOWN, 'Unexpected ReadAllResult: Error'); // inside a record
    return undefined;
  }
  return backwards
    ? records.filter((record) => record.commit < commit).toReversed()
    : records.filter((record) => record.commit >= commit);
};

const inStream = (call: Call, options: Options, log: StandInLog): readonly Recorded[] | undefined => {
  const asked = options.getStream()!;
  const name = nameIn(asked.getStreamIdentifier());
  const own = log.stream(name);
  if (!own) {
    call.write(notFoundMessage(name));
    call.end();
    return undefined;
  }
  const backwards = isBackwards(options);
  if (!asked.hasRevision()) return backwards ? own.toReversed() : own;
  const from = Number(asked.getRevision());
  if (backwards && from >= own.length) return undefined; // the server looks for it page by page
  return backwards ? own.slice(0, from + 1).toReversed() : own.slice(from);
};
