import {
  isListable,
  type Listing,
  listingsOf,
  REQUIREMENT_LAYERS,
  type Requirement,
  type RequirementLayer,
  requirementsIn,
} from '../../knowledge/requirements.ts';
import type { Product } from '../../knowledge/schema.ts';
import { productOf } from '../../knowledge/versions.ts';
import type { Text } from '../../locale.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { capital, isInForce, layerName, matrixDate } from './requirement-words.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { Block, FactsView, LookUpOf } from './view.ts';

const ROLES = {
  'windows-server': ['hostOs', 'domainControllers'],
  outlook: ['outlook'],
} as const;
type Role = (typeof ROLES)[keyof typeof ROLES][number];
const ROLE_TITLES = { hostOs: 'topicHostOs', domainControllers: 'topicDomainControllers', outlook: 'topicOutlook' } as const;
const ROLE_WORDS = { hostOs: 'roleHostOs', domainControllers: 'roleDomainControllers', outlook: 'roleOutlook' } as const;
const LISTED_WORDS = { hostOs: 'pairHostOs', domainControllers: 'pairDomainControllers', outlook: 'pairOutlook' } as const;

/** Which versions of Exchange list a Windows Server or an Outlook; with a version, whether that one does. */
export function runsOnView(scene: Scene, { product: id, version, role }: LookUpOf<'runs-on'>): FactsView | undefined {
  const product = scene.knowledge.products.get(id);
  if (!product || !isListable(scene.knowledge, id)) return undefined;
  const exchange = version && productOf(scene.knowledge, version);
  return exchange ? pairView(scene, product, exchange, role) : listView(scene, product, role);
}

/** What a product may be for Exchange, that which was asked for first. */
function rolesOf({ family }: Product, first?: Role): readonly Role[] {
  const roles: readonly Role[] = family === 'windows-server' ? ROLES['windows-server'] : ROLES.outlook;
  return [...roles.filter((role) => role === first), ...roles.filter((role) => role !== first)];
}

function listView(scene: Scene, product: Product, role?: Role): FactsView {
  const { say, text, knowledge } = scene;
  const listings = listingsOf(knowledge, product.id);
  const roles = rolesOf(product, role);
  const sentences = roles.flatMap((role) => roleSentence(scene, product, role, listings) ?? []);
  return {
    heading: say('runsOnTitle', { product: text(product.short) }),
    sentence: sentences[0] ?? say('runsOnNone', { product: text(product.short) }),
    blocks: [...roles.flatMap((role) => roleBlock(scene, role, listings)), { text: supportSentence(scene, product) }],
    evidence: [...listings.map(({ requirement }) => requirement), ...supportEvidence(product)],
    more: [
      ...versionsOf(listings)
        .slice(0, 2)
        .map((version) => ({ about: 'runs-on', product: product.id, version }) as const),
      { about: 'support', products: [product.id] },
      { about: 'supported-now' },
    ],
  };
}

/** Which versions list the product in one role: those of the matrix, and those that only documents of their time have. */
function roleBlock(scene: Scene, role: Role, listings: readonly Listing[]): Block[] {
  const { say } = scene;
  const own = listings.filter(({ topic, layer, requirement }) => topic === role && isInForce(scene, layer, requirement));
  const [now = [], then = []] = (['today', 'roadmap'] as const).map((layer) =>
    versionsOf(own.filter((one) => one.layer === layer)),
  );
  const rows = [
    { title: say('roleNow'), versions: now },
    { title: say('roleThen'), versions: then.filter((version) => !now.includes(version)) },
  ];
  const facts = rows.flatMap(({ title, versions }) =>
    versions.length > 0 ? [{ title, value: `Exchange ${versions.join(', ')}` }] : [],
  );
  return facts.length > 0 ? [{ title: capital(say(ROLE_TITLES[role])), facts }] : [];
}

function versionsOf(listings: readonly Listing[]): readonly Listing['version'][] {
  return [...new Set(listings.map(({ version }) => version))];
}

/** For one role: what lists the product now, else what did then. */
function roleSentence(scene: Scene, product: Product, role: Role, listings: readonly Listing[]): string | undefined {
  const { say, text } = scene;
  const own = listings.filter(({ topic }) => topic === role);
  const now = own.filter(({ layer, requirement }) => layer === 'today' && isInForce(scene, layer, requirement));
  const named = now.length > 0 ? now : own.filter(({ layer }) => layer === 'roadmap');
  const [first] = named;
  if (!first) return undefined;
  const values = {
    product: text(product.short),
    role: say(ROLE_WORDS[role]),
    products: { products: versionsOf(named).flatMap((version) => productOf(scene.knowledge, version)?.id ?? []) },
  };
  if (now.length > 0) return say('runsOnToday', { ...values, date: { date: matrixDate(scene, first.requirement) } });
  const matrix = matrixOf(scene, role);
  return matrix ? say('runsOnThenOnly', { ...values, date: matrix }) : say('runsOnThen', values);
}

