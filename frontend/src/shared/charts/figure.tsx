import { ActionIcon, Button } from '@mantine/core';
import { type CSSProperties, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Download } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import classes from './charts.module.css';
import type { Palette } from './palette';
import type { PictureText } from './png';
import type { ChartHandle } from './types';
import { usePalette } from './use-palette';
import './texts';

interface Props {
  title: string;
  /** The picture in one sentence. */
  summary: string;
  /** Draws; hands its handle over so that the figure can save it. */
  picture: (onReady: (handle: ChartHandle | null) => void) => ReactNode;
  table: ReactNode;
  /** Text of the saved picture. */
  pictureText: (palette: Palette) => PictureText;
  /** Whether there is a picture to save; yes unless said otherwise. */
  canSave?: boolean;
  /** Without extension. */
  fileName: string;
  /** Remarks under the picture, e.g. the legend. */
  children?: ReactNode;
  /** Keep the body at least so high, in CSS pixels, whichever way it is shown. */
  height: number;
}

/** A chart with its name, its sentence, the table behind it and a way to take it along. */
export function ChartFigure(props: Props) {
  const { title, summary, picture, table, height, children } = props;
  const { t } = useTranslation('charts');
  const [asTable, setAsTable] = useState(false);
  const handle = useRef<ChartHandle | null>(null);
  const onReady = useCallback((ready: ChartHandle | null) => {
    handle.current = ready;
  }, []);
  const id = useId();
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.head}>
        <div>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          <p className={classes.summary}>{summary}</p>
        </div>
        <div className={classes.tools} data-print="never">
          <Button
            size="compact-sm"
            variant="default"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'asPicture' : 'asTable')}
          </Button>
          {!asTable && props.canSave !== false && <SaveButton {...props} handle={handle} />}
        </div>
      </figcaption>
      {asTable ? (
        <div className={classes.table} style={{ '--picture-height': `${height}px` } as CSSProperties}>
          {table}
        </div>
      ) : (
        <>
          {picture(onReady)}
          {children}
        </>
      )}
    </figure>
  );
}

function SaveButton({ pictureText, fileName, handle }: Props & { handle: { current: ChartHandle | null } }) {
  const { t } = useTranslation('charts');
  const palette = usePalette();
  const save = async () => {
    if (!handle.current) return;
    const { composePicture, download } = await import('./png');
    try {
      download(
        await composePicture(handle.current.toCanvas(), pictureText(palette), palette),
        `${fileName}.png`,
      );
    } catch {
      void notify.failed(t('pngFailed'));
    }
  };
  return (
    <ActionIcon variant="default" size={26} aria-label={t('png')} title={t('png')} onClick={save}>
      <Download size={15} />
    </ActionIcon>
  );
}
