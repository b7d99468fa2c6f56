/** What another process has cost so far. */
import { readFileSync } from 'node:fs';

/** Milliseconds of processor time that a process has used; Linux counts in hundredths of a second. */
export function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
