import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newOfficer } from '../testing/access-center';
import { RequestsInFlight } from './requests-in-flight';

const request = (socket: object): FastifyRequest => ({ raw: { socket } }) as FastifyRequest;
const overNetwork = request(new Socket());

describe('requests in flight', () => {
  it('are limited for each officer, until their responses have ended', () => {
    const inFlight = new RequestsInFlight(2);
    const [one, other] = [newOfficer(), newOfficer()];
    const replies = Array.from({ length: 3 }, () => ({ raw: new EventEmitter() }) as unknown as FastifyReply);
    for (const reply of replies.slice(0, 2)) inFlight.begin(one, overNetwork, reply);
    expect(() => inFlight.begin(one, overNetwork, replies[2]!)).toThrow('too-many-requests');
    expect(() => inFlight.begin(other, overNetwork, replies[2]!)).not.toThrow();
    replies[0]!.raw.emit('close');
    expect(() => inFlight.begin(one, overNetwork, replies[2]!)).not.toThrow();
  });

  it('do not include one whose caller has gone before it was identified', () => {
    const inFlight = new RequestsInFlight(1);
    const officer = newOfficer();
    const gone = Object.assign(new EventEmitter(), { destroyed: true });
    inFlight.begin(officer, overNetwork, { raw: gone } as unknown as FastifyReply);
    const reply = { raw: new EventEmitter() } as unknown as FastifyReply;
    expect(() => inFlight.begin(officer, overNetwork, reply)).not.toThrow();
  });

  it('do not include in-process requests', () => {
    const inFlight = new RequestsInFlight(0);
    expect(() => inFlight.begin(newOfficer(), request({}), {} as FastifyReply)).not.toThrow();
  });
});
