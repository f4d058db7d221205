/** A listener on this machine that hears whoever calls, over IPv4, IPv6 and UDP. */
import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** An open listener. */
export interface Listener {
  readonly port: number;
  /** The first bytes of all that called, in order. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
}

/** Listens on a port of its own. Close it in the end. */
export async function listening(): Promise<Listener> {
  const heard: string[] = [];
  const answering = (): Server =>
    createServer((socket) => {
      const index = heard.push('a connection') - 1;
      socket.on('error', () => undefined);
      socket.once('data', (data) => {
        heard[index] = data.toString('latin1').split('\r\n', 1)[0] ?? '';
        socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
      });
    });
  const first = answering();
  await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
  const { port } = first.address() as AddressInfo;
  const second = answering();
  // A machine without IPv6 has nobody to hear there.
  await new Promise<void>((resolve) => {
    second.once('error', () => resolve());
    second.listen(port, '::1', resolve);
  });
  const datagrams = createSocket('udp4', () => heard.push('a datagram'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard,
    async close() {
      datagrams.close();
      await Promise.all(
        [first, second].map((one) => new Promise<void>((resolve) => one.close(() => resolve()))),
      );
    },
  };
}
