/** Preloaded into a bot that runs with --expose-gc: answers each message with the bytes in use after a collection. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed });
});
