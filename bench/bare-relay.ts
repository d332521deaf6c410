/**
 * The measure: a Socket.IO server that hands each message to the other side and checks, stores and acknowledges
 * nothing. A process of its own.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
new Server(http, { transports: ['websocket'], serveClient: false }).on('connection', (socket) => {
  socket.on('message', (message: unknown) => socket.broadcast.emit('message', message));
});
http.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit());
