import { network, SignInThrottle } from './throttle';

describe('the network by which the attempts of a client are counted', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:0DB8:0001:2::9', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8::'],
    ['::1', '::'],
    ['fe80::1%eth0', 'fe80::'],
    ['2001:db8:1:2::', '2001:db8:1:2::'],
    ['no address', 'no address'],
  ])('for %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});

describe('the throttle', () => {
  it('counts all addresses of one IPv6 /64 network together', async () => {
    const throttle = new SignInThrottle();
    for (let nth = 0; nth < 100; nth += 1) await throttle.wrong(`user-${nth}`, `2001:db8::${nth.toString(16)}`);
    expect(await throttle.wait('someone', '2001:db8::ffff')).toBeGreaterThan(0);
    expect(await throttle.wait('someone', '2001:db8:0:1::1')).toBe(0);
  });

  it('keeps a bounded number of counters for any number of usernames', async () => {
    const throttle = new SignInThrottle();
    for (let nth = 0; nth < 200_000; nth += 1) await throttle.wrong(`user-${nth}`, '192.0.2.1');
    const counters = throttle['usernames'].dump().storage.length;
    expect(counters).toBeLessThanOrEqual(65_536);
    expect(counters).toBeGreaterThan(50_000); // the attempts were counted
  });
});
