/** `NTA` of Nguyễn Thị An: how a drafter signs a draft. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
