import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Papers.module.css';
import { sizeWords } from './size.js';
import { uploads as line, type Upload } from './uploads.js';

/** Files on their way: how far each is, and what stopped it. */
export function UploadLines({ uploads }: { uploads: readonly Upload[] }) {
  return (
    <ul className={css.lines}>
      {uploads.map((upload) => (
        <li key={upload.key} className={css.line}>
          <Icon name={upload.state === 'failed' ? 'warn' : upload.state === 'waiting' ? 'clock' : 'send'} size={18} />
          <Progress upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function Progress({ upload: { key, file, state, sent, problem, section } }: { upload: Upload }) {
  const { t, language } = useWords();
  const cancel = t('papers.cancel', { name: file.name });
  const share = file.size === 0 ? 0 : Math.min(100, Math.floor((sent / file.size) * 100));
  return (
    <>
      <div className={css.words}>
        <span className="breaks">{file.name}</span>
        <span className={`small soft ${css.facts}`}>
          <span className="numbers">{sizeWords(file.size, language)}</span>
          {section === null ? null : <span>{t('actions.section', { number: section })}</span>}
          <span>{state === 'sending' ? (share === 100 ? t('papers.looking') : t('papers.sent', { share })) : t(`papers.${state}`)}</span>
        </span>
        {state === 'sending' ? <progress className={css.progress} max={100} value={share} aria-label={t('papers.progress', { name: file.name })} /> : null}
        {problem === null ? null : <ProblemNotice error={problem} />}
        {state === 'failed' ? (
          <Button className={css.again ?? ''} size="xs" variant="default" onClick={() => line.again(key)}>
            {t('app.again')}
          </Button>
        ) : null}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={cancel} title={cancel} onClick={() => line.drop(key)}>
        <Icon name="cross" size={16} />
      </ActionIcon>
    </>
  );
}
