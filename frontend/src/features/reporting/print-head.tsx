import { useViewer } from '@/shared/session/viewer';
import classes from './print-head.module.css';

interface Props {
  title: string;
  /** What stands under the title in brackets: the span, the filter. */
  note?: string;
}

/** Head of a printed list as administrative documents have it (NĐ 30/2020, phụ lục I): agency and national motto, then the title. */
export function PrintHead({ title, note }: Props) {
  const { position } = useViewer();
  return (
    <header className={classes.head} data-print="only">
      <div className={classes.sides}>
        <p className={classes.agency}>
          <strong>{position.unit?.name}</strong>
        </p>
        <p className={classes.motto}>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <strong>Độc lập - Tự do - Hạnh phúc</strong>
        </p>
      </div>
      <h2>{title}</h2>
      {note && <p className={classes.note}>({note})</p>}
    </header>
  );
}
