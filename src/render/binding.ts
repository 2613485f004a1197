/**
 * Adaptive Card Templating as far as the cards use it: `${path}`, words with `${path}` in them, `$data` and `$when: ${exists(path)}`.
 * Compiled once, so that filling a card is a walk over its parts. The package of that name does the same (the tests compare), but takes
 * a third of the start-up and several times as long a card.
 */
export type Fill = (data: unknown) => unknown;

const WHOLE = /^\$\{([\w.]+)\}$/;
const PART = /\$\{([\w.]+)\}/;
const EXISTS = /^\$\{exists\(([\w.]+)\)\}$/;

/** What fills a template; an Error names the first expression that is not of the forms above. */
export function compile(template: unknown): Fill {
  if (typeof template === 'string') return compileText(template);
  if (Array.isArray(template)) return compileList(template);
  if (typeof template === 'object' && template !== null) return compileObject({ ...template });
  return () => template;
}

function compileText(text: string): Fill {
  const [, whole] = WHOLE.exec(text) ?? [];
  if (whole !== undefined) return bound(whole);
  if (!text.includes('${')) return () => text;
  // Every second part is a path.
  const parts = text.split(PART).map((part, index) => (index % 2 === 1 ? bound(part) : () => part));
  if (parts.length === 1) throw new Error(`Templates do not understand "${text}".`);
  return (data) => parts.map((part) => String(part(data))).join('');
}

/** What is repeated or left out changes the length of the list that it stands in. */
function compileList(items: readonly unknown[]): Fill {
  const fills = items.map(compile);
  return (data) => {
    const filled: unknown[] = [];
    for (const fill of fills) {
      const item = fill(data);
      if (Array.isArray(item)) filled.push(...item);
      else if (item !== null) filled.push(item);
    }
    return filled;
  };
}

/** One object; several where `$data` is a list; null where nothing is left. */
function compileObject({ $data, $when, ...rest }: Readonly<Record<string, unknown>>): Fill {
  const scope = $data === undefined ? (data: unknown) => data : compile($data);
  const applies = $when === undefined ? () => true : compileCondition(String($when));
  const members = Object.entries(rest).map(([key, value]) => [key, compile(value)] as const);
  const draw = (data: unknown) => {
    const drawn: Record<string, unknown> = {};
    for (const [key, fill] of members) drawn[key] = fill(data);
    return drawn;
  };
  return (data) => {
    const own = scope(data);
    if (!Array.isArray(own)) return applies(own) ? draw(own) : null;
    const filled = own.filter(applies).map(draw);
    return filled.length > 1 ? filled : (filled[0] ?? null);
  };
}

function compileCondition(condition: string): (data: unknown) => boolean {
  const [, path] = EXISTS.exec(condition) ?? [];
  if (path === undefined) throw new Error(`Templates do not understand "$when": "${condition}".`);
  const names = path.split('.');
  return (data) => valueAt(data, names) !== undefined;
}

function bound(path: string): Fill {
  const names = path.split('.');
  return (data) => {
    const value = valueAt(data, names);
    if (value === undefined) throw new Error(`The data of the template have no "${path}".`);
    return value;
  };
}

function valueAt(data: unknown, names: readonly string[]): unknown {
  let value = data;
  for (const name of names) value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return value;
}
