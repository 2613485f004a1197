import { REQUIREMENT_LAYERS, type Requirement, type RequirementLayer, requirementsIn } from '../../knowledge/requirements.ts';
import type { Product, Requirements, RequirementTopic } from '../../knowledge/schema.ts';
import { isSupported, newestSupported } from '../../knowledge/support.ts';
import { productOf } from '../../knowledge/versions.ts';
import { bullets, founded, type Scene } from '../scene.ts';
import { capital, isInForce, layerName, matrixDate, TOPIC_WORDS } from './requirement-words.ts';
import { supportEvidence, supportSentence } from './state.ts';
import type { Block, FactsView, LookUpOf, More } from './view.ts';

type Row = Readonly<{ layer: RequirementLayer; topic: RequirementTopic; requirement: Requirement }>;

/** What a version needs, the layer that holds on the day first. */
export function requirementsView(scene: Scene, lookUp: LookUpOf<'requirements'>): FactsView | undefined {
  const { knowledge } = scene;
  const product = productOf(knowledge, lookUp.version);
  const requirements = knowledge.requirements.get(lookUp.version);
  if (!product) return undefined;
  if (!requirements) return unknownRequirements(scene, product);
  const rows = rowsOf(scene, lookUp.version);
  return lookUp.topic
    ? topicView(scene, product, requirements, rows, lookUp.topic)
    : wholeView(scene, product, requirements, rows);
}

function rowsOf(scene: Scene, version: LookUpOf<'requirements'>['version']): readonly Row[] {
  const rows = REQUIREMENT_LAYERS.flatMap((layer) =>
    requirementsIn(scene.knowledge, version, layer).map(([topic, requirement]) => ({ layer, topic, requirement })),
  );
  const late = rows.filter(({ layer, requirement }) => !isInForce(scene, layer, requirement));
  return [...rows.filter((row) => !late.includes(row)), ...late];
}

function wholeView(scene: Scene, product: Product, requirements: Requirements, rows: readonly Row[]): FactsView {
  const { say, text } = scene;
  const values = { product: text(product.short) };
  const [first] = rows;
  const [shown, other] = [rows.filter(({ layer }) => layer === first?.layer), rows.filter(({ layer }) => layer !== first?.layer)];
  const folded = other[0];
  return {
    heading: say('requirementsTitle', values),
    sentence:
      first?.layer === 'today'
        ? say('requirementsToday', { ...values, date: { date: matrixDate(scene, first.requirement) } })
        : say('requirementsThen', values),
    blocks: [{ text: bullets(shown.map((row) => rowLine(scene, row))) }, ...supportBlock(scene, product)],
    folds: [
      ...(folded
        ? [
            [
              'r',
              capital(layerName(scene, folded.layer, folded.requirement)),
              [bullets(other.map((row) => rowLine(scene, row)))],
            ] as const,
          ]
        : []),
      [
        'n',
        say('foldNotes', { count: requirements.notes.length }),
        [bullets(requirements.notes.map((note) => founded(scene, note)))],
      ],
    ],
    evidence: [...rows.map(({ requirement }) => requirement), ...requirements.notes, ...supportEvidence(product)],
    links: requirements.links,
    more: moreOf(scene, requirements.version),
  };
}

function topicView(
  scene: Scene,
  product: Product,
  requirements: Requirements,
  all: readonly Row[],
  topic: RequirementTopic,
): FactsView {
  const { say, text, knowledge, today } = scene;
  const rows = all.filter((row) => row.topic === topic);
  const values = { product: text(product.short), topic: say(TOPIC_WORDS[topic]) };
  const [first, ...others] = rows;
  return {
    heading: say('doRequirement', values),
    sentence: first
      ? say('requirementSentence', {
          ...values,
          layer: layerName(scene, first.layer, first.requirement),
          text: founded(scene, first.requirement),
        })
      : say('noRequirement', values),
    blocks: [
      ...others.map(({ layer, requirement }) => ({
        title: capital(layerName(scene, layer, requirement)),
        text: founded(scene, requirement),
      })),
      ...supportBlock(scene, product),
    ],
    folds: [
      [
        'n',
        say('foldNotes', { count: requirements.notes.length }),
        [bullets(requirements.notes.map((note) => founded(scene, note)))],
      ],
    ],
    evidence: [...rows.map(({ requirement }) => requirement), ...requirements.notes, ...supportEvidence(product)],
    links: requirements.links,
    more: [
      { about: 'requirements', version: requirements.version },
      { about: 'requirements', version: newestSupported(knowledge, today), topic },
      ...moreOf(scene, requirements.version),
    ],
  };
}

function rowLine(scene: Scene, { topic, requirement }: Row): string {
  return scene.say('warningLine', { title: capital(scene.say(TOPIC_WORDS[topic])), text: founded(scene, requirement) });
}

/** A version that is out of support needs more than its requirements. */
function supportBlock(scene: Scene, product: Product): Block[] {
  return isSupported(product, scene.today) ? [] : [{ text: supportSentence(scene, product) }];
}

function unknownRequirements(scene: Scene, product: Product): FactsView {
  const { say, text } = scene;
  return {
    heading: say('requirementsTitle', { product: text(product.short) }),
    sentence: say('noRequirements', { product: text(product.short) }),
    blocks: supportBlock(scene, product),
    evidence: supportEvidence(product),
    more: product.version ? moreOf(scene, product.version) : [],
  };
}

function moreOf({ knowledge, today }: Scene, version: Requirements['version']): More {
  return [
    { about: 'path', from: version },
    { about: 'requirements', version: newestSupported(knowledge, today) },
    { about: 'features', version },
    { about: 'support', products: [productOf(knowledge, version)?.id ?? ''] },
    { about: 'links', version },
  ];
}
