/**
 * Loaded before the server where a test asks what it keeps: at SIGUSR2 all garbage is collected, and what is left is written as a line to the file
 * that MEMORY_TOLD names. Without a collection the size of a process says when the last one was, and little else.
 */
import { appendFileSync } from 'node:fs';

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  appendFileSync(
    process.env.MEMORY_TOLD,
    `${JSON.stringify({ kept: heapUsed + external, resident: rss })}\n`,
  );
});
