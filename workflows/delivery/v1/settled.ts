/** The states in which the office has done its part for a recipient. Settled is not received. */
export const settledDelivery: readonly string[] = [
  'sent',
  'received',
  'handedOver',
  'returned',
  'refused',
  'givenUp',
  'notSent',
  'recallAsked',
  'givenBack',
  'kept',
];
