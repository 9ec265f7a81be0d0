import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  Server,
  ServerCredentials,
  status,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { BatchAppendReq, BatchAppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import {
  appendedMessage,
  nameIn,
  notReadyMessage,
  proposedIn,
  tooLargeMessage,
  wrongRevisionMessage,
} from './messages';
import { answerRead, fail } from './reading';
import { type Expected, type Proposed, StandInLog } from './stand-in-log';
import { StandInSubscription } from './subscription';

const MOST_BYTES = 1_048_576;

/** What happens to the next append instead of an answer. */
export type Failure = 'lost before it is written' | 'lost after it is written' | 'hangs' | 'not ready';

/** An append whose messages have not all arrived. */
interface Begun {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
}

/**
 * Behaves like EventStoreDB 23.10 in what the engine relies on, over a real socket and on the client's own definitions. It
 * proves the engine against the client, not against the server.
 */
export class StandIn {
  readonly log: StandInLog;
  readonly failures: Failure[] = [];
  /** how many of the next reads are answered as by a node that waits for the election of its leader */
  notReadyReads = 0;
  /** how many of the next reads stall after their first record */
  stalledReads = 0;
  /** the node that leads, if it is not this one: calls that need the leader are sent there */
  leader: { readonly host: string; readonly port: number } | undefined;
  /** called for an append that is lost: cuts the connection */
  cut: () => void = () => undefined;
  private readonly subscriptions = new Set<StandInSubscription>();
  private server = new Server();
  private port = 0;

  /** Nodes of one cluster share a log. */
  constructor(log = new StandInLog()) {
    this.log = log;
  }

  /** Listens, after a stop on the same port as before. Resolves to the address. */
  async start(): Promise<string> {
    this.server = new Server();
    this.server.addService(StreamsService, { read: this.read, batchAppend: this.batchAppend });
    this.server.addService(ServerFeaturesService, { getSupportedMethods });
    this.port = await new Promise((listening, refused) => {
      const credentials = ServerCredentials.createInsecure();
      this.server.bindAsync(`127.0.0.1:${this.port}`, credentials, (error, port) =>
        error ? refused(error) : listening(port),
      );
    });
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Ends all calls and closes the port. */
  stop(): void {
    this.server.forceShutdown();
  }

  /** Drops all subscriptions as too slow. */
  dropSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.drop();
    this.subscriptions.clear();
  }

  private readonly read: handleServerStreamingCall<ReadReq, ReadResp> = (call) => {
    if (this.leader && call.metadata.get('requires-leader').length > 0) {
      return void call.emit('error', notLeader(this.leader));
    }
    const options = call.request.getOptions()!;
    if (!options.hasSubscription()) {
      if (this.notReadyReads > 0) {
        this.notReadyReads -= 1;
        return fail(call, status.UNAVAILABLE, 'Server Is Not Ready');
      }
      const stalls = this.stalledReads > 0;
      if (stalls) this.stalledReads -= 1;
      return answerRead(call, this.log, stalls);
    }
    const position = options.getAll()!.getPosition();
    const after = position ? Number(position.getCommitPosition()) : -1;
    if (position && !this.log.records.some(({ commit }) => commit === after)) {
      return fail(call, status.UNKNOWN, 'Unexpected error');
    }
    this.subscriptions.add(new StandInSubscription(call, this.log, after));
  };

  private readonly batchAppend: handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> = (call) => {
    const begun = new Map<string, Begun>();
    call.on('data', (request: BatchAppendReq) => {
      if (this.leader && call.metadata.get('requires-leader').length > 0) {
        return void call.emit('error', notLeader(this.leader));
      }
      const key = request.getCorrelationId()!.toString();
      const append = begun.get(key) ?? appendIn(request);
      append.events.push(...request.getProposedMessagesList().map(proposedIn));
      begun.set(key, append);
      if (!request.getIsFinal()) return;
      begun.delete(key);
      const answer = this.answerAppend(request, append);
      if (answer) call.write(answer);
    });
    call.on('end', () => call.end());
  };

  /** `undefined`: there is no answer. */
  private answerAppend(request: BatchAppendReq, { stream, expected, events }: Begun): BatchAppendResp | undefined {
    const failure = this.failures.shift();
    if (failure === 'hangs') return undefined;
    if (failure === 'not ready') return notReadyMessage(request, stream);
    if (failure === 'lost before it is written') return void this.cut();
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > MOST_BYTES) {
      return tooLargeMessage(request, stream, MOST_BYTES);
    }
    const outcome = this.log.append(stream, expected, events);
    if (failure) return void this.cut();
    return 'last' in outcome
      ? appendedMessage(request, outcome.last)
      : wrongRevisionMessage(request, stream, outcome.actual);
  }
}

const sizeOf = ({ type, data, metadata }: Proposed): number => 2 * type.length + data.length + metadata.length;

const appendIn = (request: BatchAppendReq): Begun => {
  const options = request.getOptions()!;
  const expected = options.hasNoStream() ? -1 : options.hasAny() ? 'any' : Number(options.getStreamPosition());
  return { stream: nameIn(options.getStreamIdentifier()), expected, events: [] };
};

const notLeader = ({ host, port }: { host: string; port: number }) => {
  const metadata = new Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', host);
  metadata.set('leader-endpoint-port', String(port));
  return { code: status.NOT_FOUND, details: 'Leader info available', metadata };
};

const getSupportedMethods: handleUnaryCall<Empty, SupportedMethods> = (_, answer) => {
  const method = new SupportedMethod()
    .setServiceName('event_store.client.streams.streams')
    .setMethodName('batchappend');
  answer(null, new SupportedMethods().setEventStoreServerVersion('23.10.8').setMethodsList([method]));
};
