import { useTranslation } from '@/shared/i18n';
import './texts';
import type { PairLineFragment } from '../gql/graphql';

/** Why the two are a pair, in words that tell nothing else of either. */
export function Why({ pair }: { pair: PairLineFragment }) {
  const { t } = useTranslation('casePairs');
  const said = pair.reasons.map((each) => t(`reason.${each}`)).join(', ');
  return <>{said.charAt(0).toUpperCase() + said.slice(1)}</>;
}

/** The units that manage the two. */
export const unitsOf = ({ left, right }: PairLineFragment) =>
  [...new Set([left?.unit?.name, right?.unit?.name])].filter(Boolean).join('; ');
