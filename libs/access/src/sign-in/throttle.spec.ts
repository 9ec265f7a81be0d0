import { network } from './throttle';

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
    ['192.0.2.7:1000', '192.0.2.7'],
    ['[2001:db8:1:2::9]:1000', '2001:db8:1:2::'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::'],
    ['2002:c000:207:1::9', '2002:c000:207::'],
    ['no address', 'unknown'],
    ['another', 'unknown'],
  ])('for %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});
