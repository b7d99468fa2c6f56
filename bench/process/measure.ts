/** What a process costs from start to end. */
import { spawnSync } from 'node:child_process';

/** What a process used up. */
export interface Used {
  readonly cpu: number;
  readonly megabytes: number;
}

export interface Cost extends Used {
  readonly seconds: number;
}

/** Seconds, CPU seconds and peak memory of a process from start to end, as the process itself reports them when it exits. */
export function measure(args: readonly string[], env: NodeJS.ProcessEnv = {}): Cost {
  const report = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('usage', performance.now() / 1e3, (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024); });`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args],
    { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
  );
  const [, seconds, cpu, megabytes] = /usage (\S+) (\S+) (\S+)/.exec(stderr) ?? [];
  if ((status !== 0 && status !== 1) || cpu === undefined) throw new Error(`the measured process failed:\n${stderr}`);
  return { seconds: Number(seconds), cpu: Number(cpu), megabytes: Number(megabytes) };
}
