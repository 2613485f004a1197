import type { Product } from '../../knowledge/schema.ts';
import { formatList } from '../format.ts';
import type { Scene } from '../scene.ts';

/** Products as one list that says what their names share once: `Exchange 2016, 2019 and Windows Server 2022`. */
export function nameList({ text, locale }: Scene, products: readonly Product[]): string {
  const names = products.map(({ short }) => text(short));
  const parts = names.map((name, index) => {
    const shared = beforeNumber(name);
    return shared === beforeNumber(names[index - 1] ?? '') ? name.slice(shared.length) : name;
  });
  return formatList(parts, locale);
}

/** What stands before the number in each of some names, if that is the same in all. */
export function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names.map(beforeNumber);
  return others.every((start) => start === first) ? first : '';
}

/** `Windows Server ` of `Windows Server 2012 R2`. */
function beforeNumber(name: string): string {
  return name.slice(0, Math.max(0, name.search(/\d/)));
}
