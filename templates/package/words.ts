/** A sentence in the two languages a person may read it in. */
export interface Words {
  vi: string;
  en: string;
}
