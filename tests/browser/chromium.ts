import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium, unless CHROMIUM names another, and what it needs to run headless as root without a network. */
export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where there is no browser, its tests are left out, but never in CI. */
export const isMissing = !existsSync(CHROMIUM) && !process.env.CI;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** Where a picture is left for people to look at. */
export function picture(name: string): string {
  return fileURLToPath(new URL(`../../screenshots/${name}.png`, import.meta.url));
}
