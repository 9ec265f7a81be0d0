import { LargeBodies } from './large-bodies';

/** A body whose rest arrives on demand. */
class Rest {
  begun = false;
  private end: () => void = () => undefined;
  private readonly arrived = new Promise<boolean>((done) => (this.end = () => done(true)));

  readonly read = (): Promise<boolean> => {
    this.begun = true;
    return this.arrived;
  };

  arrive(): void {
    this.end();
  }
}

const rests = (count: number): Rest[] => Array.from({ length: count }, () => new Rest());
const begun = (all: readonly Rest[]): number => all.filter((rest) => rest.begun).length;

describe('large bodies', () => {
  it('are received eight at a time of one caller, so that the others still get a turn', async () => {
    const large = new LargeBodies();
    const [slow, other] = [rests(40), rests(1)];
    const received = [...slow.map(({ read }) => large.receive('slow', read)), large.receive('other', other[0]!.read)];
    expect([begun(slow), begun(other)]).toEqual([8, 1]);
    slow[0]!.arrive();
    await received[0];
    expect(begun(slow)).toBe(9);
    for (const rest of [...slow, ...other]) rest.arrive();
    expect(await Promise.all(received)).toEqual(Array(41).fill(true));
  });

  it('are received 32 at a time of all callers', async () => {
    const large = new LargeBodies();
    const all = rests(100);
    const received = all.map(({ read }, nth) => large.receive(`caller ${nth % 50}`, read));
    expect(begun(all)).toBe(32);
    for (const rest of all) rest.arrive();
    await Promise.all(received);
    expect(begun(all)).toBe(100);
  });
});
