import classes from './content.module.css';
import { paragraphs } from './paragraph-diff';

interface Block {
  at: number;
  list: boolean;
  lines: string[];
}

const item = /^[-•–+]\s+/;

/** Lines of a plain text, those of a list together. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  paragraphs(text).forEach((line, at) => {
    const list = item.test(line.trim());
    const last = blocks.at(-1);
    if (list && last?.list) last.lines.push(line);
    else blocks.push({ at, list, lines: [line] });
  });
  return blocks;
}

/** A text of a report as it is read: paragraphs and simple lists. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className={classes.plain}>
      {blocksOf(text).map(({ at, list, lines }) =>
        list ? (
          <ul key={at}>
            {lines.map((line) => (
              <li key={line}>{line.trim().replace(item, '')}</li>
            ))}
          </ul>
        ) : (
          <p key={at}>{lines[0]}</p>
        ),
      )}
    </div>
  );
}
