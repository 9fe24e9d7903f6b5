import { Button, Textarea, type TextareaProps } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from './content.module.css';

/** What chooses a figure. */
export interface FigureChoice {
  onInsert: (reference: string) => void;
  onClose: () => void;
}

interface Props extends Omit<TextareaProps, 'value' | 'onChange'> {
  text: string;
  onChange: (text: string) => void;
  choose: (choice: FigureChoice) => ReactNode;
  /** What stands beside the button. */
  children?: ReactNode;
}

/** A text into which figures are put where the cursor stands, by button or Ctrl+I. */
export function FigureTextarea({ text, onChange, choose, children, ...field }: Props) {
  const { t } = useTranslation('reporting');
  const area = useRef<HTMLTextAreaElement>(null);
  const [choosing, setChoosing] = useState(false);
  const insert = (reference: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    onChange(text.slice(0, selectionStart) + reference + text.slice(selectionEnd));
    setChoosing(false);
    const after = selectionStart + reference.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(after, after);
    });
  };
  const close = () => {
    setChoosing(false);
    area.current?.focus();
  };
  return (
    <>
      <Textarea
        {...field}
        ref={area}
        value={text}
        autosize
        minRows={2}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (field.readOnly || !event.ctrlKey || event.key.toLowerCase() !== 'i') return;
          event.preventDefault();
          setChoosing(true);
        }}
      />
      <div className={classes.under}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={choosing}
          disabled={field.readOnly ?? false}
          onClick={() => setChoosing(!choosing)}
        >
          {t('content.text.insert')}
        </Button>
        {children}
      </div>
      {choosing && choose({ onInsert: insert, onClose: close })}
    </>
  );
}
