import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { businessNow, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useViewer } from '@/shared/session/viewer';
import classes from '../casework.module.css';

export interface FootProps {
  /** The filter that stands: names of views and units, never what was searched for, which may name a person. */
  chosen?: readonly (string | false | null | undefined)[];
  /** How many rows of a list stand on the paper, of how many; of how many is not always known. */
  shown?: number;
  total?: string | undefined;
  note?: string | undefined;
}

/** A text as a style sheet quotes it. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n]/g, (each) => (each === '\n' ? ' ' : `\\${each}`))}"`;

/** Writes a line into the lower margin of every printed sheet: a sheet that is lost says whose it was. */
function useEverySheet(line: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { @bottom-left { content: ${quoted(line)}; font: 8pt sans-serif } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [line]);
}

/** The moment of printing, not that of opening the page. */
function usePrintedAt(): string {
  const [at, setAt] = useState(() => formatDateTime(businessNow()));
  useEffect(() => {
    const tell = () => flushSync(() => setAt(formatDateTime(businessNow())));
    window.addEventListener('beforeprint', tell);
    return () => window.removeEventListener('beforeprint', tell);
  }, []);
  return at;
}

/** Foot of a printed page of the records: who printed it, when, and which filter stood. */
export default function Foot({ chosen = [], shown, total, note }: FootProps) {
  const { t } = useTranslation('casePrint');
  const { account, position } = useViewer();
  const at = usePrintedAt();
  const who = [account.displayName, position.title, position.unit?.name].filter(Boolean).join(', ');
  const filter = chosen.filter(Boolean).join('; ');
  const rows = shown && (total === undefined ? t('first', { shown }) : t('rows', { shown, total }));
  const line = t('by', { who, at });
  useEverySheet(line);
  return (
    <p data-print="only" className={classes.foot}>
      {line}
      {filter && ` ${t('chosen', { filter })}`}
      {rows && ` ${rows}`}
      {note && ` ${note}`}
    </p>
  );
}
