import type { LookUp } from '../../dialog/look-up/look-up.ts';
import type { Scene } from '../scene.ts';

/** A few words for a look-up, as on a button. */
export function lookUpTitle({ say }: Scene, lookUp: LookUp): string {
  return lookUp.about === 'support' ? say('doSupport', { product: { products: lookUp.products } }) : lookUp.about;
}
