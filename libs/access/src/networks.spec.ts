import { isNetwork, isWithin } from './networks';

describe('the networks of an API key', () => {
  it.each(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '::1'])('may be %s', (text) => {
    expect(isNetwork(text)).toBe(true);
  });

  it.each(['', 'x', '10.0.0.0/33', '10.0.0', '7', 'example.org', '10.0.0.0/-1', 5])('may not be %s', (text) => {
    expect(isNetwork(text)).toBe(false);
  });

  it.each([
    ['10.1.2.3', true],
    ['::ffff:10.1.2.3', true], // an IPv4 client of a socket that takes both
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['2001:db8:1::5', true],
    ['2001:db9::5', false],
    ['unknown', false],
  ])('contain %s: %s', (address, is) => {
    expect(isWithin(address, ['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'])).toBe(is);
  });
});
