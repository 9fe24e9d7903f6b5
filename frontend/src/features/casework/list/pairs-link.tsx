import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { CasePairCountQuery } from '../casework.graphql';
import { counted } from './counted';

/** The way to records that may be of one person, with how many pairs wait. */
export function PairsLink() {
  const sees = useCan('case.pair.list');
  return sees ? <Counted /> : null;
}

function Counted() {
  const { t } = useTranslation('casework');
  const [{ data }] = useQuery({ query: CasePairCountQuery, variables: { recordId: null } });
  const count = data?.casePairs?.total ?? 0;
  return (
    <Button component={Link} to="/ho-so/trung-lap" variant={count > 0 ? 'light' : 'default'}>
      {count > 0 ? t('duplicates.linkCount', { count: counted(count, 10_000) }) : t('duplicates.link')}
    </Button>
  );
}
