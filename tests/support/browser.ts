import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A headless Chromium, the machine's own or the one from npm; else why there is none. */
export async function launchBrowser(): Promise<Browser | string> {
  try {
    const executablePath = installed.find(existsSync) ?? (await fromPackage());
    return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  } catch (error) {
    return `no Chromium runs here: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

/** The package brings its system libraries along only where it believes itself in a bare environment. */
async function fromPackage(): Promise<string> {
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
