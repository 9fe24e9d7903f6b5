import type { Translate } from './index';
import type { Namespace, Resources, Tree } from './keys';
import { lookUp } from './look-up';

/** Writes in the words given, whatever the language in use: a paper of law keeps the words of the law. */
export const inOwnWords =
  <NS extends Namespace>(texts: Resources[NS] & Tree): Translate<NS> =>
  (key, params) =>
    lookUp(texts, key, params) ?? key;
