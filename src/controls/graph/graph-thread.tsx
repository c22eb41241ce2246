// The thread itself, as the page starts it.
import { answering } from './thread-work.tsx';

const answer = answering((graph, reply) => postMessage([graph, reply], { transfer: [reply.places.buffer] }));

addEventListener('message', ({ data: [graph, request] }) => answer(graph, request));
