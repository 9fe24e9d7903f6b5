import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { FileText, SearchX } from '@/shared/ui/icons';
import { SearchField } from '@/shared/ui/search-field';
import { useShortcuts } from '@/shared/ui/shortcuts';
import classes from './contract.module.css';
import { groupTypes, type Schema } from './schema';
import { useLoadedSchema } from './schema-context';
import { searchTypes } from './search';
import { TypeView } from './type-view';

const route = getRouteApi('/shell/phan-tich/hop-dong/');

const searchBox = () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();

/** List of types at the left, the chosen one beside it. */
export function Browser() {
  const { t } = useTranslation('analysis');
  const common = useTranslation();
  const schema = useLoadedSchema();
  const { kieu: typeName, tim: search = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (tim: string) =>
    void navigate({ search: (before) => ({ ...before, tim: tim || undefined }), replace: true });
  useShortcuts([{ keys: '/', label: common.t('keys.search'), run: searchBox }]);
  const type = typeName ? schema.types.get(typeName) : undefined;
  return (
    <div className={classes.browser} data-chosen={!!typeName}>
      <TypeList schema={schema} chosen={typeName} search={search} onSearch={onSearch} />
      <article className={classes.detail}>
        {typeName && (
          <Link
            to="/phan-tich/hop-dong"
            search={search ? { tim: search } : {}}
            className={`${classes.link} ${classes.back}`}
          >
            ‹ {t('contract.back')}
          </Link>
        )}
        {type ? (
          <TypeView schema={schema} type={type} />
        ) : typeName ? (
          <EmptyState icon={SearchX} title={t('contract.missing', { name: typeName })}>
            {t('contract.missingText')}
          </EmptyState>
        ) : (
          <EmptyState icon={FileText} title={t('contract.choose')}>
            {t('contract.chooseText')}
          </EmptyState>
        )}
      </article>
    </div>
  );
}

interface ListProps {
  schema: Schema;
  chosen: string | undefined;
  search: string;
  onSearch: (text: string) => void;
}

function TypeList({ schema, chosen, search, onSearch }: ListProps) {
  const { t } = useTranslation('analysis');
  const found = useMemo(() => searchTypes(schema.types.values(), search), [schema, search]);
  const members = new Map(found.map((one) => [one.type.name, one.members]));
  const groups = groupTypes(
    schema,
    found.map((one) => one.type),
  );
  return (
    <nav className={classes.list} aria-label={t('contract.types')}>
      <SearchField label={t('contract.search')} value={search} onChange={onSearch} width="100%" />
      <p className={classes.quiet} role="status">
        {found.length > 0 ? t('contract.count', { count: found.length }) : t('contract.none')}
      </p>
      {groups.map(({ group, types }) => (
        <section key={group}>
          <h2 className={classes.group}>{t(`group.${group}`)}</h2>
          <ul className={classes.types}>
            {types.map(({ name }) => (
              <li key={name}>
                <Link
                  to="/phan-tich/hop-dong"
                  search={(before) => ({ ...before, kieu: name })}
                  className={classes.type}
                  data-chosen={name === chosen}
                >
                  {name}
                  {(members.get(name)?.length ?? 0) > 0 && (
                    <span className={classes.members}>{members.get(name)?.slice(0, 6).join(', ')}</span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
