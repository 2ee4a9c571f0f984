/** Every role there is, in the order of the office. */
export const roleNames = ['director', 'deputy', 'reviewer', 'head', 'drafter', 'clerk', 'dispatcher', 'observer', 'administrator'] as const;
