/** What no mail may hold: places left to fill in, doubled spaces and stops, missing values. */
const SIGNS = [
  /undefined|null\b|NaN|\[object/,
  /\[(?:name|your|insert)[^\]]*\]|\bTODO\b|___|\{\w+\}/i,
  /\S {2,}\S/,
  /[^.]\.\.(?!\.)|!!|,,|\s[,;]/,
  /“”|\(\)|:\s*$/m,
];

/** The signs of an unfinished mail that a text shows. A colon may end a line before a list or a quotation. */
export function unfinished(text: string): string[] {
  const joined = text.replace(/:\n\n(?=[->])/g, ':- ');
  return SIGNS.filter((sign) => sign.test(joined)).map(String);
}
