import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from './app.ts';

/** A page cannot be kept from having RTCPeerConnection, so it asks a server of this machine for the way out that calls between browsers take, over both of its protocols, and nothing arrives. */
test('no packet leaves by WebRTC', async ({ open }) => {
  const { page } = await open();
  let packets = 0;
  let connections = 0;
  const udp = createSocket('udp4').on('message', () => packets++);
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const tcp = createServer((socket) => {
    connections++;
    socket.on('error', () => {}).end();
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const ports = { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port };
  const outcome = await page.evaluate(async ({ udp: stun, tcp: turn }) => {
    const account = { username: 'a', credential: 'b' };
    try {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${stun}` },
          { urls: `turn:127.0.0.1:${turn}?transport=tcp`, ...account },
          { urls: `turn:127.0.0.1:${stun}`, ...account },
        ],
      });
      connection.createDataChannel('x');
      const candidates: string[] = [];
      connection.onicecandidate = ({ candidate }) => void (candidate && candidates.push(candidate.candidate));
      const gathered = new Promise((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve(null);
        };
      });
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      connection.close();
      return candidates;
    } catch (error) {
      return String(error);
    }
  }, ports);
  udp.close();
  tcp.close();
  // It is there and worked, and found no way.
  expect(outcome).toEqual([]);
  expect({ packets, connections }).toEqual({ packets: 0, connections: 0 });
});
