/** The machine's own Chromium, as every test with a browser opens it. */
import { type Browser, chromium } from 'playwright-core';
import { ensureCommand } from './packages.ts';

/** No sandbox, since tests often run as root; nothing that would ask hosts other than the server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `CHROMIUM` names another than the one on the path. @throws NotInstalled where there is none and none can be had */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? ensureCommand('chromium', 'chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}
