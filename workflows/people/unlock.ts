/** The steps before which an office may ask for the password once more: those that set a signature. */
export const passwordSteps: readonly string[] = ['SIGN'];
export const asksForPassword = (eventType: string): boolean => passwordSteps.includes(eventType);