/** The date of the matrix that holds on the day, if there is one. */
function matrixOf(scene: Scene, role: Role): { date: string } | undefined {
  const requirement = [...scene.knowledge.requirements.values()].findLast(({ today }) => today[role])?.today[role];
  return requirement && isInForce(scene, 'today', requirement) ? { date: matrixDate(scene, requirement) } : undefined;
}

function pairView(scene: Scene, product: Product, exchange: Product, role?: Role): FactsView | undefined {
  const { say, text, knowledge } = scene;
  const version = exchange.version;
  if (!version) return undefined;
  const names = { product: text(product.short), exchange: text(exchange.short) };
  const known = knowledge.requirements.has(version);
  const [asked, ...rows] = rowsOf(scene, product, version, role);
  const listings = listingsOf(knowledge, product.id).filter((one) => one.version === version);
  const [first, ...others] = known ? rolesOf(product, role) : [];
  return {
    heading: say('runsOnPairTitle', names),
    sentence: first
      ? pairSentence(scene, exchange, product, first, listings)
      : say('noRequirements', { product: names.exchange }),
    blocks: [
      ...(asked ? [{ text: rowLine(scene, asked, true) }] : []),
      ...others.map((other) => ({ text: listedLine(scene, other, product, listings), stays: true })),
      { text: supportSentence(scene, exchange) },
      { text: supportSentence(scene, product) },
    ],
    folds: [['d', say('foldDetails', { count: rows.length }), [bullets(rows.map((row) => rowLine(scene, row)))]]],
    evidence: [...requirementsOf(scene, product, version), ...supportEvidence(product), ...supportEvidence(exchange)],
    more: [
      { about: 'runs-on', product: product.id },
      { about: 'requirements', version },
      { about: 'support', products: [exchange.id, product.id] },
      { about: 'path', from: version },
    ],
  };
}

function pairSentence(scene: Scene, exchange: Product, product: Product, role: Role, listings: readonly Listing[]): string {
  const { say, text } = scene;
  const values = { product: text(product.short), exchange: text(exchange.short), role: say(ROLE_WORDS[role]) };
  const own = listings.filter(({ topic }) => topic === role);
  const now = own.find(({ layer, requirement }) => layer === 'today' && isInForce(scene, layer, requirement));
  const level = levelFrom(product, own);
  const from = level ? ` ${say('pairFrom', { level: text(level) })}` : '';
  if (now) return say(LISTED_WORDS[role], { ...values, date: { date: matrixDate(scene, now.requirement) } }) + from;
  const then = own.some(({ layer }) => layer === 'roadmap');
  if (!then) return say('pairNo', values);
  const date = matrixOf(scene, role);
  if (!date) return say('pairThen', values) + from;
  const gone = exchange.version !== undefined && requirementsIn(scene.knowledge, exchange.version, 'today').length === 0;
  return say(gone ? 'pairVersionGone' : 'pairNoLonger', { ...values, date });
}

/** The update from which the product is listed, where any document names one. */
function levelFrom({ id }: Product, listings: readonly Listing[]): Text | undefined {
  return listings.flatMap(({ requirement }) => requirement.from).find(({ products }) => products.includes(id))?.level;
}

/** Whether the product is listed in a role that was not asked for. */
function listedLine(scene: Scene, role: Role, product: Product, listings: readonly Listing[]): string {
  const { say, text } = scene;
  const own = listings.filter(({ topic }) => topic === role);
  const level = levelFrom(product, own);
  const now = own.some(({ layer, requirement }) => layer === 'today' && isInForce(scene, layer, requirement));
  const listed = say(now ? 'listedNow' : own.length > 0 ? 'listedThen' : 'listedNot');
  const words = level ? say('listedFrom', { listed, level: text(level) }) : listed;
  return say('warningLine', { title: capital(say(ROLE_TITLES[role])), text: words });
}

type Row = Readonly<{ role: Role; layer: RequirementLayer; requirement: Requirement }>;

/** The rows themselves, those that answer first: they name the update levels, and Server Core. */
function rowsOf({ knowledge }: Scene, product: Product, version: NonNullable<Product['version']>, first?: Role): Row[] {
  return rolesOf(product, first).flatMap((role) =>
    REQUIREMENT_LAYERS.flatMap((layer) => {
      const requirement = knowledge.requirements.get(version)?.[layer][role];
      return requirement ? [{ role, layer, requirement }] : [];
    }),
  );
}

/** @param isSaid whether the sentence above names the matrix already */
function rowLine(scene: Scene, { role, layer, requirement }: Row, isSaid = false): string {
  const { say } = scene;
  const title = capital(say(ROLE_TITLES[role]));
  const named = isSaid && layer === 'today' ? title : say('lineOf', { title, text: layerName(scene, layer, requirement) });
  return say('warningLine', { title: named, text: founded(scene, requirement) });
}

function requirementsOf({ knowledge }: Scene, product: Product, version: NonNullable<Product['version']>) {
  const requirements = knowledge.requirements.get(version);
  return rolesOf(product).flatMap((role) => REQUIREMENT_LAYERS.flatMap((layer) => requirements?.[layer][role] ?? []));
}
