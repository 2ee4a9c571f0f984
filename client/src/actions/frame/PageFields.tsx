import { NativeSelect, TextInput } from '@mantine/core';
import { useTypes } from '../../newReport/types.js';
import { useWords } from '../../words/useWords.js';
import type { PageDraft } from './frame.js';

const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'];

interface Props {
  draft: PageDraft;
  documentType: string | undefined;
  faultAt: (path: string) => string | undefined;
  onChange: (changes: Partial<PageDraft>) => void;
}

/** What stands on the page around the text: place, marks, the line of the archive, the drafter’s mark, a letter’s address. */
export function PageFields({ draft, documentType, faultAt, onChange }: Props) {
  const { t } = useWords();
  const type = useTypes().data?.find(({ abbreviation }) => abbreviation === documentType);
  const one = (of: 'place' | 'circulation' | 'issuer') => (
    <TextInput
      label={t(`newReport.${of}`)}
      withAsterisk={of === 'place'}
      value={draft[of]}
      error={faultAt(of)}
      onChange={(event) => onChange({ [of]: event.currentTarget.value })}
    />
  );
  const inPart = <Part extends 'archive' | 'drafterMark' | 'footer'>(part: Part, of: keyof PageDraft[Part] & string) => ({
    label: t(`frame.${part}.${of}`),
    value: String(draft[part][of]),
    error: faultAt(`${part}.${of}`),
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange({ [part]: { ...draft[part], [of]: event.currentTarget.value } }),
  });
  const hasFooter = type?.letter === true || Object.values(draft.footer).some((words) => words !== '');
  return (
    <fieldset className="fields">
      <legend>{t('newReport.page')}</legend>
      <div className="rowFields">
        {one('place')}
        <NativeSelect
          label={t('slip.urgency')}
          value={draft.urgency}
          error={faultAt('urgency')}
          onChange={(event) => onChange({ urgency: event.currentTarget.value })}
          data={[{ value: '', label: t('frame.notUrgent') }, ...urgencies.map((urgency) => ({ value: urgency, label: urgency }))]}
        />
        {one('circulation')}
        {one('issuer')}
      </div>
      <fieldset className="fields">
        <legend>{t('frame.archive.title')}</legend>
        <p className="small soft">{t('frame.archive.hint')}</p>
        <div className="rowFields">
          <TextInput {...inPart('archive', 'office')} withAsterisk />
          <TextInput {...inPart('archive', 'division')} withAsterisk />
          <TextInput {...inPart('archive', 'initials')} />
          <TextInput {...inPart('archive', 'copies')} inputMode="numeric" />
        </div>
      </fieldset>
      <fieldset className="fields">
        <legend>{t('frame.drafterMark.title')}</legend>
        <p className="small soft">{t('frame.drafterMark.hint')}</p>
        <div className="rowFields">
          <TextInput {...inPart('drafterMark', 'initials')} />
          <TextInput {...inPart('drafterMark', 'copies')} inputMode="numeric" />
        </div>
      </fieldset>
      {hasFooter ? (
        <fieldset className="fields">
          <legend>{t('frame.footer.title')}</legend>
          <p className="small soft">{t('frame.footer.hint')}</p>
          <TextInput {...inPart('footer', 'address')} />
          <div className="rowFields">
            <TextInput {...inPart('footer', 'phone')} inputMode="tel" />
            <TextInput {...inPart('footer', 'fax')} inputMode="tel" />
            <TextInput {...inPart('footer', 'email')} inputMode="email" />
            <TextInput {...inPart('footer', 'web')} inputMode="url" />
          </div>
        </fieldset>
      ) : null}
    </fieldset>
  );
}
