/** The ways of looking at one's desk, as they stand in the address. */
export const tabs = ['waiting', 'sent', 'drafted', 'all'] as const;
export type Tab = (typeof tabs)[number];
