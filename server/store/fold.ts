/**
 * The words of a text as searches compare them: lower case, without diacritics, đ as d, cut at everything that is neither letter nor digit.
 * `Số 17/BC-STTTT về Đà Nẵng` → `so 17 bc stttt ve da nang`. Composed and decomposed letters fold alike.
 */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
