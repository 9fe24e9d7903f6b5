import { type LinkOptions, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useViewer, type Viewer } from '@/shared/session/viewer';
import { BriefcaseBusiness, Search } from '@/shared/ui/icons';
import { addPaletteSource, type PaletteSource } from '@/shared/ui/palette-sources';
import { CaseByCodeQuery } from './casework.graphql';
import { termMemory } from './list/term-memory';
import { readTerm } from './term';

type Rule = Parameters<Viewer['allowed']['has']>[0];

/** The pages of the records, by the rule of who sees them. */
const pages = [
  { key: 'list', rule: 'case.list', to: { to: '/ho-so', search: { xem: 'tat-ca' } } },
  { key: 'new', rule: 'case.open', to: { to: '/ho-so/moi' } },
  { key: 'overdue', rule: 'case.list', to: { to: '/ho-so', search: { xem: 'qua-han' } } },
  { key: 'drafts', rule: 'case.list', to: { to: '/ho-so', search: { xem: 'ban-thao' } } },
  { key: 'review', rule: 'case.list', to: { to: '/ho-so', search: { xem: 'cho-duyet' } } },
  { key: 'pairs', rule: 'case.pair.list', to: { to: '/ho-so/trung-lap' } },
  { key: 'figures', rule: 'case.numbers', to: { to: '/ho-so/thong-ke' } },
  { key: 'import', rule: 'case.import', to: { to: '/ho-so/nhap-tep' } },
  { key: 'reassign', rule: 'case.reassign', to: { to: '/ho-so', search: { xem: 'giao-lai' } } },
  { key: 'emergencies', rule: 'case.list', to: { to: '/ho-so', search: { xem: 'mo-khan-cap' } } },
  { key: 'papers', rule: 'case.rulings', to: { to: '/ho-so' } },
] as const satisfies readonly { key: string; rule: Rule; to: LinkOptions }[];

/** What the search everywhere finds among the records; true once it does. */
export function useCaseSources(): boolean {
  const sources = useSources();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const undo = sources.map(addPaletteSource);
    setReady(true);
    return () => {
      for (const remove of undo) remove();
    };
  }, [sources]);
  return ready;
}

function useSources(): PaletteSource[] {
  const { t } = useTranslation('casework');
  const { allowed, account } = useViewer();
  const navigate = useNavigate();
  const client = useClient();
  return useMemo(() => {
    const sources: PaletteSource[] = [
      {
        kind: 'local',
        id: 'case-pages',
        label: t('palette.pages'),
        search: (text) =>
          pages
            .filter(({ key, rule }) => allowed.has(rule) && text && matches(t(`palette.${key}`), text))
            .map(({ key, to }) => ({
              id: `case-${key}`,
              label: t(`palette.${key}`),
              icon: BriefcaseBusiness,
              open: () => {
                // An entry that names a page opens it as it is, not as it was last searched.
                termMemory.keep(account.id, '');
                void navigate(to);
              },
            })),
      },
    ];
    if (!allowed.has('case.list')) return sources;
    sources.push({
      kind: 'local',
      id: 'case-code',
      label: t('palette.code'),
      // The number of a record says nothing of the person; whether there is one is asked when it is chosen.
      search: (text) => {
        const reading = readTerm(text);
        const code = reading.kind === 'term' ? reading.term.code : null;
        if (!code) return [];
        const open = async () => {
          const { data } = await client.query(CaseByCodeQuery, { code }).toPromise();
          const id = data?.caseRecords?.items?.[0]?.id;
          if (id) return navigate({ to: '/ho-so/$caseId', params: { caseId: id } });
          termMemory.keep(account.id, code); // the list says that nothing matches, and what to do
          return navigate({ to: '/ho-so', search: { xem: 'tat-ca' } });
        };
        return [
          {
            id: 'case-open',
            label: t('palette.open', { code }),
            icon: BriefcaseBusiness,
            open: () => void open(),
          },
        ];
      },
    });
    if (!allowed.has('case.search')) return sources;
    sources.push({
      kind: 'local',
      id: 'case-people',
      label: t('palette.people'),
      // What was typed is handed over in memory, and asked for when this is chosen.
      search: (text) => {
        const reading = readTerm(text);
        if (reading.kind !== 'term' || reading.term.code) return [];
        return [
          {
            id: 'case-find',
            label: t('palette.find', { typed: text.trim() }),
            description: t('palette.findHint'),
            icon: Search,
            open: () => {
              termMemory.keep(account.id, text.trim());
              void navigate({ to: '/ho-so', search: { xem: 'tat-ca' } });
            },
          },
        ];
      },
    });
    return sources;
  }, [t, allowed, account.id, navigate, client]);
}
