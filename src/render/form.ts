import type { Inputs } from '../dialog/message.ts';
import type { Reply } from '../dialog/reply.ts';
import { countryName } from '../knowledge/geography.ts';
import { EXCHANGE_VERSIONS } from '../knowledge/schema.ts';
import type { PartialAnswers } from '../rules/answers.ts';
import { actions } from './actions.ts';
import { problemWords } from './problems.ts';
import type { Rendered } from './render.ts';
import { frame, type Scene } from './scene.ts';
import { expand } from './template.ts';

/** What the product grew from, and what most who ask still run. */
const PRESELECTED = '2007';

/** All five questions on one card, what is known filled in. */
export function renderForm(scene: Scene, { typed, problems, answers = {} }: Extract<Reply, { kind: 'form' }>): Rendered {
  const { say } = scene;
  const marked = Object.fromEntries(Object.entries(problems).map(([id, problem]) => [id, problemWords(scene, problem)]));
  const card = expand('form', {
    ...frame(scene),
    title: say('formTitle'),
    intro: say('formIntro'),
    ...(Object.keys(problems).length > 0 && { notice: say('formProblems') }),
    problem: marked,
    missing: say('missing'),
    label: {
      source: say('labelSource'),
      mailboxes: say('labelMailboxes'),
      duration: say('labelDuration'),
      unit: say('labelUnit'),
      residency: say('labelResidency'),
      country: say('labelCountry'),
      coexistence: say('labelCoexistence'),
    },
    hint: { mailboxes: say('hintMailboxes'), duration: say('hintDuration'), country: say('hintCountry') },
    value: { ...valuesOf(scene, answers), ...typed },
    choices: choicesOf(scene),
    actions: actions(scene, [{ do: 'submit' }, { do: 'cancel' }], { main: 'submit', inputs: true }),
  });
  return { card, summary: say('formSummary') };
}

function valuesOf({ locale }: Scene, answers: PartialAnswers): Inputs {
  const { source = PRESELECTED, mailboxes, duration, residency, country, coexistence } = answers;
  const unit = unitOf(duration);
  return {
    source,
    mailboxes: mailboxes === undefined ? '' : String(mailboxes),
    duration: duration === undefined ? '' : String(duration / DAYS[unit]),
    unit,
    residency: residency ?? '',
    country: country === undefined ? '' : countryName(country, locale),
    coexistence: coexistence === undefined ? '' : coexistence ? 'yes' : 'no',
  };
}

const DAYS = { months: 30, weeks: 7, days: 1 } as const;

/** The largest unit that divides the days; weeks where nothing is known. */
function unitOf(duration: number | undefined): keyof typeof DAYS {
  if (duration === undefined) return 'weeks';
  return duration % DAYS.months === 0 ? 'months' : duration % DAYS.weeks === 0 ? 'weeks' : 'days';
}

function choicesOf({ say }: Scene) {
  return {
    // The newest first: that is what most who plan today still run.
    source: EXCHANGE_VERSIONS.toReversed().map((version) => ({ title: `Exchange ${version}`, value: version })),
    unit: [
      { title: say('unitDays'), value: 'days' },
      { title: say('unitWeeks'), value: 'weeks' },
      { title: say('unitMonths'), value: 'months' },
    ],
    residency: [
      { title: say('residencyNone'), value: 'none' },
      { title: say('residencyInCountry'), value: 'in-country' },
      { title: say('residencyOwnServers'), value: 'own-servers' },
    ],
    coexistence: [
      { title: say('coexistenceYes'), value: 'yes' },
      { title: say('coexistenceNo'), value: 'no' },
    ],
  };
}
