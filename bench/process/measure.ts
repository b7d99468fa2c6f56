/** What a process costs from start to end. */
import { spawnSync } from 'node:child_process';

export interface Cost {
  readonly cpu: number;
  readonly megabytes: number;
}

/** CPU seconds and peak memory of a process from start to end, as the process itself reports them when it exits. */
export function measure(args: readonly string[], env: NodeJS.ProcessEnv = {}): Cost {
  const report = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); console.error('usage', (userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024); });`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args],
    { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
  );
  const [, cpu, megabytes] = /usage (\S+) (\S+)/.exec(stderr) ?? [];
  if ((status !== 0 && status !== 1) || cpu === undefined) throw new Error(`the measured process failed:\n${stderr}`);
  return { cpu: Number(cpu), megabytes: Number(megabytes) };
}
