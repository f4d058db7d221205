/** Watches how much memory a process holds: no flag of V8 limits what lies outside its heap, such as pictures and archives. */
import { readFileSync } from 'node:fs';

/** Milliseconds from one look to the next: what a process can allocate meanwhile, a machine has to spare. */
const INTERVAL_MS = 250;

/** Calls `onFull` when a process holds more than so many megabytes; returns what stops the watch. Only Linux tells. */
export function watchMemory(pid: number | undefined, megabytes: number, onFull: () => void): () => void {
  const timer = setInterval(() => {
    if (residentMemory(pid) <= megabytes) return;
    clearInterval(timer);
    onFull();
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Megabytes that a process holds; 0 where there is no such process, or the system tells nothing of it. */
export function residentMemory(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
