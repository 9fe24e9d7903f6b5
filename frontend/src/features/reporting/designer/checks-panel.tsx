import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { X } from '@/shared/ui/icons';
import { type DesignCheck, type DesignWithin, severities } from './design';
import classes from './designer.module.css';
import { Choice, Field } from './fields';
import { errorAt, type PanelProps } from './panel';

/** What must be true of a filled table. */
export function ChecksPanel(props: PanelProps) {
  return (
    <div className={classes.panel}>
      <Withins {...props} />
      <Checks {...props} />
    </div>
  );
}

function Withins({ designer, focus }: PanelProps) {
  const { t } = useTranslation('designer');
  const { design, set, problems } = designer;
  const list = design.within ?? [];
  const change = (within: DesignWithin[], kind: string) => set({ within }, `within.${kind}`);
  const replace = (at: number, part: Partial<DesignWithin>, kind: string) =>
    change(
      list.map((item, index) => (index === at ? { ...item, ...part } : item)),
      `${at}.${kind}`,
    );
  return (
    <fieldset className={classes.section}>
      <legend>{t('checks.within')}</legend>
      <p className={classes.keys}>{t('checks.withinHint')}</p>
      {list.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a relation is known by its place alone.
        <div key={at} className={classes.check}>
          <Field
            label={t('checks.within')}
            value={item.rule}
            mono
            error={errorAt(problems, `within[${at}].rule`)}
            focus={focus === `within[${at}].rule`}
            onChange={(rule) => replace(at, { rule }, 'rule')}
          />
          <Choice
            label={t('checks.severity')}
            value={item.severity}
            values={severities}
            word={(each) => t(`checks.severities.${each}`)}
            onChange={(severity) => replace(at, { severity }, 'severity')}
          />
          <Remove
            name={item.rule}
            onClick={() =>
              change(
                list.filter((_, index) => index !== at),
                'remove',
              )
            }
          />
        </div>
      ))}
      <Button variant="default" onClick={() => change([...list, { rule: '', severity: 'ERROR' }], 'add')}>
        {t('checks.addWithin')}
      </Button>
    </fieldset>
  );
}

function Checks({ designer, focus }: PanelProps) {
  const { t } = useTranslation('designer');
  const { design, set, problems } = designer;
  const list = design.checks ?? [];
  const change = (checks: DesignCheck[], kind: string) => set({ checks }, `checks.${kind}`);
  const replace = (at: number, part: Partial<DesignCheck>, kind: string) =>
    change(
      list.map((item, index) => (index === at ? { ...item, ...part } : item)),
      `${at}.${kind}`,
    );
  const add = () => {
    let number = list.length + 1;
    while (list.some(({ id }) => id === `kiem-tra-${number}`)) number++;
    const made = {
      id: `kiem-tra-${number}`,
      expr: '',
      severity: 'ERROR',
      message: t('checks.newMessage'),
    } as const;
    change([...list, made], 'add');
  };
  return (
    <fieldset className={classes.section}>
      <legend>{t('checks.written')}</legend>
      <p className={classes.keys}>{t('checks.exprHint')}</p>
      {list.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the id is typed here, so it cannot be the key.
        <div key={at} className={classes.check}>
          <Field
            label={t('checks.expr')}
            value={item.expr}
            mono
            error={errorAt(problems, `checks[${at}].expr`)}
            focus={focus === `checks[${at}].expr`}
            onChange={(expr) => replace(at, { expr, columns: null }, 'expr')}
          />
          <Choice
            label={t('checks.severity')}
            value={item.severity}
            values={severities}
            word={(each) => t(`checks.severities.${each}`)}
            onChange={(severity) => replace(at, { severity }, 'severity')}
          />
          <Remove
            name={item.id}
            onClick={() =>
              change(
                list.filter((_, index) => index !== at),
                'remove',
              )
            }
          />
          <div className={classes.wide}>
            <Field
              label={t('checks.message')}
              description={t('checks.messageHint')}
              value={item.message}
              error={errorAt(problems, `checks[${at}].message`)}
              focus={focus === `checks[${at}].message`}
              onChange={(message) => replace(at, { message }, 'message')}
            />
          </div>
        </div>
      ))}
      <Button variant="default" onClick={add}>
        {t('checks.add')}
      </Button>
    </fieldset>
  );
}

function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('designer');
  return (
    <ActionIcon variant="default" size={32} aria-label={t('checks.remove', { name })} onClick={onClick}>
      <X size={16} aria-hidden />
    </ActionIcon>
  );
}
