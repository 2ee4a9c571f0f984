import { Button, FileButton, Modal, SegmentedControl, TextInput } from '@mantine/core';
import '@mantine/core/styles/SegmentedControl.css';
import { useEffect, useState } from 'react';
import { Notice } from '../../ui/Notice.js';
import { useWords } from '../../words/useWords.js';
import { measure } from '../measure.js';
import css from './ImageDialog.module.css';
import { type Prepared, prepareImage, type Trouble, weightAtMost } from './prepare.js';

export interface Picture {
  src: string;
  alt: string;
  /** CSS pixels, at most as wide as the page's text; null: its own size */
  width: number | null;
}
/** A file that was pasted or dropped, or an image of the text to be changed; neither: one is picked here. */
export interface Asked {
  file?: File;
  picture?: Picture;
}

const shares = [25, 50, 75, 100] as const;

/** Asks for an image and what it shows: who cannot see it reads that. */
export function ImageDialog({ asked, onDone, onClose }: { asked: Asked; onDone: (picture: Picture) => void; onClose: () => void }) {
  const { t } = useWords();
  const [prepared, setPrepared] = useState<Prepared | Trouble | null>(null);
  const [alt, setAlt] = useState(asked.picture?.alt ?? '');
  const [share, setShare] = useState(() => nearestShare(asked.picture?.width ?? null));
  const [isTried, setTried] = useState(false);
  const src = asked.picture?.src ?? (prepared !== null && typeof prepared !== 'string' ? prepared.src : null);

  const take = async (file: File | null) => {
    if (file === null) return;
    const made = await prepareImage(file);
    setPrepared(made);
    if (typeof made !== 'string') setShare(made.width >= measure ? '100' : 'own');
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that came with the question
  useEffect(() => void take(asked.file ?? null), [asked.file]);

  const done = () => {
    setTried(true);
    if (src === null || alt.trim() === '') return;
    onDone({ src, alt: alt.trim(), width: share === 'own' ? null : Math.round((measure * Number(share)) / 100) });
  };
  const megabytes = (bytes: number) => Math.max(0.1, Math.round(bytes / 100_000) / 10);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(asked.picture === undefined ? 'text.image.title' : 'text.image.edit')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      centered
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          done();
        }}
      >
        {asked.picture === undefined ? (
          <div className="row">
            <FileButton accept="image/png,image/jpeg,image/webp,image/gif,image/bmp" onChange={(file) => void take(file)}>
              {(props) => (
                <Button {...props} variant="default" size="sm">
                  {t(src === null ? 'text.image.pick' : 'text.image.other')}
                </Button>
              )}
            </FileButton>
            <span className="small soft">{t('text.image.limits', { size: megabytes(weightAtMost) })}</span>
          </div>
        ) : null}
        {typeof prepared === 'string' ? <Notice tone="bad">{t(`text.image.${prepared}`)}</Notice> : null}
        {src === null ? null : (
          <figure className={css.preview}>
            <img src={src} alt={alt} />
            {prepared !== null && typeof prepared !== 'string' && prepared.changed ? (
              <figcaption className="small soft">
                {t('text.image.smaller', { width: prepared.width, height: prepared.height, size: megabytes(prepared.bytes) })}
              </figcaption>
            ) : null}
          </figure>
        )}
        <TextInput
          label={t('text.image.alt')}
          description={t('text.image.altHint')}
          value={alt}
          maxLength={500}
          onChange={(event) => setAlt(event.currentTarget.value)}
          error={isTried && alt.trim() === '' ? t('text.image.altMissing') : null}
          data-autofocus
        />
        <div>
          <div className="small" id="imageWidth">
            {t('text.image.width')}
          </div>
          <SegmentedControl
            aria-labelledby="imageWidth"
            size="xs"
            value={share}
            onChange={setShare}
            data={[{ value: 'own', label: t('text.image.own') }, ...shares.map((one) => ({ value: String(one), label: `${one}%` }))]}
          />
        </div>
        <div className="row">
          <Button type="submit" disabled={src === null}>
            {t(asked.picture === undefined ? 'text.image.insert' : 'text.image.change')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function nearestShare(width: number | null): string {
  if (width === null) return 'own';
  const share = (width / measure) * 100;
  return String(shares.reduce((best, one) => (Math.abs(one - share) < Math.abs(best - share) ? one : best), 100));
}
