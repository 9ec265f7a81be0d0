import { logAddressOf } from './log-address';

describe('the address of a log', () => {
  it.each([
    ['esdb://one:2113,two:2113?tls=false', 'esdb://one:2113,two:2113?tls=false', ''],
    ['esdb://one:2113/?tls=false', 'esdb://one:2113/?tls=false', ''],
    ['kurrentdb+discover://one', 'kurrentdb+discover://one', ''],
    ['esdb://one:2113/training', 'esdb://one:2113', 'training.'],
    ['esdb://a:%2F@one,two/t2?tlsCAFile=/ca.crt', 'esdb://a:%2F@one,two?tlsCAFile=/ca.crt', 't2.'],
  ])('%s is that of a server and a name', (address, server, prefix) => {
    expect(logAddressOf(address)).toEqual({ server, prefix });
  });
});
