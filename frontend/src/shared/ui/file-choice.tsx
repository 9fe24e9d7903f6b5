import { Button, FileButton } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './file-choice.module.css';

interface Props {
  /** What to choose: "Chọn tệp YAML hoặc JSON". */
  label: string;
  accept: string;
  error?: string | undefined;
  onChoose: (file: File) => void;
}

/** A button that opens the choice of a file: the browser's own speaks the machine's language. */
export function FileChoice({ label, accept, error, onChoose }: Props) {
  const [name, setName] = useState('');
  const id = useId();
  const choose = (file: File | null) => {
    if (!file) return;
    setName(file.name);
    onChoose(file);
  };
  return (
    <div className={classes.choice}>
      <FileButton accept={accept} onChange={choose} inputProps={{ 'aria-label': label }}>
        {(props) => (
          <Button {...props} variant="default" aria-describedby={id}>
            {label}
          </Button>
        )}
      </FileButton>
      <span id={id} className={error ? classes.error : classes.name}>
        {error ?? name}
      </span>
    </div>
  );
}
