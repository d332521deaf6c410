/**
 * The baseline: a Socket.IO server that passes each message to the other side. It checks, stores and acknowledges
 * nothing. It runs in a process of its own.
 */
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
new Server(http, { transports: ['websocket'], serveClient: false }).on('connection', (socket) => {
  socket.on('message', (message: unknown) => socket.broadcast.emit('message', message));
});
http.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('listening'));
process.on('disconnect', () => process.exit());
