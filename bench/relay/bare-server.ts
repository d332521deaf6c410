/**
 * The baseline: Socket.IO as its documentation shows it, with a room for each user. It checks and stores nothing. A
 * message is five frames: send, answer, push, receipt, and the receipt at the sender. It runs in a process of its own.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

type Sent = { readonly to: string };

const http = createServer();
new Server(http, { transports: ['websocket'], serveClient: false }).on('connection', (socket) => {
  void socket.join(String(socket.handshake.auth['name']));
  socket.on('send', (message: Sent, answer: (content: object) => void) => {
    socket.to(message.to).emit('message', message);
    answer({ ok: true });
  });
  socket.on('delivered', (receipt: Sent) => socket.to(receipt.to).emit('delivered', receipt));
});
http.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit());
