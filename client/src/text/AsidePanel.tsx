import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { dropAside, useAside } from '../api/text.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './AsidePanel.module.css';
import { DocView } from './DocView.js';
import type { Doc } from './doc.js';
import { dropDraft, keptDrafts, onDrafts } from './draft.js';

interface Props {
  person: string;
  id: string;
  number: string;
}

/** What I wrote and what became no text: because the section was submitted meanwhile, or because it did not fit. Mine to copy or to drop. */
export function AsidePanel({ person, id, number }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const asides = useAside(id, number).data ?? [];
  const drafts = useDrafts(person, id, number);
  const dropping = useMutation({
    mutationFn: (aside: string) => dropAside(id, number, aside),
    onSettled: () => client.invalidateQueries({ queryKey: ['aside', id, number] }),
  });
  if (asides.length === 0 && drafts.length === 0) return null;
  return (
    <Notice tone="warn" title={t('text.aside.title')}>
      <p>{t('text.aside.hint')}</p>
      {dropping.error === null ? null : <ProblemNotice error={dropping.error} />}
      {asides.map((aside) => (
        <Kept key={aside.id} doc={aside.text} at={aside.at} busy={dropping.isPending} onDrop={() => dropping.mutate(aside.id)} />
      ))}
      {drafts.map(({ key, doc, at }) => (
        <Kept key={key} doc={doc} at={at} busy={false} onDrop={() => dropDraft(localStorage, key)} />
      ))}
    </Notice>
  );
}

/** The copies on this device, as they come and go. */
function useDrafts(person: string, report: string, section: string) {
  const [times, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => onDrafts(again), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew each time something was kept or dropped
  return useMemo(() => keptDrafts(localStorage, { person, report, section }), [person, report, section, times]);
}

function Kept({ doc, at, busy, onDrop }: { doc: Doc; at: string | undefined; busy: boolean; onDrop: () => void }) {
  const { t } = useWords();
  const words = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className={css.kept}>
      <div className="small soft">
        {at === undefined ? t('text.aside.device') : t('text.aside.kept')} {at === undefined ? null : <When at={at} />}
      </div>
      <div className={`sheet pad ${css.words}`} ref={words}>
        <DocView content={doc.content} />
      </div>
      <div className="row">
        <Button size="xs" onClick={() => void copyOut(words.current).then(setCopied)}>
          {t('text.aside.copy')}
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={onDrop}>
          {t('text.aside.drop')}
        </Button>
        <span className="small" role="status">
          {copied ? t('text.aside.copied') : ''}
        </span>
      </div>
    </div>
  );
}

/** To the clipboard with bold, lists and tables; where the browser does not let a page do that, by selecting the words. */
async function copyOut(element: HTMLElement | null): Promise<boolean> {
  if (element === null) return false;
  // biome-ignore lint/performance/useDomNodeTextContent: the lines as they are seen
  const plain = element.innerText;
  try {
    const type = (kind: string, text: string) => new Blob([text], { type: kind });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': type('text/html', element.innerHTML), 'text/plain': type('text/plain', plain) })]);
    return true;
  } catch {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return document.execCommand('copy');
  }
}
