import { LogUnavailable } from '../failures';
import { Gate } from './gate';

describe('a gate for calls', () => {
  /** Calls that end when they are let go. */
  const held = (gate: Gate, count: number) => {
    const begun: (() => void)[] = [];
    const calls = Array.from({ length: count }, () => gate.pass(() => new Promise<void>((end) => begun.push(end))));
    return { begun, calls };
  };

  it('lets so many in at the same time; others wait for their turn, and too many are refused at once', async () => {
    const { begun, calls } = held(new Gate(2, 3), 6);
    await expect(calls[5]).rejects.toBeInstanceOf(LogUnavailable);
    for (let nth = 0; nth < 5; nth += 1) {
      expect(begun).toHaveLength(Math.min(5, nth + 2));
      begun[nth]!();
      await calls[nth];
    }
  });

  it('lets the next one in when a call fails', async () => {
    const gate = new Gate(1, 1);
    const [failing, next] = [gate.pass(() => Promise.reject(new Error('failed'))), gate.pass(() => Promise.resolve(1))];
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe(1);
  });
});
