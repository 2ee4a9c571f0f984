import { useWords } from '../words/useWords.js';
import css from './Changes.module.css';

type Words = readonly { change: string; text: string }[];

/** The cells of a line: one of a paragraph, as many of a row as it has. */
export function Cells({ kind, cells }: { kind: string; cells: readonly Words[] }) {
  return (
    <div className={kind === 'tableRow' ? (css.row ?? '') : ''}>
      {cells.map((words, c) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are their places
        <span key={c} className={kind === 'tableRow' ? css.cell : ''}>
          {words.map(({ change, text }, w) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words are their places
            <Run key={w} change={change} text={text} />
          ))}
        </span>
      ))}
    </div>
  );
}

/** Words that came or went are said to have, for who hears the page; the words copied from it are the document's alone. */
function Run({ change, text }: { change: string; text: string }) {
  const { t } = useWords();
  const said = (key: string) => <span className={`heard ${css.said}`}>{` ${t(key)} `}</span>;
  if (change === 'added')
    return (
      <ins>
        {said('changes.wordsAdded')}
        {text}
        {said('changes.wordsEnd')}
      </ins>
    );
  if (change === 'removed')
    return (
      <del>
        {said('changes.wordsRemoved')}
        {text}
        {said('changes.wordsEnd')}
      </del>
    );
  return change === 'formatted' ? <mark>{text}</mark> : text;
}
