import { z } from 'zod';
import type { Scene } from './scene.ts';
import sitesJson from './sites.json' with { type: 'json' };

/** What people call a site, by host name. */
const SITES: Readonly<Record<string, string>> = z.record(z.string(), z.string()).parse(sitesJson);

/** A link whose title says which site outside Teams it opens. */
export function linkLine(scene: Scene, id: string): string {
  const link = scene.knowledge.links.get(id);
  if (!link) throw new RangeError(`The knowledge has no link "${id}".`);
  const title = scene.say('linkTitle', { title: scene.text(link.title), site: siteOf(link.url) });
  return `[${title}](${link.url})`;
}

function siteOf(url: string): string {
  const { hostname } = new URL(url);
  return SITES[hostname] ?? hostname;
}
