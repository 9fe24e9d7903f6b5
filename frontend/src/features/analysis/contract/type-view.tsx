import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import classes from './contract.module.css';
import { MemberList } from './member-list';
import type { Schema, SchemaType, TypeRef } from './schema';
import { TypeLink } from './type-link';
import { type Use, usesOf } from './usage';

/** One type: what it means, what it holds, where it is used. */
export function TypeView({ schema, type }: { schema: Schema; type: SchemaType }) {
  const { t } = useTranslation('analysis');
  const isRoot = type.name === schema.queryType || type.name === schema.mutationType;
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.name}>{type.name}</h2>
        <span className={classes.kind}>{t(`group.${isRoot ? 'ROOT' : type.kind}`)}</span>
      </header>
      {type.description && (
        <p lang="en" className={classes.description}>
          {type.description}
        </p>
      )}
      <Related title={t('contract.implements')} refs={type.interfaces} />
      <Related title={t('contract.implementedBy')} refs={type.possibleTypes} />
      {type.fields && (
        <MemberList
          title={t('contract.fields')}
          members={type.fields}
          tryOn={isRoot ? type.name : undefined}
        />
      )}
      {type.inputFields && <MemberList title={t('contract.inputs')} members={type.inputFields} />}
      {type.enumValues && <MemberList title={t('contract.values')} members={type.enumValues} />}
      {!isRoot && <Uses schema={schema} name={type.name} />}
    </>
  );
}

function Related({ title, refs }: { title: string; refs: readonly TypeRef[] | null }) {
  if (!refs || refs.length === 0) return null;
  return (
    <p className={classes.related}>
      {title}:{' '}
      {refs.map((ref, index) => (
        <span key={ref.name}>
          {index > 0 && ', '}
          <TypeLink type={ref} />
        </span>
      ))}
    </p>
  );
}

function Uses({ schema, name }: { schema: Schema; name: string }) {
  const { t } = useTranslation('analysis');
  const { returned, taken } = usesOf(schema, name);
  return (
    <section className={classes.section}>
      <h3>{t('contract.uses')}</h3>
      {returned.length + taken.length === 0 && <p className={classes.quiet}>{t('contract.unused')}</p>}
      <UseList title={t('contract.returned')} uses={returned} />
      <UseList title={t('contract.taken')} uses={taken} />
    </section>
  );
}

function UseList({ title, uses }: { title: string; uses: readonly Use[] }) {
  if (uses.length === 0) return null;
  return (
    <div className={classes.useList}>
      <h4>{title}</h4>
      <ul>
        {uses.map(({ coordinate, on }) => (
          <li key={coordinate}>
            <Link
              to="/phan-tich/hop-dong"
              search={(before) => ({ ...before, kieu: on })}
              className={classes.code}
            >
              {coordinate}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
