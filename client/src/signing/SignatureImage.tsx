import { Button, FileButton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { imageAddress, type PrintedImage, useImages, useRecordImage } from '../api/images.js';
import { Problem } from '../api/problem.js';
import { DateField } from '../ui/DateField.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { fromLocalInput } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Images.module.css';
import { asPng } from './png.js';

/** mm of paper as a screen shows them */
const pixelsOfMm = 96 / 25.4;
const usualWidth = { seal: '36', signature: '40' };

/** The image of the agency's seal (`of="seal"`), or of a person's signature by their id: what is printed now, a new one, and those before. */
export function SignatureImage({ of }: { of: string }) {
  const { t } = useWords();
  const images = useImages(of);
  if (images.error !== null) return <ProblemNotice error={images.error} onRetry={() => void images.refetch()} />;
  if (images.data === undefined) return <Waiting lines={3} />;
  const present = images.data.find(({ inForce }) => inForce) ?? null;
  const others = images.data.filter((one) => one !== present);
  return (
    <div className={css.whole}>
      <p className="small soft">{t(of === 'seal' ? 'images.sealLead' : 'images.signatureLead')}</p>
      <div className={css.paper}>
        {present?.width == null ? (
          <span>{t('images.none')}</span>
        ) : (
          <img src={imageAddress(of, present.id)} alt={t(of === 'seal' ? 'images.seal' : 'images.signature')} width={Math.round(present.width * pixelsOfMm)} />
        )}
      </div>
      {present === null ? null : <Told image={present} />}
      <NewImage of={of} isPrinted={present?.width != null} />
      {others.length === 0 ? null : (
        <details>
          <summary>{t('images.others', { count: others.length })}</summary>
          <ul className={css.past}>
            {others.map((one) => (
              <li key={one.id}>
                <Told image={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Told({ image: { width, validFrom, by } }: { image: PrintedImage }) {
  const { t } = useWords();
  return (
    <div className="small soft">
      {width === null ? t('images.stopped') : t('images.wide', { mm: width })} · {t('images.from')} <When at={validFrom} /> · {by.name}
    </div>
  );
}

function NewImage({ of, isPrinted }: { of: string; isPrinted: boolean }) {
  const { t } = useWords();
  const recording = useRecordImage(of);
  const [file, setFile] = useState<{ name: string; src: string } | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [width, setWidth] = useState(of === 'seal' ? usualWidth.seal : usualWidth.signature);
  const [from, setFrom] = useState('');
  const problems = recording.error instanceof Problem ? recording.error.fields : [];
  const errorAt = (path: string) => problems.find((one) => one.path === path)?.message;
  const mm = Number(width.replace(',', '.'));

  const choose = async (chosen: File | null) => {
    recording.reset();
    if (chosen === null) return;
    const src = await asPng(chosen);
    setUnreadable(src === null);
    setFile(src === null ? null : { name: chosen.name, src });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    recording.mutate({ image: file.src, width: mm, ...(from === '' ? {} : { validFrom: fromLocalInput(from) }) }, { onSuccess: () => setFile(null) });
  };
  return (
    <form className={css.whole} onSubmit={save} noValidate>
      <FileButton accept="image/png" onChange={(chosen) => void choose(chosen)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<Icon name="clip" size={16} />} style={{ alignSelf: 'flex-start', maxWidth: '100%' }}>
            {file?.name ?? t('images.choose')}
          </Button>
        )}
      </FileButton>
      {unreadable ? <Notice tone="bad">{t('images.unreadable')}</Notice> : null}
      {file === null ? null : (
        <>
          <div className={css.paper}>
            <img src={file.src} alt={t('images.preview')} {...(mm > 0 ? { width: Math.round(mm * pixelsOfMm) } : {})} />
          </div>
          <div className={css.fields}>
            <TextInput
              label={t('images.width')}
              inputMode="decimal"
              value={width}
              error={errorAt('width')}
              onChange={(event) => setWidth(event.currentTarget.value)}
            />
            <DateField
              label={`${t('images.validFrom')} (${t('form.optional')})`}
              withTime
              description={t('form.hanoi')}
              value={from}
              error={errorAt('validFrom')}
              onChange={setFrom}
            />
          </div>
        </>
      )}
      {recording.error === null ? null : <ProblemNotice error={recording.error} />}
      {recording.isSuccess ? <Notice tone="good">{t('images.saved')}</Notice> : null}
      <div className="row">
        {file === null ? null : (
          <Button type="submit" loading={recording.isPending}>
            {t('images.save')}
          </Button>
        )}
        {isPrinted && file === null ? (
          <Button variant="default" loading={recording.isPending} onClick={() => recording.mutate({ image: null })}>
            {t('images.stop')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
