import { Textarea } from '@mantine/core';
import { useWords } from '../../words/useWords.js';
import { isOpenIn } from './around.js';
import type { FrameDraft } from './frame.js';

interface Props {
  draft: Pick<FrameDraft, 'addressees' | 'bases' | 'opening' | 'closing'>;
  faultAt: (path: string) => string | undefined;
  onChange: (changes: Partial<FrameDraft>) => void;
}

/** What stands before and after the sections, a line each; what a plain field cannot keep is left as it is. */
export function AroundFields({ draft, faultAt, onChange }: Props) {
  const { t } = useWords();
  const hint = (of: keyof Props['draft'], words: string): string =>
    of === 'addressees' || of === 'bases' ? t('form.onePerLine') : t(isOpenIn(words) ? 'frame.fillDots' : 'frame.paragraphALine');
  return (['addressees', 'bases', 'opening', 'closing'] as const).map((of) => {
    const words = draft[of];
    return words === null ? (
      <p key={of} className="small soft">
        {t('frame.notPlain', { part: t(`frame.${of}`) })}
      </p>
    ) : (
      <Textarea
        key={of}
        label={t(`frame.${of}`)}
        description={hint(of, words)}
        autosize
        minRows={2}
        maxRows={12}
        value={words}
        error={faultAt(of)}
        onChange={(event) => onChange({ [of]: event.currentTarget.value })}
      />
    );
  });
}
