import { Textarea } from '@mantine/core';
import { useWords } from '../../words/useWords.js';
import { isOpenIn } from './around.js';
import type { FrameDraft } from './frame.js';

interface Props {
  draft: Pick<FrameDraft, 'opening' | 'closing'>;
  faultAt: (path: string) => string | undefined;
  onChange: (changes: Partial<FrameDraft>) => void;
}

/** The words before and after the sections; what a plain field cannot keep is left as it is. */
export function AroundFields({ draft, faultAt, onChange }: Props) {
  const { t } = useWords();
  return (['opening', 'closing'] as const).map((of) =>
    draft[of] === null ? (
      <p key={of} className="small soft">
        {t('frame.notPlain', { part: t(`frame.${of}`) })}
      </p>
    ) : (
      <Textarea
        key={of}
        label={t(`frame.${of}`)}
        description={t(isOpenIn(draft[of]) ? 'frame.fillDots' : 'frame.paragraphALine')}
        autosize
        minRows={2}
        maxRows={10}
        value={draft[of]}
        error={faultAt(of)}
        onChange={(event) => onChange({ [of]: event.currentTarget.value })}
      />
    ),
  );
}
