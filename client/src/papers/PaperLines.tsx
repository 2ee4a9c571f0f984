import { ActionIcon, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { type Paper, papersAddress, useRemovePaper } from '../api/papers.js';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Papers.module.css';
import { sizeWords } from './size.js';

export function PaperLines({ report, papers }: { report: Report; papers: readonly Paper[] }) {
  const { t } = useWords();
  const [leaving, setLeaving] = useState<Paper | null>(null);
  return (
    <>
      <ul className={css.lines}>
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
      {leaving === null ? null : <Remove report={report} paper={leaving} onClose={() => setLeaving(null)} />}
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

function Remove({ report, paper, onClose }: { report: Report; paper: Paper; onClose: () => void }) {
  const { t } = useWords();
  const remove = useRemovePaper(report.id);
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
              <Button color="seal" loading={remove.isPending} onClick={() => remove.mutate(paper.id, { onSuccess: onClose })}>
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
