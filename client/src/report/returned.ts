import type { Returned } from '../api/shapes.js';
import type { Say } from '../words/useWords.js';

/** `Bị trả lại – Ngô Đình Phong: «Thiếu số liệu»`. */
export function returnedWords({ event, by, onBehalfOf, words }: Returned, t: Say): string {
  const who = onBehalfOf ? `${by} (${t('report.inPlaceOf', { name: onBehalfOf.name })})` : by;
  return t(`returned.${event}`, { defaultValue: t('returned.RETURN', { who, words }), who, words });
}
