import { ActionIcon, Button, Modal } from '@mantine/core';
import { type RefObject, useRef, useState } from 'react';
import { type Paper, papersAddress, useRemovePaper } from '../api/papers.js';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Papers.module.css';
import { sizeWords } from './size.js';

export function PaperLines({ report, papers }: { report: Report; papers: readonly Paper[] }) {
  const { t } = useWords();
  const [leaving, setLeaving] = useState<Paper | null>(null);
  const list = useRef<HTMLUListElement>(null);
  return (
    <>
      <ul ref={list} className={css.lines} tabIndex={-1} aria-labelledby="attached">
        {papers.map((paper) => (
          <li key={paper.id} className={css.line}>
            <Icon name="clip" size={18} />
            <div className={css.words}>
              <a className="breaks" href={papersAddress(report.id, paper.id)} download={paper.name} aria-label={t('papers.download', { name: paper.name })}>
                {paper.name}
              </a>
              <Facts paper={paper} />
            </div>
            {paper.mayRemove ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('papers.remove', { name: paper.name })}
                title={t('papers.remove', { name: paper.name })}
                onClick={() => setLeaving(paper)}
              >
                <Icon name="cross" size={16} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving === null ? null : <Remove report={report} paper={leaving} list={list} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Facts({ paper: { size, section, by, at } }: { paper: Paper }) {
  const { t, language } = useWords();
  return (
    <span className={`small soft ${css.facts}`}>
      <span className="numbers">{sizeWords(size, language)}</span>
      {section === null ? null : <span>{t('actions.section', { number: section })}</span>}
      <span>{by.name}</span>
      <When at={at} />
    </span>
  );
}

interface RemoveProps {
  report: Report;
  paper: Paper;
  list: RefObject<HTMLUListElement | null>;
  onClose: () => void;
}

function Remove({ report, paper, list, onClose }: RemoveProps) {
  const { t } = useWords();
  // the line that was opened goes with its paper: the caret then stays with the others
  const others = useRef<HTMLElement | null>(null);
  useFocusBack(others);
  const remove = useRemovePaper(report.id);
  const removed = () => {
    others.current = list.current;
    onClose();
  };
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={t('papers.removeTitle')}>
        <Modal.Body>
          <div className="stack">
            <h2>{t('papers.removeTitle')}</h2>
            <p className="breaks">{t('papers.removeAsk', { name: paper.name })}</p>
            {remove.error === null ? null : <ProblemNotice error={remove.error} />}
            <div className={css.foot}>
              <Button variant="default" onClick={onClose}>
                {t('app.cancel')}
              </Button>
              <Button color="seal" loading={remove.isPending} onClick={() => remove.mutate(paper.id, { onSuccess: removed })}>
                {t('papers.removeDo')}
              </Button>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What was here once: named, and no longer handed out. */
export function RemovedPapers({ papers }: { papers: readonly Paper[] }) {
  const { t } = useWords();
  if (papers.length === 0) return null;
  return (
    <details className="small">
      <summary className="soft">{t('papers.removed', { count: papers.length })}</summary>
      <ul className={css.removed}>
        {papers.map(({ id, name, removedBy, removedAt }) => (
          <li key={id} className="breaks">
            <s>{name}</s> <span className="soft">{t('papers.removedBy', { name: removedBy?.name ?? '' })}</span>{' '}
            {removedAt === null ? null : <When at={removedAt} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
