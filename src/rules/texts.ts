import { z } from 'zod';
import { oncePer } from '../knowledge/once.ts';
import { Statement } from '../knowledge/schema.ts';
import { Text } from '../locale.ts';
import reasonsJson from './reasons.json' with { type: 'json' };
import rulesJson from './rules.json' with { type: 'json' };
import warningsJson from './warnings.json' with { type: 'json' };

/** The texts define the ids: a rule, a reason or a warning without its sentence does not compile. */
export type RuleId = keyof typeof rulesJson;
export type ReasonId = keyof typeof reasonsJson;
export type WarningId = keyof typeof warningsJson;

const Variants = z.record(z.string(), Statement);
const RuleTexts = z.record(z.string(), Variants);
const ReasonTexts = z.record(z.string(), Statement);
const WarningTexts = z.record(z.string(), z.strictObject({ title: Text, variants: Variants }));

/** What a warning says, and the few words that head it. */
export type TitledStatement = Statement & Readonly<{ title: Text }>;

const RULES = checked('rules.json', RuleTexts, rulesJson);
const REASONS = checked('reasons.json', ReasonTexts, reasonsJson);
const WARNINGS = checked('warnings.json', WarningTexts, warningsJson);

/** Why a rule decided: a sentence whose placeholders `because.values` fill. */
export function ruleText(id: string, variant: string): Statement {
  return RULES[id]?.[variant] ?? absent('rules.json', `${id}.${variant}`);
}

/** Why an option was not chosen. */
export function reasonText(id: string): Statement {
  return REASONS[id] ?? absent('reasons.json', id);
}

export function warningText(id: string, variant: string): TitledStatement {
  const warning = WARNINGS[id];
  const statement = warning?.variants[variant];
  return warning && statement ? { ...statement, title: warning.title } : absent('warnings.json', `${id}.${variant}`);
}

/** Names in braces, without what may follow them: `{source|은/는}`. */
export const placeholders = oncePer((text: Text): readonly string[] => {
  const all = [text.en, text.ko].flatMap((one) => [...one.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name ?? ''));
  return [...new Set(all)];
});

function checked<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`src/rules/${file}:\n${z.prettifyError(result.error)}`);
  return result.data;
}

function absent(file: string, id: string): never {
  throw new RangeError(`src/rules/${file} has no text "${id}".`);
}
